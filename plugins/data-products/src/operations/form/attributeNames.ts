// SPDX-License-Identifier: Apache-2.0
import type {
  NamedValue,
  ProductMetadata,
  Vocabulary,
} from '@data-mesh/backstage-plugin-data-products-common';

/** The attributes that a form offers: those that the environment's business metadata define, then what is set beyond them. */
export function attributeNames(
  vocabulary: Vocabulary,
  environmentId: string,
  metadata: ProductMetadata,
): string[] {
  const defined = vocabulary.attributesByEnvironment[environmentId] ?? [];
  const set = metadata.attributes.map(({ name }) => name);
  return [...new Set([...defined, ...set])];
}

/** The attributes with one of them set anew; the order of the others stays. */
export function withAttribute(
  attributes: readonly NamedValue[],
  changed: NamedValue,
): NamedValue[] {
  return attributes.some(({ name }) => name === changed.name)
    ? attributes.map(attribute =>
        attribute.name === changed.name ? changed : attribute,
      )
    : [...attributes, changed];
}
