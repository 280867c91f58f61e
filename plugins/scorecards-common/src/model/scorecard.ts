// SPDX-License-Identifier: Apache-2.0
import type { FilterPredicate } from '@backstage/filter-predicates';
import { CheckDefinition, Condition, SetBy } from './check';

/** Shapes that tell levels apart without colour. */
export const LEVEL_ICONS = ['one', 'two', 'three', 'four', 'five'] as const;

/** One rung. */
export interface LevelDefinition {
  /** Unique in its scorecard. */
  id: string;
  title: string;
  description: string;
  /** Checks that it demands, besides those of all levels below. */
  checks: string[];
}

/** A set of checks arranged in levels, as its authors wrote it. */
export interface ScorecardDefinition {
  /** Unique in a portal: lower-case letters, digits and dashes. */
  id: string;
  /** Counted up by its authors whenever its meaning changes. */
  version: number;
  title: string;
  description: string;
  /** True: evaluated, shown to people who look for it, counted nowhere. */
  draft?: boolean;
  appliesTo: FilterPredicate;
  /** From the lowest to the highest. What reaches none has no level. */
  levels: LevelDefinition[];
  checks: CheckDefinition[];
}

/** What a domain adds for its own entities: further checks and stricter thresholds, never weaker ones. */
export interface ScorecardAddition {
  /** Of the scorecard it adds to. */
  scorecard: string;
  domainRef: string;
  version: number;
  checks?: (CheckDefinition & {
    /** The level that demands it; it counts for the score only, when absent. */
    level?: string;
  })[];
  thresholds?: { check: string; condition: Condition }[];
}

/** Definition with where it came from, for messages that name the place. */
export interface LoadedDefinition<T> {
  definition: T;
  /** File or configuration key, as the people who wrote it know it. */
  place: string;
}

/** A check as it is evaluated: thresholds of domains applied, facts looked up. */
export interface EffectiveCheck extends CheckDefinition {
  setBy: SetBy;
  /** Per domain, stricter conditions; the one of the nearest domain counts. */
  stricter: { domainRef: string; condition: Condition }[];
  /** Level that demands it; absent when it counts for the score only. */
  level?: string;
  /** Why it is asked of nobody: no installed provider offers these facts. */
  notEnabled?: { missingFacts: string[]; reason: string };
}

/** A scorecard as it is evaluated. */
export interface Scorecard extends Omit<ScorecardDefinition, 'checks'> {
  checks: EffectiveCheck[];
  /** Digest of everything above, and of the facts that are asked for: changes whenever a result could. */
  digest: string;
}
