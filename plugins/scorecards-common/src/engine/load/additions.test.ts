// SPDX-License-Identifier: Apache-2.0
import {
  aCheckDefinition,
  aCondition,
  aFactDefinition,
  aLevel,
  anAddition,
  aScorecardDefinition,
} from '../../testUtils';
import {
  Condition,
  ConditionRule,
  RuleOutcome,
  ValueTest,
} from '../../model/check';
import { loadScorecards } from './loadScorecards';

const SALES = 'domain:default/sales';

const facts = [
  aFactDefinition(),
  aFactDefinition({ id: 'shop.documented', type: 'number' }),
  aFactDefinition({ id: 'shop.mode', type: 'string' }),
  aFactDefinition({ id: 'shop.tags', type: 'strings' }),
];

const otherwise = { otherwise: true } as const;

function rules(...pairs: [ValueTest, RuleOutcome][]): ConditionRule[] {
  return pairs.map(([when, then]) => ({ when, then }));
}

function over(fact: string, ...pairs: [ValueTest, RuleOutcome][]): Condition {
  return { fact: `shop.${fact}`, rules: rules(...pairs) };
}

function documented(pass: number, warn: number): Condition {
  return over(
    'documented',
    [{ atLeast: pass }, 'pass'],
    [{ atLeast: warn }, 'warn'],
    [otherwise, 'fail'],
  );
}

const definition = aScorecardDefinition({
  levels: [aLevel(), aLevel({ id: 'silver', checks: ['is-documented'] })],
  checks: [
    aCheckDefinition(),
    aCheckDefinition({ id: 'is-documented', condition: documented(0.8, 0.5) }),
    aCheckDefinition({
      id: 'lag',
      condition: aCondition({ fact: 'kafka.lag' }),
    }),
  ],
});

function load(...additions: unknown[]) {
  const { scorecards, problems } = loadScorecards({
    definitions: [{ definition, place: 'scorecard.yaml' }],
    additions: additions.map((addition, index) => ({
      definition: addition,
      place: `addition-${index + 1}.yaml`,
    })),
    facts,
  });
  return { scorecard: scorecards[0]!, problems };
}

function threshold(condition: Condition, check = 'is-documented') {
  return anAddition({ thresholds: [{ check, condition }] });
}

describe('additions of domains', () => {
  it('add checks, to levels or for the score only', () => {
    const { scorecard, problems } = load(
      anAddition({
        checks: [
          { ...aCheckDefinition({ id: 'reviewed' }), level: 'silver' },
          aCheckDefinition({ id: 'pretty' }),
        ],
      }),
    );
    expect(problems).toEqual([]);
    expect(scorecard.levels[1]!.checks).toEqual(['is-documented', 'reviewed']);
    expect(
      scorecard.checks
        .slice(3)
        .map(({ id, level, setBy }) => ({ id, level, setBy })),
    ).toEqual([
      {
        id: 'reviewed',
        level: 'silver',
        setBy: { kind: 'domain', domainRef: SALES },
      },
      {
        id: 'pretty',
        level: undefined,
        setBy: { kind: 'domain', domainRef: SALES },
      },
    ]);
  });

  it('set thresholds of several domains', () => {
    const { scorecard, problems } = load(
      { ...threshold(documented(0.9, 0.5)), domainRef: 'Sales' },
      {
        ...threshold(documented(0.95, 0.9)),
        domainRef: 'domain:default/orders',
      },
    );
    expect(problems).toEqual([]);
    expect(scorecard.checks[1]!.stricter).toEqual([
      { domainRef: SALES, condition: documented(0.9, 0.5) },
      { domainRef: 'domain:default/orders', condition: documented(0.95, 0.9) },
    ]);
  });

  it('may speak of checks that are not enabled, to no effect', () => {
    const { scorecard, problems } = load(
      threshold(aCondition({ fact: 'kafka.lag' }), 'lag'),
    );
    expect(problems).toEqual([]);
    expect(scorecard.checks[2]!.stricter).toEqual([]);
  });

  // prettier-ignore
  test.each<[string, object, string, RegExp]>([
    ['to a scorecard that there is not',  { scorecard: 'security' },                                                       'scorecard',             /no scorecard 'security'/],
    ['of no domain',                      { domainRef: '' },                                                               'domainRef',             /Is no domain/],
    ['with an id that is taken',          { checks: [aCheckDefinition()] },                                                'checks[0].id',          /'has-owner' is there already/],
    ['with one id twice',                 { checks: [aCheckDefinition({ id: 'a' }), aCheckDefinition({ id: 'a' })] },      'checks[1].id',          /'a' is there already/],
    ['to a level that there is not',      { checks: [{ ...aCheckDefinition({ id: 'a' }), level: 'gold' }] },               'checks[0].level',       /no level 'gold'/],
    ['with a gap',                        { checks: [aCheckDefinition({ id: 'a', condition: over('mode', [{ equals: 'x' }, 'pass']) })] }, 'checks[0].condition.rules', /No rule decides/],
    ['of a threshold for no check',       threshold(documented(0.9, 0.5), 'has-domain'),                                   'thresholds[0].check',   /'has-domain' is no check of 'governance'/],
    ['of two thresholds for one check',   { thresholds: [0, 1].map(() => ({ check: 'is-documented', condition: documented(0.9, 0.5) })) }, 'thresholds[1].check', /'is-documented' is there already/],
    ['of a threshold with a gap',         threshold(over('documented', [{ atLeast: 0.9 }, 'pass'])),                       'thresholds[0].condition.rules', /No rule decides/],
    ['of levels',                         { levels: [] },                                                                  '',                      /Unrecognized key: "levels"/],
  ])('are refused %s', (_case, flaw, path, message) => {
    const { scorecard, problems } = load({ ...anAddition(), ...flaw });
    expect(problems).toEqual([
      { place: 'addition-1.yaml', path, message: expect.stringMatching(message) },
    ]);
    expect(scorecard).toEqual(load().scorecard);
  });

  it('are refused to the checks of other additions', () => {
    const { problems } = load(
      anAddition({ checks: [aCheckDefinition({ id: 'extra' })] }),
      {
        ...threshold(aCondition(), 'extra'),
        domainRef: 'domain:default/orders',
      },
    );
    expect(problems).toMatchObject([
      { message: "'extra' is no check of 'governance' itself" },
    ]);
  });

  it('are refused when the domain set the same threshold elsewhere', () => {
    const { problems } = load(
      threshold(documented(0.9, 0.5)),
      threshold(documented(0.95, 0.5)),
    );
    expect(problems).toMatchObject([
      {
        place: 'addition-2.yaml',
        message: `${SALES} has a threshold for 'is-documented' already`,
      },
    ]);
  });
});
