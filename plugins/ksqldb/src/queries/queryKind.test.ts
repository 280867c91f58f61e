// SPDX-License-Identifier: Apache-2.0
import { QueryKind, queryKind } from './queryKind';

describe('queryKind', () => {
  // prettier-ignore
  test.each<[string, QueryKind]>([
    ['CREATE STREAM B AS SELECT * FROM A;',                     'stream'],
    ['CREATE OR REPLACE TABLE B AS SELECT X, COUNT(*) FROM A GROUP BY X;', 'table'],
    ['INSERT INTO B SELECT * FROM A;',                          'insert'],
    ['SELECT * FROM A;',                                        'other'],
    ['not a statement of this version',                         'other'],
    ['',                                                        'other'],
  ])('reads it off %s', (text, expected) => {
    expect(queryKind(text)).toBe(expected);
  });
});
