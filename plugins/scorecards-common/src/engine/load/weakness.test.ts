// SPDX-License-Identifier: Apache-2.0
import fc from 'fast-check';
import { aFactDefinition } from '../../testUtils';
import {
  Condition,
  ConditionRule,
  RULE_OUTCOMES,
  RuleOutcome,
  ValueTest,
} from '../../model/check';
import { compileCondition } from '../condition/compileCondition';
import { Observation } from '../condition/observe';
import { knownFacts } from './KnownFacts';
import { weakness } from './weakness';

const definitions = [
  aFactDefinition({ id: 'shop.flag' }),
  aFactDefinition({ id: 'shop.share', type: 'number' }),
  aFactDefinition({ id: 'shop.mode', type: 'string' }),
  aFactDefinition({ id: 'shop.tags', type: 'strings' }),
];
const facts = knownFacts(definitions);

const otherwise = { otherwise: true } as const;

function over(
  fact: string,
  pairs: [ValueTest, RuleOutcome][],
  whenAbsent?: RuleOutcome,
): Condition {
  const rules: ConditionRule[] = pairs.map(([when, then]) => ({ when, then }));
  return { fact: `shop.${fact}`, rules, ...(whenAbsent && { whenAbsent }) };
}

function share(pass: number, warn: number, whenAbsent?: RuleOutcome) {
  return over(
    'share',
    [
      [{ atLeast: pass }, 'pass'],
      [{ atLeast: warn }, 'warn'],
      [otherwise, 'fail'],
    ],
    whenAbsent,
  );
}

const flag = over('flag', [
  [{ is: true }, 'pass'],
  [{ is: false }, 'fail'],
]);
const oneOf = (...modes: string[]) =>
  over('mode', [
    [{ oneOf: modes }, 'pass'],
    [otherwise, 'fail'],
  ]);
const matches = (pattern: string) =>
  over('mode', [
    [{ matches: pattern }, 'pass'],
    [otherwise, 'fail'],
  ]);
const longer = (length: number) =>
  over('mode', [
    [{ longerThan: length }, 'pass'],
    [otherwise, 'fail'],
  ]);
const tagged = (...tags: string[]) =>
  over('tags', [
    [{ includesOneOf: tags }, 'pass'],
    [otherwise, 'fail'],
  ]);

describe('weakness', () => {
  // prettier-ignore
  test.each<[string, Condition, Condition]>([
    ['the same',                           share(0.8, 0.5),               share(0.8, 0.5)],
    ['higher bounds',                      share(0.9, 0.6),               share(0.8, 0.5)],
    ['no warnings any more',               share(0.8, 0.8),               share(0.8, 0.5)],
    ['another spelling of the same',       over('share', [[{ below: 0.5 }, 'fail'], [{ below: 0.8 }, 'warn'], [otherwise, 'pass']]), share(0.8, 0.5)],
    ['fewer values',                       oneOf('FULL'),                 oneOf('FULL', 'BACKWARD')],
    ['longer texts',                       longer(80),                    longer(40)],
    ['a value that the expression is held against', { all: [matches('a+'), oneOf('x')] }, matches('a+')],
    ['fewer tags',                         tagged('pii'),                 tagged('pii', 'public')],
    ['a demand on top',                    { all: [share(0.8, 0.5), flag] }, share(0.8, 0.5)],
    ['one way less',                       flag,                          { any: [flag, share(0.8, 0.5)] }],
    ['judged where it was not',            share(0.8, 0.5, 'fail'),       share(0.8, 0.5, 'notApplicable')],
    ['none at all counts as worse',        share(0.8, 0.5, 'fail'),       share(0.8, 0.5)],
  ])('finds none in %s', (_case, condition, base) => {
    expect(weakness(condition, base, facts)).toBeUndefined();
  });

  // prettier-ignore
  test.each<[string, Condition, Condition, string]>([
    ['lower bounds',                       share(0.7, 0.5),               share(0.8, 0.5),  "0.7 of 'shop.share' comes to 'pass' here and to 'warn' in the scorecard"],
    ['a bound that is included now',       over('share', [[{ atLeast: 0.8 }, 'pass'], [otherwise, 'fail']]), over('share', [[{ above: 0.8 }, 'pass'], [otherwise, 'fail']]), "0.8 of 'shop.share' comes to 'pass' here and to 'fail'"],
    ['warnings in place of fails',         share(0.9, 0.4),               share(0.8, 0.5),  "0.4 of 'shop.share' comes to 'warn' here and to 'fail'"],
    ['not applicable any more',            over('share', [[{ below: 0.1 }, 'notApplicable'], [{ atLeast: 0.8 }, 'pass'], [otherwise, 'fail']]), share(0.8, 0.8), "(-∞, 0.1) of 'shop.share' comes to 'notApplicable'"],
    ['none at all counts as better',       share(0.8, 0.5, 'pass'),       share(0.8, 0.5),  "no 'shop.share' at all comes to 'pass' here and to 'noData'"],
    ['none at all is not told any more',   share(0.8, 0.5),               share(0.8, 0.5, 'fail'), "no 'shop.share' at all comes to 'noData' here and to 'fail'"],
    ['more values',                        oneOf('FULL', 'NONE'),         oneOf('FULL'),    "'NONE' of 'shop.mode' comes to 'pass'"],
    ['another expression',                 matches('ab+'),                matches('a.*'),   "that matches /ab+/ of 'shop.mode' comes to 'pass'"],
    ['other tags',                         tagged('pii'),                 tagged('public'), "a set of 'pii' of 'shop.tags' comes to 'pass'"],
    ['another way',                        { any: [flag, share(0.8, 0.5)] }, flag,           "false of 'shop.flag' with 0.5 of 'shop.share' comes to 'warn'"],
    ['another fact',                       flag,                          share(0.8, 0.5),  "comes to 'pass' here and to"],
  ])('finds one in %s', (_case, condition, base, message) => {
    expect(weakness(condition, base, facts)).toContain(message);
  });

  it('refuses what it cannot go through', () => {
    const many: Condition = {
      all: Array.from({ length: 7 }, (_, n) => matches(`x${n}`)),
    };
    expect(weakness(many, oneOf('x'), facts)).toContain('too many cases');
    const unknown: Condition = { fact: 'kafka.lag', rules: [] };
    expect(weakness(unknown, flag, facts)).toContain(
      'no installed provider offers kafka.lag',
    );
  });

  it('never gives a better status where it finds none', () => {
    const bound = fc.integer({ min: 0, max: 4 });
    const rule = fc.record({
      when: fc.oneof(
        fc.record({ atLeast: bound }),
        fc.record({ below: bound }),
        fc.record({ above: bound, atMost: bound }),
      ),
      then: fc.constantFrom(...RULE_OUTCOMES),
    });
    const condition = fc
      .tuple(
        fc.array(rule, { maxLength: 3 }),
        fc.constantFrom(...RULE_OUTCOMES),
        fc.option(fc.constantFrom(...RULE_OUTCOMES), { nil: undefined }),
      )
      .map(([given, last, whenAbsent]): Condition => ({
        fact: 'shop.share',
        rules: [...given, { when: otherwise, then: last }],
        ...(whenAbsent && { whenAbsent }),
      }));
    const value = fc.oneof(
      fc.integer({ min: -1, max: 5 }),
      fc.double({ min: -1, max: 5, noNaN: true }),
    );
    const order = ['pass', 'warn', 'noData', 'fail'];
    fc.assert(
      fc.property(condition, condition, value, (one, other, known) => {
        fc.pre(weakness(one, other, facts) === undefined);
        const [to, from] = [one, other].map(each => outcomeOf(each, known));
        if (from === 'notApplicable') return;
        expect(order.indexOf(to!)).toBeGreaterThanOrEqual(order.indexOf(from!));
      }),
    );
  });
});

function outcomeOf(condition: Condition, value: number): string {
  const byId = new Map(definitions.map(one => [one.id, one]));
  const observation: Observation = {
    state: 'known',
    value,
    told: value,
    observedAt: '2026-11-02T09:00:00Z',
  };
  return compileCondition(condition, byId)(() => observation, []);
}
