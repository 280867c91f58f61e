// SPDX-License-Identifier: Apache-2.0
import type { KsqlColumn } from '@data-mesh/backstage-plugin-ksqldb-common';
import type { ResultRow } from './ResultRow';
import { textOf } from './valueText';

const LEAST = 8;
const MOST = 40;
/** Left and right of the text. */
const PADDING = 3;
/** Rows that are looked at: those that come later do not move the columns. */
const SAMPLE = 50;

/** How wide each column should be, in characters: its name and type, and what the first rows hold. */
export function columnWidths(
  columns: readonly KsqlColumn[],
  rows: readonly ResultRow[],
): number[] {
  const sample = rows.slice(0, SAMPLE);
  return columns.map(({ name, type }, index) => {
    const longest = Math.max(
      name.length,
      Math.min(type.length, 18),
      ...sample.map(({ values }) => textOf(values[index] ?? null).length),
    );
    return Math.min(MOST, Math.max(LEAST, longest + PADDING));
  });
}
