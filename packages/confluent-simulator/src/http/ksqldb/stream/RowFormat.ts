// SPDX-License-Identifier: Apache-2.0
import type { Column } from '../../../ksqldb/engine/types';
import { formatType, quoted } from '../../../ksqldb/types/SqlType';

export interface StreamHeader {
  queryId: string;
  columns: readonly Column[];
  /** Only pull queries say which columns are keys. */
  marksKeys: boolean;
}

/** How a stream of rows is written. Every piece of text follows the one before it. */
export interface RowFormat {
  contentType: string;
  header(header: StreamHeader): string;
  /** @param json - The row as a JSON array. Empty for what the format leaves out. */
  row(json: string, isTombstone: boolean): string;
  error(body: object): string;
  /** Why a query has ended; empty for a format that does not tell. */
  finalMessage(message: string): string;
  end: string;
}

export const DELIMITED = 'application/vnd.ksqlapi.delimited.v1';
export const JSON_ARRAY = 'application/json';
export const STREAMED_ROWS = 'application/vnd.ksql.v1+json';

/** A line for each row, each of them JSON. */
const delimited: RowFormat = {
  contentType: DELIMITED,
  header: header => `${columnHeader(header)}\n`,
  row: (json, isTombstone) => (isTombstone ? '' : `${json}\n`),
  error: body => `${JSON.stringify(body)}\n`,
  finalMessage: () => '',
  end: '',
};

/** All of it one JSON array, with rows as arrays. */
const jsonArray: RowFormat = {
  contentType: JSON_ARRAY,
  header: header => `[${columnHeader(header)}`,
  row: (json, isTombstone) => (isTombstone ? '' : `,\n${json}`),
  error: body => `,\n${JSON.stringify(body)}`,
  finalMessage: () => '',
  end: ']',
};

/** All of it one JSON array, with each row an object; the only one that shows tombstones and how it ends. */
const streamedRows: RowFormat = {
  contentType: STREAMED_ROWS,
  header: ({ queryId, columns, marksKeys }) => {
    const schema = columns
      .map(
        ({ name, type, isKey }) =>
          `${quoted(name)} ${formatType(type)}${isKey && marksKeys ? ' KEY' : ''}`,
      )
      .join(', ');
    return `[${JSON.stringify({ header: { queryId, schema } })}`;
  },
  row: (json, isTombstone) =>
    isTombstone
      ? `,\n{"row":{"columns":${json},"tombstone":true}}`
      : `,\n{"row":{"columns":${json}}}`,
  error: body => `,\n${JSON.stringify({ errorMessage: body })}`,
  finalMessage: message => `,\n${JSON.stringify({ finalMessage: message })}`,
  end: ']',
};

/** Text as it is: what PRINT answers with. */
export const plainLines: RowFormat = {
  contentType: DELIMITED,
  header: () => '',
  row: line => `${line}\n`,
  error: body => `${JSON.stringify(body)}\n`,
  finalMessage: () => '',
  end: '',
};

const FORMATS: readonly RowFormat[] = [delimited, jsonArray, streamedRows];

/**
 * The format that a client wants.
 *
 * @param ofAnything - What it gets when it does not care.
 * @returns `undefined` when it wants none that there is.
 */
export function formatFor(
  accept: string | undefined,
  ofAnything: string,
): RowFormat | undefined {
  const wanted = (accept ?? '*/*')
    .split(',')
    .map(each => each.split(';', 1)[0]?.trim().toLowerCase())
    .map(type =>
      type === '*/*' || type === 'application/*' ? ofAnything : type,
    );
  return wanted.flatMap(
    type => FORMATS.find(({ contentType }) => contentType === type) ?? [],
  )[0];
}

function columnHeader({ queryId, columns }: StreamHeader): string {
  return JSON.stringify({
    queryId,
    columnNames: columns.map(({ name }) => name),
    columnTypes: columns.map(({ type }) => formatType(type)),
  });
}
