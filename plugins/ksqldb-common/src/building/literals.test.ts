// SPDX-License-Identifier: Apache-2.0
import fc from 'fast-check';
import { nameOf, stringOf } from '../tokens/readTokens';
import { tokenize } from '../tokens/tokenize';
import { readable } from './__testUtils__/readable';
import {
  numberLiteral,
  quoteIdentifier,
  quoteString,
  writeName,
} from './literals';

function onlyToken(text: string) {
  const read = tokenize(text);
  if (read.status === 'rejected' || read.tokens.length !== 1) {
    throw new Error(`not one token: ${text}`);
  }
  return read.tokens[0]!;
}

describe('quoting', () => {
  // prettier-ignore
  test.each([
    ['',              "''"],
    ['a',             "'a'"],
    ["it's",          "'it''s'"],
    ["'; DROP x; --", "'''; DROP x; --'"],
    ['a\\',           "'a\\'"],
    ['😀 ü',          "'😀 ü'"],
  ])('writes the string %j', (value, expected) => {
    expect(quoteString(value)).toBe(expected);
  });

  // prettier-ignore
  test.each([
    ['ORDERS',   'ORDERS'],
    ['_A1',      '_A1'],
    ['KEY',      'KEY'],
    ['orders',   '`orders`'],
    ['STREAM',   '`STREAM`'],
    ['A B',      '`A B`'],
    ['1ST',      '`1ST`'],
    ['A-B',      '`A-B`'],
    ['a`b',      '`a``b`'],
    ['ÄRGER',    '`ÄRGER`'],
  ])('writes the name %s', (name, expected) => {
    expect(writeName(name)).toBe(expected);
  });

  test.each([
    'a\0',
    'a\nb',
    '\t',
    '\u007f',
    '\u0085',
    '\ud83d',
    'a${b}',
    '$${',
  ])('refuses %j as a string and as a name', value => {
    expect(() => quoteString(value)).toThrow(/string in a ksqlDB/);
    expect(() => quoteIdentifier(value)).toThrow(/name in a ksqlDB/);
  });

  it('refuses an empty name', () => {
    expect(() => quoteIdentifier('')).toThrow('cannot be empty');
  });

  it('writes strings and names that are read back as one token with the same value', () => {
    fc.assert(
      fc.property(readable, value => {
        expect(stringOf(onlyToken(quoteString(value)))).toBe(value);
        expect(nameOf(onlyToken(quoteIdentifier(value)))).toBe(value);
        expect(nameOf(onlyToken(writeName(value)))).toBe(value);
      }),
    );
  });
});

describe('numberLiteral', () => {
  // prettier-ignore
  test.each<[number | string, string]>([
    [0,                        '0'],
    [-1.5,                     '-1.5'],
    [1e21,                     '1e+21'],
    ['12345678901234567890',   '12345678901234567890'],
    ['49.90',                  '49.90'],
    ['.5',                     '.5'],
    ['1.',                     '1.'],
  ])('writes %s', (value, expected) => {
    expect(numberLiteral(value)).toBe(expected);
  });

  test.each([
    '',
    ' 1',
    '1;',
    '1 OR 1',
    '0x10',
    '1e',
    '--1',
    '+1',
    '1_000',
    NaN,
    Infinity,
    '١',
  ])('refuses %j', value =>
    expect(() => numberLiteral(value)).toThrow('not a number'),
  );
});
