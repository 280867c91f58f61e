// SPDX-License-Identifier: Apache-2.0
import type {
  AdoptionCount,
  AdoptionStage,
} from '@data-mesh/backstage-plugin-scorecards-node';

/** Counts of a stage on a day, `YYYY-MM-DD`. */
export interface StageCounts {
  stage: string;
  day: string;
  counts: AdoptionCount[];
}

export interface AdoptionStore {
  /** Takes the place of what was counted on that day before; nothing is written when it was the same. */
  keep(scorecard: string, counted: StageCounts): Promise<void>;
  /** From a day on. */
  since(scorecard: string, day: string): Promise<StageCounts[]>;
  forgetBefore(day: string): Promise<void>;
}

/** Stages that modules added, in their order, by scorecard. */
export type StagesByScorecard = ReadonlyMap<string, readonly AdoptionStage[]>;
