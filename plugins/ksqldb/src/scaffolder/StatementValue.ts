// SPDX-License-Identifier: Apache-2.0
import { readCreation } from './readCreation';

/** A statement with where it runs, and the topic it writes; the topic is empty while nobody can tell. */
export interface StatementValue {
  ksqldbClusterId: string;
  statement: string;
  topic: string;
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
