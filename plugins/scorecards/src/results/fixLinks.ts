// SPDX-License-Identifier: Apache-2.0
import { parseEntityRef } from '@backstage/catalog-model';
import { safeHref } from '@data-mesh/backstage-plugin-data-products-react';

/**
 * The address that a check's link template leads to for an entity; `undefined` when it would lead to a program, or to
 * nothing that is an address.
 *
 * @param template - A path of the portal or an address, with `{{ kind }}`, `{{ namespace }}`, `{{ name }}` or
 *   `{{ entityRef }}`; they are escaped.
 */
export function fixHref(
  template: string,
  entityRef: string,
): string | undefined {
  const values: Record<string, string> = {
    ...parseEntityRef(entityRef),
    entityRef,
  };
  const filled = template.replace(
    /\{\{\s*(\w+)\s*\}\}/g,
    (whole, name: string) =>
      values[name] === undefined ? whole : encodeURIComponent(values[name]),
  );
  return /^\/(?!\/)/.test(filled) ? filled : safeHref(filled);
}
