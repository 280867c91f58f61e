// SPDX-License-Identifier: Apache-2.0
import { isLosslessNumber } from 'lossless-json';
import { z } from 'zod';
import { decodeKsqlError } from '../server/decodeServer';
import { optionalTextWire } from '../server/wire';
import type { KsqlErrorBody } from '../server/types';
import { stringifyLossless } from './formatValue';
import { parseColumns } from './parseColumns';
import { parseLossless } from './parseLossless';
import type { KsqlColumn, KsqlRow, KsqlValue } from './types';

/** One element of the answer to a query, whichever of ksqlDB's JSON formats it came in. */
export type StreamElement =
  /** The first one. */
  | { type: 'header'; queryId?: string; columns: KsqlColumn[] }
  | { type: 'row'; values: KsqlRow }
  /** The key of a table's row that is gone; the other columns are null. */
  | { type: 'tombstone'; values: KsqlRow }
  /** e.g. `Limit Reached`; the last one. */
  | { type: 'finalMessage'; message: string }
  /** The last one. */
  | { type: 'error'; error: KsqlErrorBody }
  /** Of no meaning to a reader: where the server would go on, and the like. */
  | { type: 'other' };

// Made once, as making one takes longer than what it reads.
const streamedHeaderWire = z.object({
  header: z.object({
    queryId: optionalTextWire,
    schema: z.string().transform(parseColumns),
  }),
});

const delimitedHeaderWire = z
  .object({
    queryId: optionalTextWire,
    columnNames: z.array(z.string()),
    columnTypes: z.array(z.string()),
  })
  .refine(
    ({ columnNames, columnTypes }) => columnNames.length === columnTypes.length,
    { message: 'There must be as many types as names' },
  );

const streamedRowWire = z.object({
  columns: z.array(z.unknown()),
  tombstone: z.boolean().nullish(),
});

const finalMessageWire = z.object({ finalMessage: z.string() });

const errorMessageWire = z.object({ errorMessage: z.unknown() });

/**
 * Reads one element: `["o-1001",49.90]` and `{"columnNames":[…],…}` of the delimited format and the JSON array, or
 * `{"row":{"columns":[…]}}` and its like of the streamed rows. Values keep every digit.
 *
 * @throws SyntaxError, ZodError or InputError when it is none of these.
 */
export function decodeStreamElement(text: string): StreamElement {
  return toStreamElement(parseLossless(text));
}

/**
 * Reads a whole answer in the form of a JSON array.
 *
 * @throws SyntaxError, ZodError or InputError when it is none.
 */
export function decodeStreamElements(body: string): StreamElement[] {
  const elements = parseLossless(body);
  if (!Array.isArray(elements)) throw new SyntaxError('It is no array');
  return elements.map(toStreamElement);
}

function toStreamElement(element: KsqlValue): StreamElement {
  if (Array.isArray(element)) return { type: 'row', values: element };
  if (
    element === null ||
    typeof element !== 'object' ||
    isLosslessNumber(element)
  ) {
    throw new SyntaxError('An element must be an array or an object');
  }
  if ('row' in element) return toRow(element.row);
  // Beside rows there are no numbers whose digits count.
  const plain: unknown = JSON.parse(stringifyLossless(element));
  if ('header' in element) {
    const { header } = streamedHeaderWire.parse(plain);
    return { type: 'header', queryId: header.queryId, columns: header.schema };
  }
  if ('columnNames' in element) {
    const { queryId, columnNames, columnTypes } =
      delimitedHeaderWire.parse(plain);
    const columns = columnNames.map((name, index) => ({
      name,
      type: columnTypes[index] ?? '',
    }));
    return { type: 'header', queryId, columns };
  }
  if ('finalMessage' in element) {
    const { finalMessage } = finalMessageWire.parse(plain);
    return { type: 'finalMessage', message: finalMessage };
  }
  const error = decodeKsqlError(
    errorMessageWire.safeParse(plain).data?.errorMessage ?? plain,
  );
  return error ? { type: 'error', error } : { type: 'other' };
}

function toRow(row: KsqlValue | undefined): StreamElement {
  const { tombstone } = streamedRowWire.parse(row);
  // The check above saw that it has columns, which are values because the row is one.
  const { columns } = row as { columns: KsqlRow };
  return { type: tombstone ? 'tombstone' : 'row', values: columns };
}
