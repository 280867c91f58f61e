// SPDX-License-Identifier: Apache-2.0
import { stringifyLossless } from '@data-mesh/backstage-plugin-ksqldb-common';
import type { ResultRow } from './ResultRow';

/** A row as a JSON object, in the order of its columns and with every digit. */
export function jsonOfRow(
  columnNames: readonly string[],
  row: ResultRow,
): string {
  const members = columnNames.map(
    (name, index) =>
      `${JSON.stringify(name)}: ${stringifyLossless(row.values[index] ?? null)}`,
  );
  return `{${members.join(', ')}}`;
}

/** The rows as a JSON array, a row a line. */
export function jsonOfRows(
  columnNames: readonly string[],
  rows: readonly ResultRow[],
): string {
  if (rows.length === 0) return '[]\n';
  const lines = rows.map(row => `  ${jsonOfRow(columnNames, row)}`);
  return `[\n${lines.join(',\n')}\n]\n`;
}
