// SPDX-License-Identifier: Apache-2.0
import { everyDay } from './everyDay';

describe('everyDay', () => {
  test.each<[string, string[], string[]]>([
    ['nothing for no points', [], []],
    ['one day', ['2026-11-02'], ['2026-11-02']],
    [
      'days without a point, over the end of a month',
      ['2026-10-30', '2026-11-02'],
      ['2026-10-30', '2026-10-31 empty', '2026-11-01 empty', '2026-11-02'],
    ],
    [
      'a leap day',
      ['2028-02-28', '2028-03-01'],
      ['2028-02-28', '2028-02-29 empty', '2028-03-01'],
    ],
  ])('gives %s', (_case, days, expected) => {
    const given = everyDay(days.map(day => ({ day })));
    expect(
      given.map(({ day, point }) => (point ? day : `${day} empty`)),
    ).toEqual(expected);
  });
});
