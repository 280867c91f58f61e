// SPDX-License-Identifier: Apache-2.0
import { QueryMessage } from '@data-mesh/backstage-plugin-ksqldb-common';

/** A message that holds no rows, as a line of NDJSON. */
export function messageLine(
  message: Exclude<QueryMessage, { rows: unknown[] }>,
): string {
  return `${JSON.stringify(message)}\n`;
}

/**
 * Rows as a line of NDJSON. Their text is passed on as it is, so that every digit arrives.
 *
 * @param text - JSON arrays, separated by commas.
 */
export function rowsLine(type: 'rows' | 'tombstones', text: string): string {
  // A line break within JSON is white space, never part of a value; here it would end the message.
  const oneLine = text.includes('\n') ? text.replaceAll('\n', ' ') : text;
  return `{"type":"${type}","rows":[${oneLine}]}\n`;
}
