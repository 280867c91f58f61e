// SPDX-License-Identifier: Apache-2.0
import { makeFieldSchema } from '@backstage/plugin-scaffolder-react';

export const choicesSchema = makeFieldSchema({
  output: z =>
    z.object({
      ksqldbClusterId: z.string(),
      source: z.string().describe('Name of a stream or table'),
      columns: z.array(z.string()),
      filter: z.string().describe('A condition; empty keeps every row'),
      key: z.string().describe('A column; empty keeps the key'),
      table: z.string().describe('A table to join with; empty for none'),
      joinColumn: z.string().describe('Column with the table’s key'),
      topic: z.string().describe('Name of the topic to write'),
    }),
});

export const statementSchema = makeFieldSchema({
  output: z =>
    z.object({
      ksqldbClusterId: z.string(),
      statement: z.string(),
      topic: z.string().describe('The topic that the statement writes'),
    }),
});
