// SPDX-License-Identifier: Apache-2.0
import { InputError } from '@backstage/errors';
import { splitAfterName, splitAtCommas } from './schemaScan';
import type { KsqlColumn } from './types';

/** At the end of a column: which part of a record it comes from. */
const MARK =
  /\s+(?:(?<key>(?:PRIMARY\s+)?KEY)|(?<header>HEADERS|HEADER\s*\(.*\)))$/i;

/**
 * Reads the schema of a result, as in the header of a stream of rows: "`ORDERID` STRING KEY, `TOTAL` DECIMAL(10, 2)".
 *
 * @throws InputError when a column has no name or no type.
 */
export function parseColumns(schemaText: string): KsqlColumn[] {
  return splitAtCommas(schemaText).map(parseColumn);
}

function parseColumn(text: string): KsqlColumn {
  const { name, rest } = splitAfterName(text);
  const mark = MARK.exec(` ${rest}`);
  const type = mark ? ` ${rest}`.slice(0, mark.index).trim() : rest;
  if (name === '' || type === '') {
    throw new InputError(`'${text}' is not a column with a name and a type`);
  }
  const role = mark?.groups?.key ? 'key' : 'header';
  return { name, type, ...(mark && { role }) };
}
