// SPDX-License-Identifier: Apache-2.0
import { makeFieldSchema } from '@backstage/plugin-scaffolder-react';

export const topicSchema = makeFieldSchema({
  output: z => z.string().describe('Name of a topic'),
});
