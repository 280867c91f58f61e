// SPDX-License-Identifier: Apache-2.0
import type { UnusedProduct } from '@data-mesh/backstage-plugin-data-products-common';
import { CsvColumn, csvText } from '../text/csvText';

const COLUMNS: CsvColumn<UnusedProduct>[] = [
  { name: 'product', value: ({ entityRef }) => entityRef },
  { name: 'title', value: ({ title }) => title },
  { name: 'environment', value: ({ environmentId }) => environmentId },
  { name: 'lifecycle', value: ({ lifecycle }) => lifecycle },
  {
    name: 'owner',
    value: ({ ownerRef, ownerText }) => ownerRef ?? ownerText ?? '',
  },
  { name: 'domain', value: ({ domainRef }) => domainRef ?? '' },
  { name: 'topics', value: ({ topics }) => topics.join(' ') },
  { name: 'writing', value: ({ writing }) => writing.verdict },
  {
    name: 'lastRecordAt',
    value: ({ writing }) =>
      'lastRecordAt' in writing ? writing.lastRecordAt : '',
  },
  { name: 'reading', value: ({ reading }) => reading.verdict },
  {
    name: 'lastGroup',
    value: ({ reading }) => reading.lastGroup?.groupId ?? '',
  },
  {
    name: 'lastGroupActiveAt',
    value: ({ reading }) => reading.lastGroup?.activeAt ?? '',
  },
  { name: 'groups', value: ({ reading }) => String(reading.groupCount) },
  { name: 'declared', value: ({ reading }) => String(reading.declaredCount) },
  { name: 'others', value: ({ reading }) => String(reading.otherCount) },
  { name: 'watchedSince', value: ({ reading }) => reading.watchedSince ?? '' },
  {
    name: 'because',
    value: ({ writing, reading }) =>
      [writing, reading]
        .flatMap(use => (use.verdict === 'unknown' ? use.because : []))
        .join(' '),
  },
];

/** Products as comma-separated values, which no spreadsheet takes for formulas. */
export function csvFromProducts(products: readonly UnusedProduct[]): string {
  return csvText(COLUMNS, products);
}

/** e.g. `unused-products-2026-11-02.csv` */
export function unusedCsvName(now: Date): string {
  return `unused-products-${now.toISOString().slice(0, 10)}.csv`;
}
