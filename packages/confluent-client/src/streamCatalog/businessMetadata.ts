// SPDX-License-Identifier: Apache-2.0
import { z } from 'zod';
import { isBookkeeping } from './topicAttributes';
import { BusinessMetadataValue } from './types';

/** `{"DataProduct": {"owner": "@team-checkout", "__bmName": "DataProduct"}}` */
export const businessAttributesWire = z.record(
  z.string(),
  z.record(z.string(), z.unknown()),
);

/** `[{"name": "DataProduct.owner", "value": "@team-checkout"}]` */
export const businessMetadataPairsWire = z.array(
  z.object({ name: z.string(), value: z.unknown().optional() }),
);

/** Sorted by metadata, then attribute. */
export function businessMetadataFromAttributes(
  wire: z.infer<typeof businessAttributesWire>,
): BusinessMetadataValue[] {
  return sorted(
    Object.entries(wire).flatMap(([metadata, attributes]) =>
      Object.entries(attributes).flatMap(([attribute, value]) =>
        toValue(metadata, attribute, value),
      ),
    ),
  );
}

/** Sorted by metadata, then attribute. Names of business metadata hold no dot, so the first one ends it. */
export function businessMetadataFromPairs(
  wire: z.infer<typeof businessMetadataPairsWire>,
): BusinessMetadataValue[] {
  return sorted(
    wire.flatMap(({ name, value }) => {
      const dot = name.indexOf('.');
      return dot === -1
        ? []
        : toValue(name.slice(0, dot), name.slice(dot + 1), value);
    }),
  );
}

function toValue(
  metadata: string,
  attribute: string,
  value: unknown,
): BusinessMetadataValue[] {
  if (isBookkeeping(attribute) || value === null || value === undefined) {
    return [];
  }
  return [{ metadata, attribute, value: describeValue(value) }];
}

/** Values are texts; lists and other types may be defined, though the documents show none. */
function describeValue(value: unknown): string {
  if (typeof value === 'string') return value;
  if (Array.isArray(value)) return value.map(describeValue).join(', ');
  return JSON.stringify(value);
}

function sorted(values: BusinessMetadataValue[]): BusinessMetadataValue[] {
  return values.sort(
    (a, b) =>
      compare(a.metadata, b.metadata) || compare(a.attribute, b.attribute),
  );
}

/** By code unit, so that the order does not depend on a locale. */
function compare(a: string, b: string): number {
  if (a === b) return 0;
  return a < b ? -1 : 1;
}
