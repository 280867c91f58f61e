// SPDX-License-Identifier: Apache-2.0
import { aStanding } from '@data-mesh/backstage-plugin-scorecards-common/testUtils';
import { dailyPoints } from './dailyPoints';
import { levelRuns } from './levelRuns';

const runsOf = (...levels: (string | undefined)[]) =>
  levelRuns(
    dailyPoints(
      levels.map((level, index) => ({
        ...aStanding({ level }),
        at: `2026-11-0${index + 1}T08:00:00Z`,
        scorecardVersion: 1,
      })),
    ),
  ).map(
    run =>
      `${run.standing.level ?? 'none'} ${run.from.slice(-2)}-${run.to.slice(-2)}`,
  );

// prettier-ignore
test.each([
  ['nothing known',       [],                                       []],
  ['one level',           ['bronze', 'bronze'],                     ['bronze 01-02']],
  ['a rise',              [undefined, 'bronze', 'bronze'],          ['none 01-01', 'bronze 02-03']],
  ['there and back',      ['bronze', undefined, 'bronze'],          ['bronze 01-01', 'none 02-02', 'bronze 03-03']],
])('%s', (_case, levels, expected) => {
  expect(runsOf(...levels)).toEqual(expected);
});

test('a level that is not known is a time of its own', () => {
  const known = {
    ...aStanding(),
    at: '2026-11-01T08:00:00Z',
    scorecardVersion: 1,
  };
  const unknown = {
    ...known,
    possibleLevel: 'gold',
    at: '2026-11-02T08:00:00Z',
  };
  expect(levelRuns(dailyPoints([known, unknown]))).toHaveLength(2);
});
