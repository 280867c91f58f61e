// SPDX-License-Identifier: Apache-2.0
import { z } from 'zod';
import {
  Condition,
  FactCondition,
  RULE_OUTCOMES,
  ValueTest,
} from '../../model/check';
import { regularExpressionProblem } from './expressions/regularExpressionProblem';

const MAX_RULES = 50;

const texts = z.array(z.string()).min(1);

const expression = z.string().superRefine((pattern, context) => {
  const found = regularExpressionProblem(pattern);
  if (found) {
    context.addIssue({ code: 'custom', message: `The expression ${found}` });
  }
});

const lowerBound = { atLeast: z.number(), above: z.number() };
const upperBound = { atMost: z.number(), below: z.number() };
const bounds = { ...lowerBound, ...upperBound };

/** Tests of which one stands alone. */
const single = {
  otherwise: z.literal(true),
  is: z.boolean(),
  equals: z.string(),
  oneOf: texts,
  matches: expression,
  longerThan: z.int().nonnegative(),
  includes: z.string(),
  includesOneOf: texts,
  isEmpty: z.boolean(),
};

const anyTest = z.strictObject({ ...single, ...bounds }).partial();

/** One test: of a number's bounds at most one on each side, of anything else exactly one. */
const valueTest = anyTest.transform((test, context): ValueTest => {
  // A key that there is not was told already.
  if (context.issues.length > 0) return z.NEVER;
  const keys = Object.keys(test);
  const isRange =
    keys.length > 0 &&
    keys.every(key => key in bounds) &&
    keys.filter(key => key in lowerBound).length <= 1 &&
    keys.filter(key => key in upperBound).length <= 1;
  if (!isRange && (keys.length !== 1 || keys.some(key => key in bounds))) {
    context.addIssue({
      code: 'custom',
      message:
        keys.length === 0
          ? 'Says nothing: write one test, such as `atLeast: 1`, or `otherwise: true`'
          : `Is no test: ${keys.join(' and ')} cannot stand together`,
    });
    return z.NEVER;
  }
  return test as ValueTest;
});

const outcome = z.enum(RULE_OUTCOMES);

const factCondition = z.strictObject({
  fact: z.string().regex(/^[a-z0-9-]+\..+$/, {
    error: 'Is no fact: write `<provider>.<name>`',
  }),
  rules: z
    .array(z.strictObject({ when: valueTest, then: outcome }))
    .min(1)
    .max(MAX_RULES),
  whenAbsent: outcome.optional(),
}) satisfies z.ZodType<FactCondition, unknown>;

const parts = z.lazy(() => z.array(conditionSchema).min(1));
const all = z.strictObject({ all: parts });
const any = z.strictObject({ any: parts });

/** A condition of any of its forms; the key that it has decides which, so that problems are those of that form. */
export const conditionSchema: z.ZodType<Condition, unknown> = z
  .looseObject({})
  .transform((value, context): Condition => {
    const answer = formOf(value).safeParse(value);
    if (answer.success) return answer.data;
    for (const { path, message } of answer.error.issues) {
      context.addIssue({ code: 'custom', path: [...path], message });
    }
    return z.NEVER;
  });

function formOf(value: object): z.ZodType<Condition, unknown> {
  if ('all' in value) return all;
  return 'any' in value ? any : factCondition;
}
