// SPDX-License-Identifier: Apache-2.0
import { placeOfError } from './placeOfError';

const text = '-- all orders\nSELECT *\n  FRM /* ? */ ORDERS;\nLIST STREAMS;';
const written = { start: 14, end: text.indexOf(';') + 1 };
const sent = 'SELECT * FRM ORDERS;';

const found = (message: string) => {
  const range = placeOfError(message, sent, text, written);
  return range && text.slice(range.start, range.end);
};

describe('placeOfError', () => {
  // prettier-ignore
  test.each<[string, string, string | undefined]>([
    ['the token where it starts',     "line 1:10: mismatched input 'FRM'", 'FRM'],
    ['the token around the place',    'line 1:11: odd',                     'FRM'],
    ['the next one behind a space',   'line 1:13: odd',                     'ORDERS'],
    ['the first one',                 'line 1:1: odd',                      'SELECT'],
    ['the place inside a sentence',   'Failed to parse. line 1:14: odd',    'ORDERS'],
    ['the last one behind the end',   'line 1:20: odd',                     ';'],
    ['a place written in words',      'Line: 1, Col: 14: no such stream',   'ORDERS'],
    ['none without a place',          "Could not find STREAM 'X'",          undefined],
    ['none in a line there is not',   'line 7:1: odd',                      undefined],
    ['none before the first column',  'line 1:0: odd',                      undefined],
  ])('finds %s', (_case, message, expected) => {
    expect(found(message)).toBe(expected);
  });
});
