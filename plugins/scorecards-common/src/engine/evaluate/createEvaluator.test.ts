// SPDX-License-Identifier: Apache-2.0
import {
  aCheck,
  aCondition,
  aFact,
  aFactDefinition,
  anExemption,
  aScorecard,
} from '../../testUtils';
import { Fact } from '../../model/fact';
import { CheckResult, ResultStatus } from '../../model/result';
import { EffectiveCheck, Scorecard } from '../../model/scorecard';
import { EvaluationInput } from '../types';
import { createEvaluator } from './createEvaluator';

const SALES = 'domain:default/sales';
const ORDERS = 'domain:default/orders';

const definitions = [
  aFactDefinition(),
  aFactDefinition({
    id: 'shop.documented',
    title: 'Documented fields',
    type: 'number',
    unit: 'fraction',
  }),
];

function atLeast(fraction: number) {
  return aCondition({
    fact: 'shop.documented',
    rules: [
      { when: { atLeast: fraction }, then: 'pass' },
      { when: { otherwise: true }, then: 'fail' },
    ],
  });
}

function anInput(overrides: Partial<EvaluationInput> = {}): EvaluationInput {
  return {
    entity: {
      apiVersion: 'data-mesh.dev/v1alpha1',
      kind: 'DataProduct',
      metadata: { name: 'orders', namespace: 'prod' },
      spec: { lifecycle: 'active' },
    },
    facts: [aFact(), aFact({ id: 'shop.documented', value: 0.8 })],
    failedProviders: new Map(),
    exemptions: [],
    domainRefs: [SALES],
    now: new Date('2026-11-02T10:00:00Z'),
    today: '2026-11-02',
    ...overrides,
  };
}

function evaluate(scorecard: Scorecard, input: EvaluationInput = anInput()) {
  const result = createEvaluator(scorecard, definitions).evaluate(input);
  if (!result) throw new Error('The scorecard does not apply');
  return result;
}

function evaluateCheck(
  check: Partial<EffectiveCheck>,
  input?: Partial<EvaluationInput>,
): CheckResult {
  const scorecard = aScorecard({ checks: [aCheck(check)] });
  return evaluate(scorecard, anInput(input)).checks[0]!;
}

describe('createEvaluator', () => {
  it('gives level, score and evidence', () => {
    expect(evaluate(aScorecard())).toEqual({
      scorecard: 'governance',
      scorecardVersion: 1,
      entityRef: 'dataproduct:prod/orders',
      level: 'bronze',
      scoreFraction: 1,
      knownFraction: 1,
      withoutExemptions: {
        level: 'bronze',
        scoreFraction: 1,
        knownFraction: 1,
      },
      checks: [
        {
          check: 'has-owner',
          checkVersion: 1,
          status: 'pass',
          statusWithoutExemption: 'pass',
          setBy: { kind: 'organisation' },
          evidence: [
            {
              fact: 'shop.has-owner',
              title: 'Has an owner',
              observed: true,
              expected: 'yes',
              source: 'Shop',
              observedAt: '2026-11-02T09:00:00.000Z',
            },
          ],
        },
      ],
      evaluatedAt: '2026-11-02T10:00:00.000Z',
    });
  });

  it('says nothing of entities to which the scorecard does not apply', () => {
    const evaluator = createEvaluator(
      aScorecard({ appliesTo: { kind: 'Component' } }),
      definitions,
    );
    expect(evaluator.evaluate(anInput())).toBeUndefined();
  });

  it('takes a check that is not of the entity for not applicable', () => {
    const result = evaluateCheck({ appliesTo: { 'spec.lifecycle': 'draft' } });
    expect(result).toMatchObject({ status: 'notApplicable', evidence: [] });
  });

  it('leaves out checks that are not enabled, also from level and score', () => {
    const result = evaluate(
      aScorecard({
        checks: [
          aCheck(),
          aCheck({
            id: 'lag',
            condition: aCondition({ fact: 'kafka.lag' }),
            notEnabled: { missingFacts: ['kafka.lag'], reason: '' },
          }),
        ],
      }),
    );
    expect(result).toMatchObject({ level: 'bronze', scoreFraction: 1 });
    expect(result.checks.map(({ check }) => check)).toEqual(['has-owner']);
  });

  // prettier-ignore
  test.each<[string, Partial<EffectiveCheck>, string, Partial<CheckResult>, number | undefined]>([
    ['before it starts',          { startsOn: '2026-11-03' },                'fail', { countsFrom: '2026-11-03' },     undefined],
    ['on the day it starts',      { startsOn: '2026-11-02' },                'fail', {},                               0],
    ['on its last day of grace',  { startsOn: '2026-11-01', graceDays: 2 },  'warn', { inGraceUntil: '2026-11-02' },   0.5],
    ['on the day after',          { startsOn: '2026-11-01', graceDays: 1 },  'fail', {},                               0],
    ['before start and grace',    { startsOn: '2026-11-03', graceDays: 9 },  'fail', { countsFrom: '2026-11-03' },     undefined],
  ])('judges what fails %s', (_case, check, status, marks, scoreFraction) => {
    const scorecard = aScorecard({ checks: [aCheck(check)] });
    const result = evaluate(scorecard, anInput({ facts: [aFact({ value: false })] }));
    const { inGraceUntil, countsFrom } = result.checks[0]!;

    expect(result.checks[0]!.status).toBe(status);
    expect({ inGraceUntil, countsFrom }).toEqual({ inGraceUntil: undefined, countsFrom: undefined, ...marks });
    expect(result.scoreFraction).toBe(scoreFraction);
  });

  describe('with an exemption', () => {
    const failing = [aFact({ value: false })];

    it('is exempt, and says what it would be without', () => {
      const result = evaluate(
        aScorecard(),
        anInput({ facts: failing, exemptions: [anExemption()] }),
      );
      expect(result).toMatchObject({
        level: 'bronze',
        withoutExemptions: { scoreFraction: 0 },
        checks: [
          {
            status: 'exempt',
            statusWithoutExemption: 'fail',
            exemptionId: 'exemption-1',
          },
        ],
      });
      expect(result.scoreFraction).toBeUndefined();
      expect(result.withoutExemptions.level).toBeUndefined();
    });

    // prettier-ignore
    test.each<[string, Parameters<typeof anExemption>[0], Fact[], ResultStatus]>([
      ['of another check',      { check: 'has-domain' },                     failing,     'fail'],
      ['of another scorecard',  { scorecard: 'security' },                   failing,     'fail'],
      ['of another entity',     { entityRef: 'dataproduct:prod/returns' },   failing,     'fail'],
      ['not approved',          { state: 'requested' },                      failing,     'fail'],
      ['that begins tomorrow',  { firstDay: '2026-11-03' },                  failing,     'fail'],
      ['that ended yesterday',  { lastDay: '2026-11-01' },                   failing,     'fail'],
      ['on its last day',       { lastDay: '2026-11-02' },                   failing,     'exempt'],
      ['of what is not known',  {},                                          [],          'exempt'],
      ['of what passes',        {},                                          [aFact()],   'pass'],
    ])('%s', (_case, exemption, facts, status) => {
      const exemptions = [anExemption(exemption)];
      expect(evaluateCheck({}, { facts, exemptions }).status).toBe(status);
    });

    it('names the one that lasts longest, in whatever order they come', () => {
      const exemptions = [
        anExemption({ id: 'a', lastDay: '2026-11-05' }),
        anExemption({ id: 'b', lastDay: '2026-11-09' }),
        anExemption({ id: 'c', lastDay: '2026-11-07' }),
      ];
      [exemptions, [...exemptions].reverse()].forEach(given =>
        expect(
          evaluateCheck({}, { facts: failing, exemptions: given }).exemptionId,
        ).toBe('b'),
      );
    });
  });

  describe('with thresholds of domains', () => {
    const documented: Partial<EffectiveCheck> = {
      condition: atLeast(0.5),
      stricter: [
        { domainRef: SALES, condition: atLeast(0.7) },
        { domainRef: ORDERS, condition: atLeast(0.9) },
      ],
    };

    // prettier-ignore
    test.each<[string, string[], ResultStatus, string | undefined, string]>([
      ['no domain',                [],                 'pass', undefined, 'at least 50 %'],
      ['a domain',                 [SALES],            'pass', SALES,     'at least 70 %'],
      ['the nearest of several',   [ORDERS, SALES],    'fail', ORDERS,    'at least 90 %'],
      ['a domain that set none',   ['domain:default/finance'], 'pass', undefined, 'at least 50 %'],
    ])('asks as %s does', (_case, domainRefs, status, domainRef, expected) => {
      expect(evaluateCheck(documented, { domainRefs })).toMatchObject({
        status,
        setBy: domainRef ? { kind: 'domain', domainRef } : { kind: 'organisation' },
        evidence: [{ expected }],
      });
    });

    it('asks a check of a domain of nobody else', () => {
      const scorecard = aScorecard({
        checks: [
          aCheck(),
          aCheck({ id: 'extra', setBy: { kind: 'domain', domainRef: SALES } }),
        ],
      });
      const checksOf = (domainRefs: string[]) =>
        evaluate(scorecard, anInput({ domainRefs })).checks.map(
          ({ check }) => check,
        );
      expect(checksOf([ORDERS, SALES])).toEqual(['has-owner', 'extra']);
      expect(checksOf([ORDERS])).toEqual(['has-owner']);
    });
  });

  it('gives the evidence of every part of a condition', () => {
    const result = evaluateCheck({
      condition: { all: [aCondition(), { any: [atLeast(0.9), atLeast(0.7)] }] },
    });
    expect(result.status).toBe('pass');
    expect(
      result.evidence.map(({ fact, expected }) => [fact, expected]),
    ).toEqual([
      ['shop.has-owner', 'yes'],
      ['shop.documented', 'at least 90 %'],
      ['shop.documented', 'at least 70 %'],
    ]);
  });

  it('counts the newer of two observations, in whatever order they come', () => {
    const older = aFact({ value: true });
    const newer = aFact({
      value: false,
      observedAt: '2026-11-02T09:30:00.000Z',
    });
    [
      [older, newer],
      [newer, older],
    ].forEach(facts =>
      expect(evaluateCheck({}, { facts }).status).toBe('fail'),
    );
  });

  // prettier-ignore
  test.each<[string, FactConditionOverrides, Partial<EvaluationInput>, ResultStatus]>([
    ['none, which it takes for a pass',        { whenAbsent: 'pass' }, { facts: [absent()] },                              'pass'],
    ['none, of which it says nothing',         {},                     { facts: [absent()] },                              'noData'],
    ['what was never told',                    {},                     { facts: [] },                                      'noData'],
    ['what its provider failed to tell',       {},                     { facts: [], failedProviders: new Map([['shop', 'Timed out.']]) }, 'error'],
    ['what another provider failed to tell',   {},                     { facts: [], failedProviders: new Map([['kafka', 'Timed out.']]) }, 'noData'],
  ])('answers for %s', (_case, condition, input, status) => {
    expect(evaluateCheck({ condition: aCondition(condition) }, input).status).toBe(status);
  });
});

type FactConditionOverrides = Parameters<typeof aCondition>[0];

function absent(): Fact {
  const id = 'shop.has-owner';
  return aFact({
    reading: { fact: id, state: 'absent', reason: 'Nobody can own it.' },
  });
}
