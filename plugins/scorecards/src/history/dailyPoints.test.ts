// SPDX-License-Identifier: Apache-2.0
import { aStanding } from '@data-mesh/backstage-plugin-scorecards-common/testUtils';
import { dailyPoints } from './dailyPoints';

const point = (at: string, scoreFraction: number) => ({
  ...aStanding({ scoreFraction }),
  at,
  scorecardVersion: 1,
});

test('the last point of each day counts, whatever their order; other days are left out', () => {
  const daily = dailyPoints([
    point('2026-11-03T08:00:00Z', 0.4),
    point('2026-11-01T08:00:00Z', 0.1),
    point('2026-11-01T20:00:00Z', 0.2),
  ]);
  expect(daily.map(entry => [entry.day, entry.point.scoreFraction])).toEqual([
    ['2026-11-01', 0.2],
    ['2026-11-03', 0.4],
  ]);
});
