// SPDX-License-Identifier: Apache-2.0
import type {
  AdoptionStage,
  LevelDemand,
  ScorecardsExtensionPoint,
} from '@data-mesh/backstage-plugin-scorecards-node';
import type { StagesByScorecard } from '../adoption/types';
import type { DefinitionSource } from './types';

/** What modules added. */
export interface AddedDefinitions {
  extensionPoint: ScorecardsExtensionPoint;
  sources(): readonly DefinitionSource[];
  stages(): StagesByScorecard;
  demands(): readonly LevelDemand[];
}

export function createAddedDefinitions(): AddedDefinitions {
  const sources: DefinitionSource[] = [];
  const stages = new Map<string, AdoptionStage[]>();
  const demands: LevelDemand[] = [];
  return {
    extensionPoint: {
      addScorecard(definition) {
        sources.push(definition);
      },
      addAdoptionStages(scorecard, added) {
        stages.set(scorecard, [...(stages.get(scorecard) ?? []), ...added]);
      },
      addLevelDemand(demand) {
        demands.push(demand);
      },
    },
    sources: () => sources,
    stages: () => stages,
    demands: () => demands,
  };
}
