// SPDX-License-Identifier: Apache-2.0

/** What was decided of a request. Whether an approved one counts today is `exemptionPhase`. */
export const EXEMPTION_STATES = [
  'requested',
  'approved',
  'rejected',
  'revoked',
  'withdrawn',
] as const;
export type ExemptionState = (typeof EXEMPTION_STATES)[number];

/** Agreed, dated exception of one entity from one check. */
export interface Exemption {
  id: string;
  entityRef: string;
  scorecard: string;
  check: string;
  reason: string;
  /** User who asked. */
  requestedBy: string;
  /** ISO instant. */
  requestedAt: string;
  /** First and last day it counts, `YYYY-MM-DD`, both included, in the time zone of the configuration. */
  firstDay: string;
  lastDay: string;
  state: ExemptionState;
  /** User who approved, rejected, revoked or withdrew; never the requester but for `withdrawn`. */
  decidedBy?: string;
  decidedAt?: string;
  decisionReason?: string;
}

/** What an exemption is on a day: `active` alone has an effect, and a request that nobody decided in time is `expired`. */
export type ExemptionPhase =
  | 'requested'
  | 'upcoming'
  | 'active'
  | 'expired'
  | 'rejected'
  | 'revoked'
  | 'withdrawn';
