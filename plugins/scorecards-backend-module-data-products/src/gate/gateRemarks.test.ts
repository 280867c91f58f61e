// SPDX-License-Identifier: Apache-2.0
import type {
  InTheWay,
  ResultStatus,
} from '@data-mesh/backstage-plugin-scorecards-common';
import {
  aCheckResult,
  aLevel,
  aScorecard,
} from '@data-mesh/backstage-plugin-scorecards-common/testUtils';
import { type GateFinding, gateRemarks } from './gateRemarks';
import type { GateRule, Leniency } from './readGateSettings';

const rule: GateRule = {
  when: { qualityTier: ['authoritative'] },
  scorecard: 'governance',
  level: 'silver',
  whenNotReached: 'refuse',
};
const scorecard = {
  ...aScorecard({ title: 'Governance' }),
  levels: [aLevel({ id: 'silver', title: 'Silver' })],
};

const one = (check: string, status: ResultStatus): InTheWay => ({
  result: aCheckResult({ check, status }),
  title: `It has ${check}`,
  howToFix: `Give it ${check}.`,
});
const answered = (
  verdict: 'reached' | 'notReached' | 'unknown',
  ...inTheWay: InTheWay[]
): GateFinding => ({ status: 'answered', answer: { verdict, inTheWay } });
const unanswered: GateFinding = {
  status: 'unanswered',
  cause: 'scorecards did not answer in time',
};

const say = (
  finding: GateFinding,
  options: {
    rule?: Partial<GateRule>;
    isNew?: boolean;
    whenUnknown?: Leniency;
  } = {},
) =>
  gateRemarks(finding, {
    scorecard,
    isNew: false,
    whenUnknown: 'warn',
    ...options,
    rule: { ...rule, ...options.rule },
  });

describe('gateRemarks', () => {
  it('says nothing of what reaches its level', () => {
    expect(say(answered('reached'))).toEqual({ problems: [], notes: [] });
  });

  it('says which level, what fails, how to mend it, and where it is explained', () => {
    const finding = answered(
      'notReached',
      one('docs', 'fail'),
      one('a schema', 'noData'),
    );
    expect(say(finding)).toEqual({
      notes: [],
      problems: [
        {
          severity: 'error',
          code: 'level-not-reached',
          field: 'metadata.qualityTier',
          message:
            'A product of quality tier authoritative has to reach Silver of “Governance”. In the way: “It has docs”. Give it docs.',
          links: [
            {
              title: 'It has docs',
              url: '/scorecards/checks?scorecard=governance&check=docs',
            },
          ],
        },
      ],
    });
  });

  it('says of a new product what cannot be known yet, and refuses none for that', () => {
    expect(
      say(answered('unknown', one('a producer', 'noData')), {
        isNew: true,
        whenUnknown: 'refuse',
      }),
    ).toEqual({
      problems: [],
      notes: [
        'A product of quality tier authoritative has to reach Silver of “Governance”. Nothing that is known now is in the way; not known before the product is there: “It has a producer”.',
      ],
    });
  });

  // prettier-ignore
  test.each<[string, GateFinding, Parameters<typeof say>[1], 'error' | 'warning', string]>([
    ['warns where only that is wanted',           answered('notReached', one('docs', 'fail')), { rule: { whenNotReached: 'warn' } },   'warning', 'level-not-reached'],
    ['warns while too little is known',           answered('unknown', one('docs', 'error')),   {},                                     'warning', 'level-unknown'],
    ['refuses while too little is known',         answered('unknown', one('docs', 'error')),   { whenUnknown: 'refuse' },              'error',   'level-unknown'],
    ['warns while nobody answers',                unanswered,                                  {},                                     'warning', 'level-unknown'],
    ['refuses while nobody answers',              unanswered,                                  { whenUnknown: 'refuse', isNew: true }, 'error',   'level-unknown'],
  ])('%s', (_case, finding, options, severity, code) => {
    expect(say(finding, options).problems).toMatchObject([{ severity, code }]);
  });

  it('says why nobody could be asked, by the names that configuration has', () => {
    const { problems } = gateRemarks(unanswered, {
      rule: { ...rule, when: { slaTier: ['tier-1', 'tier-2'] } },
      isNew: true,
      whenUnknown: 'refuse',
    });
    expect(problems).toMatchObject([
      {
        field: 'metadata.slaTier',
        message:
          'A product of SLA tier tier-1 or tier-2 has to reach silver of “governance”. Whether this one does could not be asked: scorecards did not answer in time. Try again later.',
      },
    ]);
  });
});
