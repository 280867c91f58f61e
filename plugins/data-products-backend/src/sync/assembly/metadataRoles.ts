// SPDX-License-Identifier: Apache-2.0

import { AttributeMapping } from '@data-mesh/backstage-plugin-data-products-node';

/** What the business metadata of a topic can say about its product. */
export type MetadataRole = keyof AttributeMapping;

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
] as const satisfies readonly MetadataRole[];
