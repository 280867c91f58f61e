// SPDX-License-Identifier: Apache-2.0
import { makeFieldSchema } from '@backstage/plugin-scaffolder-react';
import { SCHEMA_TYPES } from '@data-mesh/backstage-plugin-data-products-common';

export const schemaTextSchema = makeFieldSchema({
  output: z =>
    z.object({
      schemaType: z.enum(SCHEMA_TYPES),
      schema: z.string().describe('The schema’s own text'),
    }),
});
