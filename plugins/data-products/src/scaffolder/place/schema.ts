// SPDX-License-Identifier: Apache-2.0
import { makeFieldSchema } from '@backstage/plugin-scaffolder-react';

export const placeSchema = makeFieldSchema({
  output: z =>
    z.object({
      environmentId: z.string().describe('e.g. `env-7k2mq9`'),
      clusterId: z.string().describe('e.g. `lkc-3x9wz1`'),
    }),
});
