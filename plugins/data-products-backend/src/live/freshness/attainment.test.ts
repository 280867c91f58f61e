// SPDX-License-Identifier: Apache-2.0

import { attainmentOf } from './attainment';
import { HOUR_MS, JudgedHour } from './byHour';

const MINUTE = 60_000;
/** The last period of 24 hours begins with hour 977, and ends in the middle of hour 1000. */
const NOW = 1000 * HOUR_MS + 30 * MINUTE;

const hours = (
  from: number,
  to: number,
  keptMinutes: number,
  brokenMinutes: number,
): JudgedHour[] =>
  Array.from({ length: to - from + 1 }, (_, index) => ({
    hour: from + index,
    keptMs: keptMinutes * MINUTE,
    brokenMs: brokenMinutes * MINUTE,
  }));
const of24h = (...ports: JudgedHour[][]) => attainmentOf(ports, NOW)[0];

describe('attainmentOf', () => {
  // prettier-ignore
  test.each<[string, JudgedHour[][], number | undefined, number]>([
    ['no port',                               [],                                                   undefined, 0],
    ['nothing measured',                      [[]],                                                 undefined, 0],
    ['all kept',                              [[...hours(977, 999, 60, 0), ...hours(1000, 1000, 30, 0)]], 1,   1],
    ['all broken',                            [[...hours(977, 999, 0, 60), ...hours(1000, 1000, 0, 30)]], 0,   1],
    ['unknown time is not counted as kept',   [hours(990, 999, 15, 15)],                            0.5, 300 / 1410],
    ['nothing but an hour before the period', [hours(976, 976, 60, 0)],                             undefined, 0],
    ['an hour that has not come yet',         [hours(1001, 1001, 60, 0)],                           undefined, 0],
    ['the first hour of the period',          [hours(977, 977, 60, 0)],                             1,   60 / 1410],
    ['the port that kept it worst',           [hours(999, 999, 60, 0), hours(999, 999, 45, 15)],    0.75, 60 / 1410],
    ['a port of which nothing is known',      [hours(999, 999, 60, 0), []],                         1,   60 / 1410],
    ['such a port first',                     [[], hours(999, 999, 60, 0)],                         1,   60 / 1410],
  ])('over 24 hours: %s', (_case, ports, share, measured) => {
    expect(of24h(...ports)).toEqual({
      period: '24h',
      ...(share !== undefined && { share }),
      measured: expect.closeTo(measured, 10),
    });
  });

  it('tells of each period what was measured in it', () => {
    const all = [...hours(500, 976, 0, 60), ...hours(977, 999, 60, 0)];
    expect(
      attainmentOf([all], NOW).map(({ period, share }) => [
        period,
        share?.toFixed(3),
      ]),
    ).toEqual([
      ['24h', '1.000'],
      // 23 hours kept; 144 and 477 broken.
      ['7d', (23 / 167).toFixed(3)],
      ['30d', (23 / 500).toFixed(3)],
    ]);
  });
});
