// SPDX-License-Identifier: Apache-2.0
import { z } from 'zod';
import {
  CheckResult,
  Evidence,
  RESULT_STATUSES,
  ScorecardResult,
  Standing,
} from '../model/result';
import { setBy } from './definitionResponses';
import { exemptionWithPhase } from './exemptionResponses';
import { EntityHistory, EntityScorecard, GateAnswer } from './types';

const text = z.string();
const optionalText = text.optional();
const count = z.number();
const flag = z.boolean();

export const resultStatus = z.enum(RESULT_STATUSES);

export const standing = z.object({
  level: optionalText,
  possibleLevel: optionalText,
  scoreFraction: z.number().optional(),
  knownFraction: z.number(),
}) satisfies z.ZodType<Standing>;

const evidence = z.object({
  fact: text,
  title: text,
  observed: z.union([flag, z.number(), text, z.array(text)]).optional(),
  expected: text,
  source: text,
  observedAt: optionalText,
  reason: optionalText,
}) satisfies z.ZodType<Evidence>;

export const checkResult = z.object({
  check: text,
  checkVersion: count,
  status: resultStatus,
  statusWithoutExemption: resultStatus,
  evidence: z.array(evidence),
  setBy,
  exemptionId: optionalText,
  inGraceUntil: optionalText,
  countsFrom: optionalText,
}) satisfies z.ZodType<CheckResult>;

const scorecardResult = standing.extend({
  scorecard: text,
  scorecardVersion: count,
  entityRef: text,
  withoutExemptions: standing,
  checks: z.array(checkResult),
  evaluatedAt: text,
}) satisfies z.ZodType<ScorecardResult>;

export const entityStanding = standing.extend({
  entityRef: text,
  scorecard: text,
});

const verdict = z.enum(['reached', 'notReached', 'unknown']);

export const entityScorecard = z.object({
  result: scorecardResult,
  exemptions: z.array(exemptionWithPhase),
  demands: z.array(z.object({ level: text, who: text, verdict })),
  allowed: z.object({
    checkAgain: flag,
    requestExemption: flag,
    approveExemption: flag,
  }),
}) satisfies z.ZodType<EntityScorecard>;

export const entityHistory = z.object({
  scorecard: text,
  points: z.array(standing.extend({ at: text, scorecardVersion: count })),
  changes: z.array(
    z.object({
      at: text,
      check: text,
      from: resultStatus.optional(),
      to: resultStatus,
    }),
  ),
  definitionChanges: z.array(z.object({ at: text, version: count })),
}) satisfies z.ZodType<EntityHistory>;

export const gateAnswer = z.object({
  verdict,
  result: scorecardResult,
  inTheWay: z.array(
    z.object({ result: checkResult, title: text, howToFix: text }),
  ),
}) satisfies z.ZodType<GateAnswer>;
