// SPDX-License-Identifier: Apache-2.0
import { ResultStatus } from '../../model/result';
import { CountedResult, standingOf } from './standingOf';

const LEVELS = ['bronze', 'silver', 'gold'];

/** One check a level, and one that counts for the score only; all of weight 1. */
function results(...statuses: ResultStatus[]): CountedResult[] {
  return statuses.map((status, index) => ({
    status,
    weight: 1,
    ...(index < 3 && { level: index }),
  }));
}

describe('standingOf', () => {
  // prettier-ignore
  test.each<[string, ResultStatus[], string | undefined, string | undefined]>([
    //                                         bronze           silver           gold
    ['nothing satisfied',                     ['fail',          'fail',          'fail'],          undefined, undefined],
    ['only the first level',                  ['pass',          'fail',          'fail'],          'bronze',  undefined],
    ['every level',                           ['pass',          'pass',          'pass'],          'gold',    undefined],
    ['a gap below caps the level',            ['pass',          'fail',          'pass'],          'bronze',  undefined],
    ['a warning satisfies',                   ['pass',          'warn',          'fail'],          'silver',  undefined],
    ['an exemption satisfies',                ['pass',          'exempt',        'pass'],          'gold',    undefined],
    ['what is not applicable satisfies',      ['notApplicable', 'notApplicable', 'notApplicable'], 'gold',    undefined],
    ['missing data blocks, and may hide more', ['pass',         'noData',        'pass'],          'bronze',  'gold'],
    ['so does an error',                      ['pass',          'error',         'fail'],          'bronze',  'silver'],
    ['nothing certain, all possible',         ['noData',        'noData',        'noData'],        undefined, 'gold'],
    ['a certain fail below hides nothing',    ['fail',          'noData',        'pass'],          undefined, undefined],
    ['unknown above a fail changes nothing',  ['pass',          'fail',          'noData'],        'bronze',  undefined],
  ])('%s', (_case, statuses, level, possibleLevel) => {
    const standing = standingOf(results(...statuses), LEVELS);
    expect([standing.level, standing.possibleLevel]).toEqual([level, possibleLevel]);
  });

  // prettier-ignore
  test.each<[string, [ResultStatus, number][], number | undefined, number]>([
    ['no checks',                               [],                                             undefined, 1],
    ['all pass',                                [['pass', 1], ['pass', 3]],                     1,         1],
    ['a heavy fail',                            [['pass', 1], ['fail', 3]],                     0.25,      1],
    ['a warning counts half',                   [['warn', 2], ['pass', 2]],                     0.75,      1],
    ['exempt and not applicable do not count',  [['pass', 1], ['exempt', 9], ['notApplicable', 9]], 1,     1],
    ['nothing applies',                         [['notApplicable', 2]],                         undefined, 1],
    ['what is unknown lowers what is known',    [['pass', 3], ['noData', 1]],                   1,         0.75],
    ['so does an error',                        [['fail', 1], ['error', 3]],                    0,         0.25],
    ['nothing is known',                        [['noData', 2], ['error', 1]],                  undefined, 0],
  ])('scores when %s', (_case, weighted, score, known) => {
    const standing = standingOf(
      weighted.map(([status, weight]) => ({ status, weight })),
      LEVELS,
    );
    expect([standing.scoreFraction, standing.knownFraction]).toEqual([score, known]);
  });

  it('counts a check without a level for the score only', () => {
    const standing = standingOf(
      results('pass', 'pass', 'pass', 'fail'),
      LEVELS,
    );
    expect(standing).toEqual({
      level: 'gold',
      scoreFraction: 0.75,
      knownFraction: 1,
    });
  });

  it('reaches no level that asks nothing, nor is held back by one', () => {
    const bronzeAndGold: CountedResult[] = [
      { status: 'pass', weight: 1, level: 0 },
      { status: 'pass', weight: 1, level: 2 },
    ];
    expect(standingOf(bronzeAndGold, LEVELS).level).toBe('gold');
    expect(standingOf(bronzeAndGold.slice(0, 1), LEVELS).level).toBe('bronze');
    expect(standingOf([], LEVELS).level).toBeUndefined();
  });
});
