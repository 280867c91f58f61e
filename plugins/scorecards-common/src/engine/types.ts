// SPDX-License-Identifier: Apache-2.0
import type { Entity } from '@backstage/catalog-model';
import { Exemption } from '../model/exemption';
import { Fact, FactDefinition } from '../model/fact';
import { ScorecardResult } from '../model/result';
import { LoadedDefinition, Scorecard } from '../model/scorecard';

/** Something wrong in a definition. */
export interface DefinitionProblem {
  place: string;
  /** Path in the definition: `checks[3].condition.rules`. */
  path: string;
  /** What is wrong, and what to do. */
  message: string;
}

export interface LoadRequest {
  /** As they were read: nothing is known of their shape. */
  definitions: LoadedDefinition<unknown>[];
  additions: LoadedDefinition<unknown>[];
  /** Of all installed providers. */
  facts: FactDefinition[];
}

/**
 * Scorecards in an order that may be shown, and all problems at once.
 *
 * @remarks A definition with a problem is left out whole, an addition likewise; the others load.
 */
export interface LoadAnswer {
  scorecards: Scorecard[];
  problems: DefinitionProblem[];
}

/** What an evaluation of one entity is over. */
export interface EvaluationInput {
  entity: Entity;
  /** In any order; facts that no check asks for are passed over. */
  facts: Fact[];
  /** Why nothing is known of a fact that is missing from `facts`, by provider id: its provider failed. */
  failedProviders: ReadonlyMap<string, string>;
  /** Of this entity, in any state. */
  exemptions: Exemption[];
  /** The entity's domain and those above it, the nearest first. */
  domainRefs: string[];
  now: Date;
  /** The calendar day of `now` in the configured time zone, `YYYY-MM-DD`. */
  today: string;
}

/** A scorecard made ready for many evaluations. */
export interface Evaluator {
  readonly scorecard: Scorecard;
  /** Undefined when the scorecard does not apply to the entity. */
  evaluate(input: EvaluationInput): ScorecardResult | undefined;
}
