// SPDX-License-Identifier: Apache-2.0

import { createHash } from 'node:crypto';
import { DataProduct } from '@data-mesh/backstage-plugin-data-products-common';

/** A digest of everything a product says; equal for equal products, whatever the order of their keys. */
export function contentHash(product: DataProduct): string {
  return createHash('sha256')
    .update(canonicalJson(product))
    .digest('base64url');
}

/** JSON with sorted keys; a key without a value is left out, as `JSON.stringify` does. */
export function canonicalJson(value: unknown): string {
  if (Array.isArray(value)) {
    return `[${value.map(item => canonicalJson(item ?? null)).join()}]`;
  }
  if (typeof value === 'object' && value !== null) {
    const members = Object.entries(value)
      .filter(([, member]) => member !== undefined)
      .sort(([a], [b]) => (a < b ? -1 : 1))
      .map(
        ([key, member]) => `${JSON.stringify(key)}:${canonicalJson(member)}`,
      );
    return `{${members.join()}}`;
  }
  return JSON.stringify(value);
}
