// SPDX-License-Identifier: Apache-2.0
import type { JsonObject } from './jsonSchema';

/** Keywords that bound values from above: lowering one, or setting one, shuts something out. */
const UPPER = {
  maxLength: 'MAX_LENGTH',
  maximum: 'MAXIMUM',
  exclusiveMaximum: 'EXCLUSIVE_MAXIMUM',
  maxProperties: 'MAX_PROPERTIES',
  maxItems: 'MAX_ITEMS',
};

/** Keywords that bound values from below: raising one, or setting one, shuts something out. */
const LOWER = {
  minLength: 'MIN_LENGTH',
  minimum: 'MINIMUM',
  exclusiveMinimum: 'EXCLUSIVE_MINIMUM',
  minProperties: 'MIN_PROPERTIES',
  minItems: 'MIN_ITEMS',
};

interface Tightening {
  type: string;
  keyword: string;
}

/** The limits of the reader that are tighter than those of the writer. */
export function tighterLimits(
  reader: JsonObject,
  writer: JsonObject,
): Tightening[] {
  return [
    ...Object.entries(UPPER).flatMap(([keyword, name]) =>
      tightened(
        reader[keyword],
        writer[keyword],
        (read, written) => read < written,
        {
          keyword,
          added: `${name}_ADDED`,
          changed: `${name}_DECREASED`,
        },
      ),
    ),
    ...Object.entries(LOWER).flatMap(([keyword, name]) =>
      tightened(
        reader[keyword],
        writer[keyword],
        (read, written) => read > written,
        {
          keyword,
          added: `${name}_ADDED`,
          changed: `${name}_INCREASED`,
        },
      ),
    ),
    ...tightened(
      reader.multipleOf,
      writer.multipleOf,
      (read, written) => written % read !== 0,
      {
        keyword: 'multipleOf',
        added: 'MULTIPLE_OF_ADDED',
        changed: 'MULTIPLE_OF_CHANGED',
      },
    ),
    ...(reader.uniqueItems === true && writer.uniqueItems !== true
      ? [{ type: 'UNIQUE_ITEMS_ADDED', keyword: 'uniqueItems' }]
      : []),
  ];
}

function tightened(
  read: unknown,
  written: unknown,
  isTighter: (read: number, written: number) => boolean,
  {
    keyword,
    added,
    changed,
  }: { keyword: string; added: string; changed: string },
): Tightening[] {
  if (typeof read !== 'number') return [];
  if (typeof written !== 'number') return [{ type: added, keyword }];
  return isTighter(read, written) ? [{ type: changed, keyword }] : [];
}
