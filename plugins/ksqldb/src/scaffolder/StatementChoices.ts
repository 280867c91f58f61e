// SPDX-License-Identifier: Apache-2.0
import { z } from 'zod';

const TOPIC_NAME = /^[a-zA-Z0-9._-]{1,249}$/;

const statementChoices = z.object({
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

/** What a statement is built from. Names are those of ksqlDB. */
export type StatementChoices = z.infer<typeof statementChoices>;

/** What a form has chosen, or why nothing can be built from it yet. */
export type ChoicesOfForm =
  | { status: 'complete'; choices: StatementChoices }
  | { status: 'incomplete' | 'joinIncomplete' | 'topicName' };

/** Reads the choices that a form holds so far. */
export function choicesFrom(formData: unknown): ChoicesOfForm {
  const { success, data: choices } = statementChoices.safeParse(formData);
  if (!success) return { status: 'incomplete' };
  if (choices.table && !choices.joinColumn) return { status: 'joinIncomplete' };
  if (!TOPIC_NAME.test(choices.topic)) return { status: 'topicName' };
  return { status: 'complete', choices };
}
