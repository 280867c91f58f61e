// SPDX-License-Identifier: Apache-2.0
import {
  type CheckResult,
  RESULT_STATUSES,
  type Scorecard,
  type ScorecardResult,
} from '@data-mesh/backstage-plugin-scorecards-common';
import type { z as Zod } from 'zod/v3';

/** The zod that the actions registry hands in. */
export type ActionZod = typeof Zod;

export const entityRefInput = (z: ActionZod) =>
  z.string().describe('Entity ref, e.g. dataproduct:prod/orders');

export const scorecardInput = (z: ActionZod) =>
  z.string().describe('Id of a scorecard, e.g. governance');

export const standingOutput = (z: ActionZod) =>
  z.object({
    scorecard: z.string(),
    title: z.string(),
    level: z
      .string()
      .optional()
      .describe('Title of the highest that is certainly reached'),
    possibleLevel: z
      .string()
      .optional()
      .describe('What it could be if everything unknown were met'),
    scoreFraction: z.number().optional().describe('0 to 1'),
    evaluatedAt: z.string(),
  });

export const checkOutput = (z: ActionZod) =>
  z.object({
    check: z.string(),
    title: z.string(),
    severity: z.string(),
    level: z.string().optional().describe('Title of the level that demands it'),
    status: z.enum(RESULT_STATUSES),
  });

/** A standing as agents are told it: levels by their titles. */
export function toStandingOutput(
  scorecard: Scorecard,
  result: ScorecardResult,
) {
  return {
    scorecard: scorecard.id,
    title: scorecard.title,
    level: levelTitle(scorecard, result.level),
    possibleLevel: levelTitle(scorecard, result.possibleLevel),
    scoreFraction: result.scoreFraction,
    evaluatedAt: result.evaluatedAt,
  };
}

export function toCheckOutput(
  scorecard: Scorecard,
  { check: id, status }: CheckResult,
) {
  const check = scorecard.checks.find(each => each.id === id);
  return {
    check: id,
    title: check?.title ?? id,
    severity: check?.severity ?? 'advisory',
    level: levelTitle(scorecard, check?.level),
    status,
  };
}

function levelTitle(
  { levels }: Scorecard,
  level: string | undefined,
): string | undefined {
  return levels.find(({ id }) => id === level)?.title;
}
