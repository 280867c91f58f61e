// SPDX-License-Identifier: Apache-2.0
import type { KsqlValue } from '@data-mesh/backstage-plugin-ksqldb-common';
import { textOf } from './valueText';
import type { ResultRow } from './ResultRow';

/** Spreadsheets take a text that begins like this for a formula (OWASP, CSV injection). */
const FORMULA_START = /^[=+\-@\t\r]/;

/**
 * The rows as RFC 4180 has it, the names of the columns first. Null is an empty cell.
 *
 * @remarks A text that a spreadsheet would take for a formula gets a quote in front; numbers stay as they are.
 */
export function csvOf(
  columnNames: readonly string[],
  rows: readonly ResultRow[],
): string {
  const lines = [
    columnNames.map(name => quoted(withoutFormula(name))),
    ...rows.map(({ values }) => values.map(cellOf)),
  ];
  return lines.map(cells => `${cells.join(',')}\r\n`).join('');
}

function cellOf(value: KsqlValue): string {
  if (value === null) return '';
  const text = textOf(value);
  return quoted(typeof value === 'string' ? withoutFormula(text) : text);
}

function withoutFormula(text: string): string {
  return FORMULA_START.test(text) ? `'${text}` : text;
}

function quoted(text: string): string {
  return /[",\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
}
