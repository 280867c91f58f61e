// SPDX-License-Identifier: Apache-2.0
import {
  aCheckResult,
  aLevel,
  aScorecard,
  aScorecardResult,
} from '../../testUtils';
import { ResultStatus } from '../../model/result';
import { compareScorecards, MAX_CHANGES } from './compareScorecards';

const scorecard = aScorecard({
  levels: [aLevel(), aLevel({ id: 'silver' }), aLevel({ id: 'gold' })],
});

function aResult(
  name: string,
  level: string | undefined,
  status: ResultStatus = 'pass',
) {
  return aScorecardResult({
    entityRef: `dataproduct:prod/${name}`,
    level,
    checks: [aCheckResult({ status })],
  });
}

const titleOf = (entityRef: string) =>
  entityRef.replace('dataproduct:prod/', '');

function levelsOf(...results: ReturnType<typeof aResult>[]) {
  return { scorecard, results };
}

describe('compareScorecards', () => {
  it('tells who rises and falls, the deepest falls first', () => {
    const compared = compareScorecards(
      levelsOf(
        aResult('up', 'bronze', 'fail'),
        aResult('same', 'silver'),
        aResult('down', 'silver'),
        aResult('far-down', 'gold'),
        aResult('also-down', 'silver'),
      ),
      levelsOf(
        aResult('up', 'gold'),
        aResult('same', 'silver', 'fail'),
        aResult('down', 'bronze', 'fail'),
        aResult('far-down', undefined, 'fail'),
        aResult('also-down', 'bronze'),
      ),
      titleOf,
    );
    expect(compared).toMatchObject({
      scorecard: 'governance',
      entities: 5,
      rises: 1,
      falls: 3,
    });
    expect(compared.changes).toEqual([
      {
        entityRef: 'dataproduct:prod/far-down',
        title: 'far-down',
        from: 'gold',
        checks: [{ check: 'has-owner', from: 'pass', to: 'fail' }],
      },
      {
        entityRef: 'dataproduct:prod/also-down',
        title: 'also-down',
        from: 'silver',
        to: 'bronze',
        checks: [],
      },
      {
        entityRef: 'dataproduct:prod/down',
        title: 'down',
        from: 'silver',
        to: 'bronze',
        checks: [{ check: 'has-owner', from: 'pass', to: 'fail' }],
      },
      {
        entityRef: 'dataproduct:prod/up',
        title: 'up',
        from: 'bronze',
        to: 'gold',
        checks: [{ check: 'has-owner', from: 'fail', to: 'pass' }],
      },
    ]);
  });

  it('rolls up both sides', () => {
    const { before, after } = compareScorecards(
      levelsOf(aResult('a', 'gold'), aResult('b', 'bronze')),
      levelsOf(aResult('a', 'bronze')),
      titleOf,
    );
    expect(before.entities).toBe(2);
    expect(after.byLevel).toContainEqual({ level: 'bronze', entities: 1 });
  });

  it('lets entities fall to which the scorecard applies no longer, and rise to which it does now', () => {
    const compared = compareScorecards(
      levelsOf(aResult('old', 'bronze')),
      levelsOf(aResult('new', 'bronze')),
      titleOf,
    );
    expect(compared).toMatchObject({ entities: 2, rises: 1, falls: 1 });
  });

  it('takes everything for new when there was no scorecard', () => {
    const compared = compareScorecards(
      undefined,
      levelsOf(aResult('a', 'bronze'), aResult('b', undefined)),
      titleOf,
    );
    expect(compared).toMatchObject({
      rises: 1,
      falls: 0,
      before: { entities: 0 },
      changes: [
        {
          title: 'a',
          to: 'bronze',
          checks: [{ check: 'has-owner', to: 'pass' }],
        },
      ],
    });
  });

  // prettier-ignore
  test.each<[string, string, string, number, number]>([
    ['from one that is gone to the shared one below',      'silver',   'bronze',   0, 0],
    ['from one that is gone to a new one above',           'silver',   'platinum', 1, 0],
    ['from a shared one to a new one above',               'bronze',   'platinum', 1, 0],
  ])('goes %s', (_case, from, to, rises, falls) => {
    const other = aScorecard({ levels: [aLevel(), aLevel({ id: 'platinum' })] });
    expect(
      compareScorecards(
        levelsOf(aResult('a', from)),
        { scorecard: other, results: [aResult('a', to)] },
        titleOf,
      ),
    ).toMatchObject({ rises, falls, changes: [{ from, to }] });
  });

  it('counts also the changes that it does not tell', () => {
    const many = Array.from({ length: MAX_CHANGES + 1 }, (_, n) => String(n));
    const compared = compareScorecards(
      levelsOf(...many.map(name => aResult(name, 'gold'))),
      levelsOf(...many.map(name => aResult(name, 'bronze'))),
      titleOf,
    );
    expect(compared.changes).toHaveLength(MAX_CHANGES);
    expect(compared.falls).toBe(MAX_CHANGES + 1);
  });
});
