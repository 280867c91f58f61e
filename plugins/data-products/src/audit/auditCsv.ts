// SPDX-License-Identifier: Apache-2.0
import type { AuditRecord } from '@data-mesh/backstage-plugin-data-products-common';

const COLUMNS: { name: string; value: (record: AuditRecord) => string }[] = [
  { name: 'at', value: ({ at }) => at },
  { name: 'by', value: ({ by }) => by ?? '' },
  { name: 'plugin', value: ({ pluginId }) => pluginId },
  { name: 'event', value: ({ eventId }) => eventId },
  { name: 'severity', value: ({ severity }) => severity },
  { name: 'outcome', value: ({ outcome }) => outcome },
  { name: 'target', value: ({ target }) => target ?? '' },
  { name: 'error', value: ({ error }) => error ?? '' },
  { name: 'meta', value: ({ meta }) => JSON.stringify(meta) },
];

/**
 * Events as a file of comma-separated values (RFC 4180), with a line of headings.
 *
 * @remarks What a spreadsheet would take for a formula gets an apostrophe in front: a name, an error or a target may have
 * been chosen by whoever wants the reader's spreadsheet to run something.
 */
export function csvFromRecords(records: AuditRecord[]): string {
  const lines = [
    COLUMNS.map(({ name }) => name),
    ...records.map(record => COLUMNS.map(({ value }) => value(record))),
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

/** e.g. `audit-2026-11-02.csv` */
export function csvFileName(now: Date): string {
  return `audit-${now.toISOString().slice(0, 10)}.csv`;
}
