// SPDX-License-Identifier: Apache-2.0

import {
  ExploreColumnKind,
  ExploreColumnValue,
} from '@data-mesh/backstage-plugin-data-products-common';

/** A value that can be shown and sorted as one of its kind, or none; `undefined` for any other, which counts as unknown. */
export function columnValue(
  kind: ExploreColumnKind,
  value: unknown,
): ExploreColumnValue | undefined {
  if (value === null) return null;
  switch (kind) {
    case 'text':
      return typeof value === 'string' && value.trim() ? value : undefined;
    case 'number':
    case 'duration':
      return typeof value === 'number' && Number.isFinite(value)
        ? value
        : undefined;
    case 'instant':
      return typeof value === 'string' ? instant(value) : undefined;
    default:
      return kind satisfies never;
  }
}

/** In one spelling, so that instants of several time zones sort right. */
function instant(text: string): string | undefined {
  const ms = Date.parse(text);
  return Number.isNaN(ms) ? undefined : new Date(ms).toISOString();
}
