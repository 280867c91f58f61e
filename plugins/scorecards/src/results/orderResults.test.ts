// SPDX-License-Identifier: Apache-2.0
import type {
  EffectiveCheck,
  ResultStatus,
} from '@data-mesh/backstage-plugin-scorecards-common';
import {
  aCheck,
  aCheckResult,
  aLevel,
  aScorecard,
  aScorecardResult,
} from '@data-mesh/backstage-plugin-scorecards-common/testUtils';
import { nextLevel, orderResults } from './orderResults';

type Spec = [
  id: string,
  status: ResultStatus,
  overrides?: Partial<EffectiveCheck>,
];

function world(specs: Spec[], level?: string) {
  const checks = specs.map(([id, , overrides]) => aCheck({ id, ...overrides }));
  return {
    scorecard: aScorecard({
      checks,
      levels: [aLevel({ id: 'bronze' }), aLevel({ id: 'silver' })],
    }),
    result: aScorecardResult({
      level,
      checks: specs.map(([check, status]) => aCheckResult({ check, status })),
    }),
  };
}

const idsOf = (rows: { check: { id: string } }[]) =>
  rows.map(({ check }) => check.id);

describe('the order of results', () => {
  test('every status has its section', () => {
    const { scorecard, result } = world([
      ['a', 'pass'],
      ['b', 'warn'],
      ['c', 'fail'],
      ['d', 'notApplicable'],
      ['e', 'exempt'],
      ['f', 'noData'],
      ['g', 'error'],
    ]);
    const ordered = orderResults(scorecard, result);
    expect({
      toDo: idsOf(ordered.toDo),
      unknown: idsOf(ordered.unknown),
      met: idsOf(ordered.met),
      other: idsOf(ordered.other).sort(),
    }).toEqual({
      toDo: ['c', 'b'],
      unknown: ['g', 'f'],
      met: ['a'],
      other: ['d', 'e'],
    });
  });

  // prettier-ignore
  test.each<[string, Partial<EffectiveCheck>, Partial<EffectiveCheck>]>([
    ['what the lower level demands comes first',       { level: 'bronze' },        { level: 'silver' }],
    ['what a level demands before the score’s own',    { level: 'silver' },        { level: undefined }],
    ['the more severe before the less',                { severity: 'critical' },   { severity: 'important' }],
    ['the heavier before the lighter',                 { weight: 5 },              { weight: 2 }],
  ])('%s', (_law, first, second) => {
    const { scorecard, result } = world([
      ['second', 'fail', second],
      ['first', 'fail', first],
    ]);
    expect(idsOf(orderResults(scorecard, result).toDo)).toEqual(['first', 'second']);
  });

  test('a result whose check is gone is left out', () => {
    const { scorecard, result } = world([['a', 'fail']]);
    result.checks.push(aCheckResult({ check: 'gone', status: 'fail' }));
    expect(idsOf(orderResults(scorecard, result).toDo)).toEqual(['a']);
  });
});

describe('the next level', () => {
  test('names what stands in its way, unknown answers included, warnings not', () => {
    const { scorecard, result } = world(
      [
        ['met', 'pass'],
        ['unmet', 'fail', { level: 'silver' }],
        ['unknown', 'noData', { level: 'silver' }],
        ['warned', 'warn', { level: 'silver' }],
        ['other', 'fail', { level: undefined }],
      ],
      'bronze',
    );
    const next = nextLevel(scorecard, result);
    expect(next?.level.id).toBe('silver');
    expect(idsOf(next?.inTheWay ?? [])).toEqual(['unmet', 'unknown']);
  });

  test('is none at the top', () => {
    const { scorecard, result } = world([['met', 'pass']], 'silver');
    expect(nextLevel(scorecard, result)).toBeUndefined();
  });
});
