// SPDX-License-Identifier: Apache-2.0
import { makeFieldSchema } from '@backstage/plugin-scaffolder-react';
import {
  QUALITY_TIERS,
  SLA_TIERS,
} from '@data-mesh/backstage-plugin-data-products-common';

export const entityRefSchema = makeFieldSchema({
  output: z => z.string().describe('Entity ref'),
});

export const descriptionSchema = makeFieldSchema({
  output: z => z.string().describe('What the product holds, for consumers'),
});

export const qualityTierSchema = makeFieldSchema({
  output: z => z.enum(QUALITY_TIERS),
});

export const slaTierSchema = makeFieldSchema({
  output: z =>
    z.object({
      tier: z.enum(SLA_TIERS),
      acceptedTier: z
        .enum(SLA_TIERS)
        .optional()
        .describe('The tier whose terms the person has accepted'),
    }),
});
