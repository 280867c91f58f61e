// SPDX-License-Identifier: Apache-2.0
import type { FilterPredicate } from '@backstage/filter-predicates';
import { z } from 'zod';
import {
  CHECK_SEVERITIES,
  Condition,
  RULE_OUTCOMES,
  SetBy,
  ValueTest,
} from '../model/check';
import { DefinitionProblem } from '../engine/types';
import { FACT_TYPES, FactDefinition } from '../model/fact';
import { EffectiveCheck, Scorecard } from '../model/scorecard';
import { ScorecardDescription } from './types';

const text = z.string();
const texts = z.array(text);
const optionalText = text.optional();
const count = z.number();
const day = optionalText;

/** Shown and sent back, never evaluated by a reader of answers, so its form is not looked into. */
const predicate = z.custom<FilterPredicate>(value => value !== undefined);

export const setBy = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('organisation') }),
  z.object({ kind: z.literal('domain'), domainRef: text }),
]) satisfies z.ZodType<SetBy>;

const bound = z.number().optional();
const valueTest = z.union([
  z.strictObject({ otherwise: z.literal(true) }),
  z.strictObject({ is: z.boolean() }),
  z.strictObject({ equals: text }),
  z.strictObject({ oneOf: texts }),
  z.strictObject({ matches: text }),
  z.strictObject({ longerThan: z.number() }),
  z.strictObject({ includes: text }),
  z.strictObject({ includesOneOf: texts }),
  z.strictObject({ isEmpty: z.boolean() }),
  z.strictObject({ atLeast: bound, above: bound, atMost: bound, below: bound }),
]) satisfies z.ZodType<ValueTest>;

const outcome = z.enum(RULE_OUTCOMES);

const condition: z.ZodType<Condition> = z.lazy(() =>
  z.union([
    z.object({
      fact: text,
      rules: z.array(z.object({ when: valueTest, then: outcome })),
      whenAbsent: outcome.optional(),
    }),
    z.object({ all: z.array(condition) }),
    z.object({ any: z.array(condition) }),
  ]),
);

const check = z.object({
  id: text,
  version: count,
  title: text,
  why: text,
  howToFix: z.object({
    text,
    links: z.array(z.object({ title: text, template: text })).optional(),
  }),
  appliesTo: predicate.optional(),
  condition,
  severity: z.enum(CHECK_SEVERITIES),
  weight: z.number(),
  startsOn: day,
  graceDays: count.optional(),
  setBy,
  stricter: z.array(z.object({ domainRef: text, condition })),
  level: optionalText,
  notEnabled: z.object({ missingFacts: texts, reason: text }).optional(),
}) satisfies z.ZodType<EffectiveCheck>;

const scorecard = z.object({
  id: text,
  version: count,
  title: text,
  description: text,
  draft: z.boolean().optional(),
  appliesTo: predicate,
  levels: z.array(
    z.object({ id: text, title: text, description: text, checks: texts }),
  ),
  checks: z.array(check),
  digest: text,
}) satisfies z.ZodType<Scorecard>;

const fact = z.object({
  id: text,
  title: text,
  description: text,
  type: z.enum(FACT_TYPES),
  unit: z.enum(['fraction', 'days', 'seconds', 'count']).optional(),
  timeToLiveSeconds: count,
  source: text,
}) satisfies z.ZodType<FactDefinition>;

export const scorecardDescription = z.object({
  scorecard,
  facts: z.array(fact.extend({ provider: text })),
  versions: z.array(
    z.object({ version: count, digest: text, firstSeenAt: text }),
  ),
}) satisfies z.ZodType<ScorecardDescription>;

export const definitionProblem = z.object({
  place: text,
  path: text,
  message: text,
}) satisfies z.ZodType<DefinitionProblem>;
