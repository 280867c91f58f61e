// SPDX-License-Identifier: Apache-2.0
import { z } from 'zod';

/** What a statement is built from. Names are those of ksqlDB. */
export const statementChoices = z.object({
  ksqldbClusterId: z.string().min(1),
  source: z.string().min(1),
  columns: z.array(z.string()).min(1),
  filter: z.string().default(''),
  /** Column that becomes the key; empty leaves it as it is. */
  key: z.string().default(''),
  /** Table whose columns are added; empty adds none. */
  table: z.string().default(''),
  /** Column of the source that holds the table's key. */
  joinColumn: z.string().default(''),
  topic: z.string().min(1),
});

export type StatementChoices = z.infer<typeof statementChoices>;
