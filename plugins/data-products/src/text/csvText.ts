// SPDX-License-Identifier: Apache-2.0

/** A column of a file of comma-separated values. */
export interface CsvColumn<T> {
  name: string;
  value: (row: T) => string;
}

/**
 * Comma-separated values (RFC 4180), with a line of headings.
 *
 * @remarks What a spreadsheet would take for a formula gets an apostrophe in front: a name, an error or a target may have
 * been chosen by whoever wants the reader's spreadsheet to run something.
 */
export function csvText<T>(
  columns: readonly CsvColumn<T>[],
  rows: readonly T[],
): string {
  const lines = [
    columns.map(({ name }) => name),
    ...rows.map(row => columns.map(({ value }) => value(row))),
  ];
  return lines.map(values => `${values.map(cell).join(',')}\r\n`).join('');
}

/** Begins as a formula does; also after white space, which some spreadsheets drop. */
const FORMULA = /^\s*[=+\-@\uFF1D\uFF0B\uFF0D\uFF20]|^[\t\r\n]/;

function cell(text: string): string {
  const harmless = FORMULA.test(text) ? `'${text}` : text;
  return /[",\r\n]/.test(harmless)
    ? `"${harmless.replaceAll('"', '""')}"`
    : harmless;
}
