// SPDX-License-Identifier: Apache-2.0
import type {
  ExemptionState,
  ResultStatus,
} from '@data-mesh/backstage-plugin-scorecards-common';
import type { When } from '../PastEvent';

/** Something that made results different. */
export interface Turn extends When {
  /** Names of products. */
  products: string[];
  /** How the checks came out until then; afterwards as today. */
  was: Record<string, ResultStatus>;
}

/** What somebody asked for, and what became of it. Days are counted back from today: those to come are below 0. */
export interface PastExemption {
  /** A UUID. */
  id: string;
  product: string;
  check: string;
  reason: string;
  /** Entity ref of a user. */
  by: string;
  requested: When;
  firstDaysAgo: number;
  lastDaysAgo: number;
  state: ExemptionState;
  /** Absent as long as it waits. */
  decided?: When & { by: string; reason?: string };
}

/** How results came to be what they are today. */
export interface ScorecardsStory {
  /** Of the first snapshot. */
  firstDaysAgo: number;
  /** When a product appeared that was not there from the first day on. */
  appeared: ReadonlyMap<string, When>;
  turns: readonly Turn[];
  /** Since when the scorecard is as today, and what it did not ask before. */
  definition: When & { versionBefore: number; added: readonly string[] };
  /** The portal did not run on that day. */
  outageDaysAgo: number;
  exemptions: readonly PastExemption[];
}

/** Days before today on which the portal ran, counted back, the first one first. */
export function daysOf(story: ScorecardsStory): number[] {
  const { firstDaysAgo, outageDaysAgo } = story;
  return Array.from(
    { length: firstDaysAgo },
    (_, index) => firstDaysAgo - index,
  ).filter(daysAgo => daysAgo !== outageDaysAgo);
}
