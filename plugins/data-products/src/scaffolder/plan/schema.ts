// SPDX-License-Identifier: Apache-2.0
import { makeFieldSchema } from '@backstage/plugin-scaffolder-react';

export const planSchema = makeFieldSchema({
  output: z =>
    z.object({
      isRunnable: z.boolean().describe('Whether nothing was in the way'),
    }),
});
