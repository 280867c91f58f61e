// SPDX-License-Identifier: Apache-2.0
import { englishLive } from '../../__testUtils__/english';
import { attainmentRows, percentDown } from './attainmentRows';

describe('attainmentRows', () => {
  // prettier-ignore
  test.each<[string, number | undefined, number, number | undefined, string, string, string | undefined]>([
    //                                      share      measured target     tone       text            note
    ['the target reached exactly',          0.99,      1,       0.99,      'good',    '99%',          undefined],
    ['the target missed by little',         0.9899,    1,       0.99,      'bad',     '98.9%',        undefined],
    ['nearly all measured',                 1,         0.95,    0.99,      'good',    '100%',         undefined],
    ['a part measured',                     1,         0.6,     0.99,      'good',    '100%',         'of the 60% that was measured'],
    ['too little measured to call it good', 1,         0.1,     0.99,      'plain',   '100%',         'of the 10% that was measured'],
    ['just enough measured for digits',     1,         0.01,    0.99,      'plain',   '100%',         'of the 1% that was measured'],
    ['hardly anything measured',            1,         0.0001,  0.99,      'unknown', 'too little measured', undefined],
    ['little measured, and bad',            0.5,       0.1,     0.99,      'bad',     '50%',          'of the 10% that was measured'],
    ['nothing measured',                    undefined, 0,       0.99,      'unknown', 'not measured', undefined],
    ['no target',                           0.5,       1,       undefined, 'plain',   '50%',          undefined],
  ])('%s', (_case, share, measured, target, tone, text, note) => {
    expect(
      attainmentRows(
        [{ period: '7d', share, measured }],
        target === undefined ? undefined : { target },
        { t: englishLive, locale: 'en' },
      ),
    ).toEqual([{ period: '7d', title: '7 days', tone, text, note }]);
  });
});

describe('percentDown', () => {
  // prettier-ignore
  test.each([
    [1,       '100%'],
    [0.99999, '99.9%'],
    [0.999,   '99.9%'],
    [0.29,    '29%'],
    [0,       '0%'],
  ])('%d', (share, expected) => {
    expect(percentDown(share, 'en')).toBe(expected);
  });
});
