// SPDX-License-Identifier: Apache-2.0
import {
  aCheck,
  aCheckResult,
  aLevel,
  aScorecard,
  aScorecardResult,
} from '../../testUtils';
import { CheckResult, ResultStatus } from '../../model/result';
import { fixLinks, gateVerdict, whatWouldItTake } from './whatWouldItTake';

const scorecard = aScorecard({
  levels: [aLevel(), aLevel({ id: 'silver' }), aLevel({ id: 'gold' })],
  checks: [
    aCheck({ id: 'documented', title: 'Is documented', level: 'silver' }),
    aCheck({ id: 'has-owner' }),
    aCheck({ id: 'has-domain' }),
    aCheck({ id: 'fresh', level: 'gold' }),
    aCheck({ id: 'pretty', level: undefined }),
  ],
});

function inTheWay(
  level: string,
  statuses: Record<string, ResultStatus>,
  overrides: Partial<CheckResult> = {},
) {
  const checks = Object.entries(statuses).map(([check, status]) =>
    aCheckResult({ check, status, ...overrides }),
  );
  return whatWouldItTake(scorecard, aScorecardResult({ checks }), level);
}

describe('whatWouldItTake', () => {
  it('tells what stands in the way of a level and of those below, the lowest first', () => {
    const found = inTheWay('silver', {
      documented: 'fail',
      'has-owner': 'fail',
      'has-domain': 'noData',
      fresh: 'fail',
      pretty: 'fail',
    });
    expect(found.map(({ result }) => result.check)).toEqual([
      'has-owner',
      'has-domain',
      'documented',
    ]);
    expect(found[2]).toMatchObject({
      title: 'Is documented',
      howToFix: 'Name the group that answers for it.',
    });
  });

  test.each<ResultStatus>(['pass', 'warn', 'exempt', 'notApplicable'])(
    'is nothing for what is %s',
    status => expect(inTheWay('bronze', { 'has-owner': status })).toEqual([]),
  );

  it('is nothing for what does not count yet', () => {
    const upcoming = { countsFrom: '2026-12-01' };
    expect(inTheWay('bronze', { 'has-owner': 'fail' }, upcoming)).toEqual([]);
  });

  it('refuses a level that there is not', () => {
    expect(() => inTheWay('platinum', {})).toThrow(
      "'governance' has no level 'platinum'; it has bronze, silver, gold",
    );
  });
});

describe('gateVerdict', () => {
  // prettier-ignore
  test.each<[ResultStatus[], string]>([
    [[],                     'reached'],
    [['fail'],               'notReached'],
    [['noData'],             'unknown'],
    [['error', 'noData'],    'unknown'],
    [['noData', 'fail'],     'notReached'],
  ])('of %j in the way is %s', (statuses, verdict) => {
    expect(gateVerdict(statuses.map(status => ({ result: { status } })))).toBe(verdict);
  });
});

describe('fixLinks', () => {
  it('fills in what the entity is called, escaped', () => {
    const check = aCheck({
      howToFix: {
        text: 'Edit it.',
        links: [
          { title: 'Edit', template: '/edit/{{ namespace }}/{{name}}' },
          {
            title: 'Look up',
            template:
              'https://wiki.example/?of={{ entityRef }}&kind={{ kind }}',
          },
        ],
      },
    });
    expect(fixLinks(check, 'dataproduct:prod/a&b')).toEqual([
      { title: 'Edit', url: '/edit/prod/a%26b' },
      {
        title: 'Look up',
        url: 'https://wiki.example/?of=dataproduct%3Aprod%2Fa%26b&kind=dataproduct',
      },
    ]);
  });

  it('are none when the definition has none', () => {
    expect(fixLinks(aCheck(), 'dataproduct:prod/orders')).toEqual([]);
  });
});
