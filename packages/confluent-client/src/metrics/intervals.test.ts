// SPDX-License-Identifier: Apache-2.0
import fc from 'fast-check';
import { finalIntervals, intervalText, Stretch } from './intervals';

const NOON = Date.parse('2026-11-16T12:00:00Z');
const MINUTE_MS = 60_000;
const HOUR_MS = 60 * MINUTE_MS;
const DAY_MS = 24 * HOUR_MS;

describe('finalIntervals', () => {
  const texts = (from: string, to: string, stretch: Stretch) =>
    finalIntervals(
      { from: new Date(`2026-11-${from}Z`), to: new Date(`2026-11-${to}Z`) },
      stretch,
      NOON,
    ).map(intervalText);

  // prettier-ignore
  test.each<[string, string, string, Stretch, string[]]>([
    ['as they are when whole',              '16T10:00:00', '16T11:00:00', 300,  ['2026-11-16T10:00:00Z/2026-11-16T11:00:00Z']],
    ['whole stretches that are touched',    '16T10:02:10', '16T10:58:01', 300,  ['2026-11-16T10:00:00Z/2026-11-16T11:00:00Z']],
    ['what is final by now',                '16T11:00:00', '16T12:00:00', 60,   ['2026-11-16T11:00:00Z/2026-11-16T11:55:00Z']],
    ['whole stretches that are final',      '16T11:00:00', '16T12:00:00', 900,  ['2026-11-16T11:00:00Z/2026-11-16T11:45:00Z']],
    ['nothing that is not final',           '16T11:55:00', '16T12:00:00', 300,  []],
    ['nothing of the future',               '16T13:00:00', '16T14:00:00', 60,   []],
    ['nothing of a stretch not yet over',   '16T11:10:00', '16T12:00:00', 3600, []],
    ['nothing when it ends before it begins', '16T11:00:00', '16T10:00:00', 60, []],
    ['six hours of minutes in one',         '16T03:00:00', '16T09:00:00', 60,   ['2026-11-16T03:00:00Z/2026-11-16T09:00:00Z']],
    ['a minute more in two',                '16T03:00:00', '16T09:01:00', 60,   ['2026-11-16T03:00:00Z/2026-11-16T09:00:00Z', '2026-11-16T09:00:00Z/2026-11-16T09:01:00Z']],
    ['a day of five minutes in one',        '15T03:00:00', '16T03:00:00', 300,  ['2026-11-15T03:00:00Z/2026-11-16T03:00:00Z']],
    ['two weeks of hours in one',           '01T00:00:00', '15T00:00:00', 3600, ['2026-11-01T00:00:00Z/2026-11-15T00:00:00Z']],
  ])('are %s', (_case, from, to, stretch, expected) => {
    expect(texts(from, to, stretch)).toEqual(expected);
  });

  test('follow one another without a gap, and none is longer than allowed', () => {
    const longest = { 60: 6 * HOUR_MS, 300: DAY_MS, 900: 4 * DAY_MS };
    fc.assert(
      fc.property(
        fc.integer({ min: 0, max: 30 * DAY_MS }),
        fc.constantFrom<[60, 300, 900]>(60, 300, 900),
        (ageMs, stretch) => {
          const parts = finalIntervals(
            { from: new Date(NOON - ageMs), to: new Date(NOON) },
            stretch,
            NOON,
          );
          parts.forEach(({ from, to }, index) => {
            const next = parts[index + 1]?.from ?? to;
            expect(next).toEqual(to);
            expect(to.getTime() - from.getTime()).toBeLessThanOrEqual(
              longest[stretch],
            );
          });
        },
      ),
    );
  });
});
