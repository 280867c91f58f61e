// SPDX-License-Identifier: Apache-2.0
import fc from 'fast-check';
import {
  aCheck,
  aCondition,
  aFact,
  aFactDefinition,
  aLevel,
  anExemption,
  aScorecard,
} from '../../testUtils';
import { FactReading } from '../../model/fact';
import { ScorecardResult } from '../../model/result';
import { Scorecard } from '../../model/scorecard';
import { EvaluationInput } from '../types';
import { createEvaluator } from './createEvaluator';

const LEVELS = ['bronze', 'silver', 'gold'];

/** What a provider may say of the fact that a check asks for, and what the check makes of it, best first. */
const ANSWERS = ['pass', 'warn', 'fail'] as const;
const UNKNOWN = ['nothing', 'failed'] as const;
type Answer = (typeof ANSWERS)[number] | (typeof UNKNOWN)[number] | 'absent';

interface Case {
  answer: Answer;
  level: string | undefined;
  weight: number;
  isExempt: boolean;
}

const answer = fc.constantFrom<Answer>(...ANSWERS, ...UNKNOWN, 'absent');
const cases = fc.array(
  fc.record<Case>({
    answer,
    level: fc.constantFrom(...LEVELS, undefined),
    weight: fc.integer({ min: 1, max: 9 }),
    isExempt: fc.boolean(),
  }),
  { minLength: 1, maxLength: 8 },
);

const definitions = Array.from({ length: 8 }, (_, index) =>
  aFactDefinition({ id: `shop.fact-${index}`, type: 'string' }),
);

/** A check for each case, over a fact of its own; absent facts are not applicable. */
function scorecardOf(given: Case[]): Scorecard {
  return aScorecard({
    levels: LEVELS.map(id => aLevel({ id })),
    checks: given.map(({ level, weight }, index) => ({
      ...aCheck({
        id: `check-${index}`,
        weight,
        level,
        condition: aCondition({
          fact: `shop.fact-${index}`,
          rules: [
            { when: { equals: 'pass' }, then: 'pass' },
            { when: { equals: 'warn' }, then: 'warn' },
            { when: { otherwise: true }, then: 'fail' },
          ],
          whenAbsent: 'notApplicable',
        }),
      }),
    })),
  });
}

function inputOf(given: Case[]): EvaluationInput {
  return {
    entity: {
      apiVersion: 'v1',
      kind: 'DataProduct',
      metadata: { name: 'orders', namespace: 'prod' },
    },
    facts: given.flatMap((one, index) =>
      one.answer === 'nothing'
        ? []
        : aFact({
            id: `shop.fact-${index}`,
            reading: readingOf(one.answer, `shop.fact-${index}`),
          }),
    ),
    failedProviders: new Map(),
    exemptions: given.flatMap(({ isExempt }, index) =>
      isExempt
        ? anExemption({ id: `exemption-${index}`, check: `check-${index}` })
        : [],
    ),
    domainRefs: [],
    now: new Date('2026-11-02T10:00:00Z'),
    today: '2026-11-02',
  };
}

function readingOf(
  told: Exclude<Answer, 'nothing'>,
  fact: string,
): FactReading {
  if (told === 'failed') return { fact, state: 'failed', reason: 'Timed out.' };
  if (told === 'absent') return { fact, state: 'absent', reason: 'No such.' };
  return { fact, state: 'known', value: told };
}

function evaluate(
  given: Case[],
  change: (
    scorecard: Scorecard,
    input: EvaluationInput,
  ) => { scorecard?: Scorecard; input?: EvaluationInput } = () => ({}),
): ScorecardResult {
  const scorecard = scorecardOf(given);
  const input = inputOf(given);
  const changed = change(scorecard, input);
  return createEvaluator(changed.scorecard ?? scorecard, definitions).evaluate(
    changed.input ?? input,
  )!;
}

const height = (level: string | undefined) =>
  level === undefined ? -1 : LEVELS.indexOf(level);

function changedAt(
  given: Case[],
  index: number,
  change: Partial<Case>,
): Case[] {
  const position = index % given.length;
  return given.map((one, at) =>
    at === position ? { ...one, ...change } : one,
  );
}

describe('an evaluation', () => {
  it('never raises a level when a check gets worse', () => {
    fc.assert(
      fc.property(
        cases,
        fc.nat(),
        fc.constantFrom<[Answer, Answer]>(
          ['pass', 'warn'],
          ['warn', 'fail'],
          ['pass', 'nothing'],
          ['warn', 'failed'],
          ['nothing', 'fail'],
          ['failed', 'fail'],
          ['absent', 'fail'],
        ),
        (given, index, [better, worse]) => {
          const before = evaluate(changedAt(given, index, { answer: better }));
          const after = evaluate(changedAt(given, index, { answer: worse }));
          expect(height(after.level)).toBeLessThanOrEqual(height(before.level));
          expect(height(after.withoutExemptions.level)).toBeLessThanOrEqual(
            height(before.withoutExemptions.level),
          );
        },
      ),
    );
  });

  it('never lowers what may be reached below what is', () => {
    fc.assert(
      fc.property(cases, given => {
        const { level, possibleLevel } = evaluate(given);
        fc.pre(possibleLevel !== undefined);
        expect(height(possibleLevel)).toBeGreaterThan(height(level));
      }),
    );
  });

  it('changes no other check by an exemption, and no level for the worse', () => {
    fc.assert(
      fc.property(cases, fc.nat(), (given, index) => {
        const position = index % given.length;
        const before = evaluate(changedAt(given, index, { isExempt: false }));
        const after = evaluate(changedAt(given, index, { isExempt: true }));
        const others = ({ checks }: ScorecardResult) =>
          checks.filter((_check, at) => at !== position);

        expect(others(after)).toEqual(others(before));
        expect(after.withoutExemptions).toEqual(before.withoutExemptions);
        expect(height(after.level)).toBeGreaterThanOrEqual(
          height(before.level),
        );
      }),
    );
  });

  it('does not depend on the order of facts, exemptions and checks', () => {
    fc.assert(
      fc.property(cases, given => {
        const before = evaluate(given);
        const after = evaluate(given, (scorecard, input) => ({
          scorecard: { ...scorecard, checks: [...scorecard.checks].reverse() },
          input: {
            ...input,
            facts: [...input.facts].reverse(),
            exemptions: [...input.exemptions].reverse(),
          },
        }));
        expect({ ...after, checks: [...after.checks].reverse() }).toEqual(
          before,
        );
      }),
    );
  });

  it('scores between 0 and 1, and higher for a better answer', () => {
    fc.assert(
      fc.property(cases, fc.nat(), (given, index) => {
        const scores = ANSWERS.map(
          one =>
            evaluate(changedAt(given, index, { answer: one, isExempt: false }))
              .scoreFraction!,
        );
        expect(scores).toEqual([...scores].sort((a, b) => b - a));
        scores.forEach(score => {
          expect(score).toBeGreaterThanOrEqual(0);
          expect(score).toBeLessThanOrEqual(1);
        });
      }),
    );
  });
});
