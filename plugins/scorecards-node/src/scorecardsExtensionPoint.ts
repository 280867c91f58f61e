// SPDX-License-Identifier: Apache-2.0
import { createExtensionPoint } from '@backstage/backend-plugin-api';
import type { Entity } from '@backstage/catalog-model';
import type { LoadedDefinition } from '@data-mesh/backstage-plugin-scorecards-common';

/** Counts of an adoption stage. */
export interface AdoptionCount {
  /** Absent for what has no domain. */
  domainRef?: string;
  count: number;
}

/**
 * A stage on the way to being governed that is no level: things that exist, that are owned, …
 *
 * @remarks Stages are told from the first (everything there is) to the last before the levels of a scorecard begin.
 */
export interface AdoptionStage {
  id: string;
  title: string;
  description: string;
  /** How many there are now. Who may see the counts of an adoption page sees all of them. */
  read(options: { signal: AbortSignal }): Promise<AdoptionCount[]>;
}

/**
 * A level that something has to reach for a reason that scorecards do not know, e.g. the tier that it claims. Results say
 * so, however it came to be under the demand; what is done about it is up to others.
 */
export interface LevelDemand {
  /** Id of the scorecard. Of what that does not judge nothing is demanded. */
  scorecard: string;
  /** Id of the level. */
  level: string;
  /** Who has to, as a sentence begins: `A product of quality tier authoritative`. */
  who: string;
  /** Pure and quick: it is asked whenever results are shown. */
  isDemandedOf(entity: Entity): boolean;
}

/** Adds definitions of scorecards, as they were read; they are validated with the place of every problem. */
export interface ScorecardsExtensionPoint {
  addScorecard(definition: LoadedDefinition<unknown>): void;
  /** Stages shown before the levels of this scorecard. */
  addAdoptionStages(scorecard: string, stages: AdoptionStage[]): void;
  addLevelDemand(demand: LevelDemand): void;
}

/** For modules of the plugin `scorecards`. */
export const scorecardsExtensionPoint =
  createExtensionPoint<ScorecardsExtensionPoint>({
    id: 'scorecards.definitions',
  });
