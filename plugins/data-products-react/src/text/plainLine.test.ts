// SPDX-License-Identifier: Apache-2.0
import { plainLine } from './plainLine';

describe('plainLine', () => {
  // prettier-ignore
  test.each<[string, string]>([
    ['One event per order.',                    'One event per order.'],
    ['  two \n\n lines ',                       'two lines'],
    ['**bold**, *soft*, `code` and ~~old~~',    'bold, soft, code and old'],
    ['see [the contract](https://x.test/a_b)',  'see the contract'],
    ['![diagram](x.png) of it',                 'diagram of it'],
    ['# Orders\n\n- one\n- two\n1. three',      'Orders one two three'],
    ['> quoted',                                'quoted'],
    ['<b>bold</b><br/>html',                    'boldhtml'],
    ['snake_case_name and 2 * 3 * 4',           'snake_case_name and 2 * 3 * 4'],
    ['a < b and c > d',                         'a < b and c > d'],
    ['',                                        ''],
  ])('%j reads %j', (markdown, expected) => {
    expect(plainLine(markdown)).toBe(expected);
  });
});
