// SPDX-License-Identifier: Apache-2.0
import type {
  RecordSample,
  SampledRecord,
} from '@data-mesh/backstage-plugin-data-products-common';
import { JsonCell, jsonCells } from './jsonCells';

/** What stands for what is hidden. */
export const HIDDEN_TEXT = '•••';

/** A field that several records may have, as a column of its own. */
export interface ValueColumn {
  /** e.g. `customer.email` */
  path: string;
  /** `all` when it is hidden itself, `part` when something within it is. */
  hidden: 'nothing' | 'part' | 'all';
  /** Why it is hidden. */
  tags: string[];
}

/** How the values of a sample stand in a table. */
export type ValueLayout =
  | {
      type: 'columns';
      columns: ValueColumn[];
      /** How many fields have no column. */
      moreFields: number;
      /** Of a record, by path. */
      cellsOf: (record: SampledRecord) => ReadonlyMap<string, string>;
    }
  /** Values that have no fields are one cell. */
  | { type: 'one' };

const MAX_COLUMNS = 12;

/** A column for each field, in the order they first appear in; one cell for all when a value is no object. */
export function valueLayout(
  sample: Pick<RecordSample, 'records' | 'maskedFields'>,
): ValueLayout {
  const decoded = new Map<SampledRecord, JsonCell[]>();
  for (const record of sample.records) {
    if (record.value.kind === 'text') return { type: 'one' };
    if (record.value.kind !== 'decoded') continue;
    const cells = jsonCells(record.value.json);
    if (!cells) return { type: 'one' };
    decoded.set(record, cells);
  }
  if (decoded.size === 0) return { type: 'one' };

  const paths = [
    ...new Set([...decoded.values()].flat().map(({ path }) => path)),
  ];
  return {
    type: 'columns',
    columns: paths
      .slice(0, MAX_COLUMNS)
      .map(path => ({ path, ...hiding(path, sample.maskedFields) })),
    moreFields: Math.max(0, paths.length - MAX_COLUMNS),
    cellsOf: record =>
      new Map(
        (decoded.get(record) ?? []).map(({ path, text }) => [path, text]),
      ),
  };
}

function hiding(
  path: string,
  maskedFields: RecordSample['maskedFields'],
): Pick<ValueColumn, 'hidden' | 'tags'> {
  const whole = maskedFields.filter(
    field => field.path === path || isWithin(path, field.path),
  );
  if (whole.length > 0) return { hidden: 'all', tags: tagsOf(whole) };
  const within = maskedFields.filter(field => isWithin(field.path, path));
  return within.length > 0
    ? { hidden: 'part', tags: tagsOf(within) }
    : { hidden: 'nothing', tags: [] };
}

/** Fields of the elements of a list are written `lines.sku` or `lines[].sku`. */
const isWithin = (path: string, outer: string) =>
  path.startsWith(`${outer}.`) || path.startsWith(`${outer}[`);

const tagsOf = (fields: RecordSample['maskedFields']) => [
  ...new Set(fields.flatMap(({ tags }) => tags)),
];
