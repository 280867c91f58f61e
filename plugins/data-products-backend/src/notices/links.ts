// SPDX-License-Identifier: Apache-2.0

import { parseEntityRef } from '@backstage/catalog-model';

/** Where the catalog of a portal shows a product, unless the portal moved its catalog. @param tab - e.g. `activity` */
export function productLink(entityRef: string, tab?: string): string {
  const { kind, namespace, name } = parseEntityRef(entityRef);
  const path = [namespace, kind, name].map(encodeURIComponent).join('/');
  return ['/catalog', path, tab].filter(Boolean).join('/');
}

/** Where an operation is shown, unless the portal moved the pages of data products. */
export function operationLink(operationId: string): string {
  return `/data-products/operations/${encodeURIComponent(operationId)}`;
}
