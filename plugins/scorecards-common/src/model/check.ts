// SPDX-License-Identifier: Apache-2.0
import type { FilterPredicate } from '@backstage/filter-predicates';

/** How much an unmet check matters to readers; levels and scores do not depend on it. */
export const CHECK_SEVERITIES = ['critical', 'important', 'advisory'] as const;
export type CheckSeverity = (typeof CHECK_SEVERITIES)[number];

/** What a rule decides. */
export const RULE_OUTCOMES = ['pass', 'warn', 'fail', 'notApplicable'] as const;
export type RuleOutcome = (typeof RULE_OUTCOMES)[number];

/**
 * A test of one value. Of each object exactly the keys of one line may be set.
 * A number's bounds together are one interval: `{ atLeast: 0.5, below: 0.9 }`.
 */
export type ValueTest =
  /** Any value. Only as the last rule. */
  | { otherwise: true }
  /** Of booleans. */
  | { is: boolean }
  /** Of numbers; of instants: days from the observation to now, negative in the future. */
  | { atLeast?: number; above?: number; atMost?: number; below?: number }
  /** Of strings: letter by letter; `matches` is a regular expression over the whole text, without flags. */
  | { equals: string }
  | { oneOf: string[] }
  | { matches: string }
  | { longerThan: number }
  /** Of sets of strings. */
  | { includes: string }
  | { includesOneOf: string[] }
  | { isEmpty: boolean };

export interface ConditionRule {
  when: ValueTest;
  then: RuleOutcome;
}

/** Rules over one fact: the first whose test holds decides. Proved at load to leave no value undecided. */
export interface FactCondition {
  fact: string;
  rules: ConditionRule[];
  /** What it means when the provider found that there is none; without it the result is noData. */
  whenAbsent?: RuleOutcome;
}

/**
 * What a check demands.
 *
 * @remarks `all` is as bad as its worst part: fail, then error, noData, warn, pass; parts that are not applicable do
 * not count, and when none counts the check is not applicable. `any` is as good as its best part: pass, warn, error,
 * noData, fail. With that a part that is not known hides neither a certain fail of `all` nor a certain pass of `any`.
 */
export type Condition =
  FactCondition | { all: Condition[] } | { any: Condition[] };

/** Who set a check or a threshold. */
export type SetBy =
  | { kind: 'organisation' }
  /** Counts only for entities of this domain and of the domains below it. */
  | { kind: 'domain'; domainRef: string };

/** A yes/no question over facts. */
export interface CheckDefinition {
  /** Unique in its scorecard: lower-case letters, digits and dashes. */
  id: string;
  /** Counted up by its authors whenever its meaning changes; a trend is marked there. */
  version: number;
  title: string;
  /** Why it matters, for people who do not know. */
  why: string;
  howToFix: {
    text: string;
    /** Links to what mends it; `{{ namespace }}`, `{{ name }}`, `{{ kind }}` and `{{ entityRef }}` are filled in, escaped. */
    links?: { title: string; template: string }[];
  };
  /** Which entities it is asked of, on top of the scorecard's own `appliesTo`. All others: notApplicable. */
  appliesTo?: FilterPredicate;
  condition: Condition;
  severity: CheckSeverity;
  /** Share of the score, above 0. */
  weight: number;
  /** `YYYY-MM-DD`: before this day it is listed, evaluated, and counts for nothing. */
  startsOn?: string;
  /** Days from `startsOn` in which a fail counts as a warning. */
  graceDays?: number;
}
