// SPDX-License-Identifier: Apache-2.0
import type { KsqlValue } from '@data-mesh/backstage-plugin-ksqldb-common';
import { columnWidths } from './columnWidths';

const row = (...values: KsqlValue[]) => ({ values, isTombstone: false });
const column = { name: 'A', type: 'STRING' };

describe('columnWidths', () => {
  // prettier-ignore
  test.each<[string, KsqlValue[], number]>([
    ['is as wide as the type without rows', [],                    9],
    ['never too narrow',                    ['x'],                 9],
    ['makes room for the longest value',    ['x', 'x'.repeat(20)], 23],
    ['never too wide',                      ['x'.repeat(500)],     40],
    ['does not move for late rows',         [...Array(50).fill('x'), 'x'.repeat(30)], 9],
  ])('%s', (_case, values, expected) => {
    expect(columnWidths([column], values.map(value => row(value)))).toEqual([
      expected,
    ]);
  });

  it('makes room for the name', () => {
    expect(columnWidths([{ name: 'CUSTOMER_ID', type: 'STRING' }], [])).toEqual(
      [14],
    );
  });
});
