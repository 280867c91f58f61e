// SPDX-License-Identifier: Apache-2.0
import { numberLiteral, quoteString, writeName } from './literals';

/**
 * The statement that shows rows of a stream or table as they come.
 *
 * @throws InputError for names that cannot be written
 */
export function selectLive(query: {
  source: string;
  /** All of them unless given. */
  columns?: string[];
  /** Rows; without it the query does not end by itself. */
  limit?: number;
}): string {
  const columns = query.columns?.map(writeName).join(', ') || '*';
  return `SELECT ${columns} FROM ${writeName(query.source)} EMIT CHANGES${writeLimit(query.limit)};`;
}

/**
 * The statement that shows the raw records of a topic as they come.
 *
 * @throws InputError for names that cannot be written
 */
export function printTopic(query: {
  topic: string;
  /** From the first record on that the topic still has. */
  fromBeginning?: boolean;
  limit?: number;
}): string {
  const from = query.fromBeginning ? ' FROM BEGINNING' : '';
  return `PRINT ${quoteString(query.topic)}${from}${writeLimit(query.limit)};`;
}

function writeLimit(limit: number | undefined): string {
  return limit === undefined ? '' : ` LIMIT ${numberLiteral(limit)}`;
}
