// SPDX-License-Identifier: Apache-2.0
import { z } from 'zod';
import { readCreation } from './readCreation';

const statementInForm = z.object({
  ksqldbClusterId: z.string(),
  statement: z.string(),
  topic: z.string(),
});

/** A statement with where it runs, and the topic it writes; the topic is empty while nobody can tell. */
export type StatementValue = z.infer<typeof statementInForm>;

/** The statement that a form holds; `undefined` while it holds none: forms begin with an empty object. */
export function statementFrom(formData: unknown): StatementValue | undefined {
  return statementInForm.safeParse(formData).data;
}

/** A statement as a form keeps it. */
export function statementValue(
  ksqldbClusterId: string,
  statement: string,
): StatementValue {
  const creation = readCreation(statement);
  return {
    ksqldbClusterId,
    statement,
    topic: creation.status === 'creates' ? creation.topic : '',
  };
}
