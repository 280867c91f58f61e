// SPDX-License-Identifier: Apache-2.0
import type { SqlType } from '../../types/SqlType';
import { BIGINT, INTEGER, STRING } from '../expressions/Compiled';
import { DAY_MS } from '../times';
import type { Value } from '../types';
import { formatByPattern, parseByPattern } from './javaPattern';
import { type ScalarFunction, type Variant, variant } from './ScalarFunction';

const CATEGORY = 'DATE / TIME';
const TIMESTAMP: SqlType = { base: 'TIMESTAMP' };
const DATE: SqlType = { base: 'DATE' };
const TIME: SqlType = { base: 'TIME' };

const FORMAT = 'formatPattern STRING As in Java, e.g. yyyy-MM-dd HH:mm:ss';
const ZONE =
  'timeZone STRING Name of a zone, e.g. Europe/Lisbon; UTC without it';

export const TIME_FUNCTIONS: ScalarFunction[] = [
  timeFunction(
    'FORMAT_TIMESTAMP',
    'Writes a timestamp by a pattern.',
    zoned('timestamp TIMESTAMP The timestamp', STRING, (value, pattern, zone) =>
      formatByPattern(Number(value), pattern, zone),
    ),
  ),
  timeFunction(
    'PARSE_TIMESTAMP',
    'Reads a timestamp by a pattern.',
    zoned(
      'formattedTimestamp STRING The text',
      TIMESTAMP,
      (value, pattern, zone) => parseByPattern(String(value), pattern, zone),
    ),
  ),
  timeFunction(
    'TIMESTAMPTOSTRING',
    'Writes milliseconds since 1970 by a pattern.',
    zoned(
      'epochMilli BIGINT The milliseconds',
      STRING,
      (value, pattern, zone) => formatByPattern(Number(value), pattern, zone),
    ),
  ),
  timeFunction(
    'STRINGTOTIMESTAMP',
    'Reads a text as milliseconds since 1970 by a pattern.',
    zoned(
      'formattedTimestamp STRING The text',
      BIGINT,
      (value, pattern, zone) => {
        const ms = parseByPattern(String(value), pattern, zone);
        return ms === null ? null : BigInt(ms);
      },
    ),
  ),
  timeFunction(
    'FROM_UNIXTIME',
    'Takes milliseconds since 1970 for a timestamp.',
    [
      variant(['milliseconds BIGINT The milliseconds'], TIMESTAMP, value =>
        Number(value),
      ),
    ],
  ),
  timeFunction(
    'UNIX_TIMESTAMP',
    'Gives the milliseconds since 1970 of a timestamp.',
    [
      variant(['ts TIMESTAMP The timestamp'], BIGINT, value =>
        BigInt(Number(value)),
      ),
    ],
  ),
  timeFunction('UNIX_DATE', 'Gives the days since 1970 of a date.', [
    variant(['date DATE The date'], INTEGER, value => value),
  ]),
  timeFunction('FROM_DAYS', 'Takes days since 1970 for a date.', [
    variant(['days INTEGER The days'], DATE, value => value),
  ]),
  timeFunction('FORMAT_DATE', 'Writes a date by a pattern.', [
    variant(['date DATE The date', FORMAT], STRING, (value, pattern) =>
      formatByPattern(Number(value) * DAY_MS, String(pattern)),
    ),
  ]),
  timeFunction('PARSE_DATE', 'Reads a date by a pattern.', [
    variant(
      ['formattedDate STRING The text', FORMAT],
      DATE,
      (value, pattern) => {
        const ms = parseByPattern(String(value), String(pattern));
        return ms === null ? null : Math.floor(ms / DAY_MS);
      },
    ),
  ]),
  timeFunction('FORMAT_TIME', 'Writes a time of day by a pattern.', [
    variant(['time TIME The time', FORMAT], STRING, (value, pattern) =>
      formatByPattern(Number(value), String(pattern)),
    ),
  ]),
  timeFunction('PARSE_TIME', 'Reads a time of day by a pattern.', [
    variant(['formattedTime STRING The text', FORMAT], TIME, (value, pattern) =>
      parseByPattern(String(value), String(pattern)),
    ),
  ]),
];

function timeFunction(
  name: string,
  description: string,
  variants: Variant[],
): ScalarFunction {
  return { name, category: CATEGORY, description, variants };
}

/** With and without a time zone. */
function zoned(
  first: string,
  returns: SqlType,
  evaluate: (value: Value, pattern: string, zone: string) => Value,
): Variant[] {
  return [
    variant([first, FORMAT], returns, (value = null, pattern) =>
      evaluate(value, String(pattern), 'UTC'),
    ),
    variant([first, FORMAT, ZONE], returns, (value = null, pattern, zone) =>
      evaluate(value, String(pattern), String(zone)),
    ),
  ];
}
