// SPDX-License-Identifier: Apache-2.0
import type { AuditRecord } from '@data-mesh/backstage-plugin-data-products-common';
import { CsvColumn, csvText } from '../text/csvText';

const COLUMNS: CsvColumn<AuditRecord>[] = [
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

/** Events as comma-separated values, which no spreadsheet takes for formulas. */
export function csvFromRecords(records: AuditRecord[]): string {
  return csvText(COLUMNS, records);
}

/** e.g. `audit-2026-11-02.csv` */
export function csvFileName(now: Date): string {
  return `audit-${now.toISOString().slice(0, 10)}.csv`;
}
