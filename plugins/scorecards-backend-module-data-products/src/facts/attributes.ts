// SPDX-License-Identifier: Apache-2.0
import type { DataProduct } from '@data-mesh/backstage-plugin-data-products-common';

/** Of these names, those that the business metadata of a product have, with any text; case, blanks, `_` and `-` aside. */
export function givenAttributes<T extends string>(
  { attributes }: Pick<DataProduct, 'attributes'>,
  names: readonly T[],
): T[] {
  const given = new Set(
    attributes
      .filter(({ value }) => value.trim() !== '')
      .map(({ name }) => fold(name)),
  );
  return names.filter(name => given.has(fold(name)));
}

function fold(name: string): string {
  return name.toLowerCase().replace(/[\s_-]/g, '');
}
