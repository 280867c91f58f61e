// SPDX-License-Identifier: Apache-2.0

import {
  KnownQualityTier,
  KnownSlaTier,
  Spellings,
} from '@data-mesh/backstage-plugin-data-products-common';

/** What the business metadata of a topic can say about its product. */
export const METADATA_ROLES = [
  'owner',
  'domain',
  'description',
  'sla',
  'quality',
  'product',
  'lifecycle',
  'successor',
  'endsOn',
] as const;

export type MetadataRole = (typeof METADATA_ROLES)[number];

/** How a company writes products down in the stream catalog. */
export interface ProductMapping {
  /** The tag that makes a topic a product. */
  tag: string;
  /** Name of the business metadata that describe a product. */
  businessMetadata: string;
  /** Name of the attribute that plays each role. */
  attributes: Record<MetadataRole, string>;
  /** The tag that marks a product as deprecated where no attribute says it. */
  deprecatedTag: string;
}

/** The words that stand for tiers besides their names. */
export interface TierSpellings {
  quality: Spellings<KnownQualityTier>;
  sla: Spellings<KnownSlaTier>;
}
