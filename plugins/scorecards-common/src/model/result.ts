// SPDX-License-Identifier: Apache-2.0
import { FactValue } from './fact';
import { SetBy } from './check';

/**
 * The answer to a check.
 *
 * @remarks `noData` and `error` are neither pass nor fail: the first says that nothing (valid) is known, the second
 * that a provider which should know did not answer. Both hold back levels and count for no score.
 */
export const RESULT_STATUSES = [
  'pass',
  'warn',
  'fail',
  'notApplicable',
  'exempt',
  'noData',
  'error',
] as const;
export type ResultStatus = (typeof RESULT_STATUSES)[number];

/** What a result rests on: one fact. */
export interface Evidence {
  fact: string;
  title: string;
  /** Absent when nothing valid is known; then `reason` says why. */
  observed?: FactValue;
  /** The values that pass, in words. */
  expected: string;
  source: string;
  /** ISO instant. */
  observedAt?: string;
  reason?: string;
}

export interface CheckResult {
  check: string;
  checkVersion: number;
  status: ResultStatus;
  /** As if no exemption existed; equals `status` without one. */
  statusWithoutExemption: ResultStatus;
  evidence: Evidence[];
  /** Who set the condition that was asked. */
  setBy: SetBy;
  /** The exemption that makes it exempt. */
  exemptionId?: string;
  /** A fail that counts as a warning until this day (`YYYY-MM-DD`), which is included. */
  inGraceUntil?: string;
  /** Not counted before this day (`YYYY-MM-DD`). */
  countsFrom?: string;
}

/** Level and score of one entity by one scorecard. */
export interface Standing {
  /** Highest level that is certainly reached; absent when none is. */
  level?: string;
  /** Highest level that could be reached if everything unknown passed, when that is another one: the level is unknown. */
  possibleLevel?: string;
  /** Weighted share of what passes of what applies and is known, 0 to 1, a warning counting half; absent when nothing is known. */
  scoreFraction?: number;
  /** Weighted share of what is known of what applies, 0 to 1. */
  knownFraction: number;
}

/** What one scorecard says about one entity. */
export interface ScorecardResult extends Standing {
  scorecard: string;
  scorecardVersion: number;
  entityRef: string;
  withoutExemptions: Standing;
  /** In the order of the definition; those that are not enabled, or that other domains added, are left out. */
  checks: CheckResult[];
  /** ISO instant of the evaluation. */
  evaluatedAt: string;
}
