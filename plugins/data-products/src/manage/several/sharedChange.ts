// SPDX-License-Identifier: Apache-2.0
import type { z } from 'zod';
import {
  EditableProduct,
  EditTarget,
  KnownSlaTier,
  ProductMetadata,
  productMetadataSchema,
} from '@data-mesh/backstage-plugin-data-products-common';
import type { MetadataField } from '../../operations/form/fieldProblems';
import { editTarget } from '../metadataChange';

/** What makes sense to say of several products at once; name and description are each product's own. */
export const SEVERAL_FIELDS = [
  'owner',
  'domain',
  'qualityTier',
  'slaTier',
  'lifecycle',
] as const satisfies readonly MetadataField[];

export type SeveralField = (typeof SEVERAL_FIELDS)[number];

/** What all of them are to say; what is absent stays as each product has it. */
export const sharedChangeSchema = productMetadataSchema
  .pick({
    owner: true,
    domain: true,
    qualityTier: true,
    slaTier: true,
    lifecycle: true,
  } satisfies Record<SeveralField, true>)
  .partial();

export type SharedChange = z.infer<typeof sharedChangeSchema>;

/** One thing that products say, and how many of them do. */
export interface Saying {
  metadata: ProductMetadata;
  count: number;
}

/** What products say in a field, most of them first. */
export function sayings(
  products: readonly EditableProduct[],
  field: SeveralField,
): Saying[] {
  const byValue = new Map<ProductMetadata[SeveralField], Saying>();
  for (const { metadata } of products) {
    const known = byValue.get(metadata[field]);
    if (known) known.count += 1;
    else byValue.set(metadata[field], { metadata, count: 1 });
  }
  return [...byValue.values()].sort((a, b) => b.count - a.count);
}

/** What a field of the form shows: what is to be said, else what all of them say. */
export function shownMetadata(
  products: readonly EditableProduct[],
  change: SharedChange,
): SharedChange {
  const agreed = Object.fromEntries(
    SEVERAL_FIELDS.flatMap(field => {
      const [only, ...others] = sayings(products, field);
      return only && others.length === 0 ? [[field, only.metadata[field]]] : [];
    }),
  );
  return { ...agreed, ...change };
}

/** The change without one of its fields: each product keeps its own. */
export function withoutField(
  change: SharedChange,
  field: SeveralField,
): SharedChange {
  const { [field]: _, ...others } = change;
  return others;
}

/** Whether any of the products is to promise another SLA than it does. */
export function isAcceptanceNeededOfAny(
  products: readonly EditableProduct[],
  { slaTier }: SharedChange,
): boolean {
  return (
    slaTier !== undefined &&
    products.some(({ metadata }) => metadata.slaTier !== slaTier)
  );
}

/** What an edit of several products asks for. */
export function severalTargets(options: {
  products: readonly EditableProduct[];
  change: SharedChange;
  accepted: KnownSlaTier | undefined;
}): EditTarget[] {
  const { products, change, accepted } = options;
  return products.map(began =>
    editTarget({
      began,
      wanted: { ...began.metadata, ...change },
      accepted,
    }),
  );
}
