// SPDX-License-Identifier: Apache-2.0
import type {
  AdoptionStage,
  ScorecardsExtensionPoint,
} from '@data-mesh/backstage-plugin-scorecards-node';
import type { StagesByScorecard } from '../adoption/types';
import type { DefinitionSource } from './types';

/** What modules added. */
export interface AddedDefinitions {
  extensionPoint: ScorecardsExtensionPoint;
  sources(): readonly DefinitionSource[];
  stages(): StagesByScorecard;
}

export function createAddedDefinitions(): AddedDefinitions {
  const sources: DefinitionSource[] = [];
  const stages = new Map<string, AdoptionStage[]>();
  return {
    extensionPoint: {
      addScorecard(definition) {
        sources.push(definition);
      },
      addAdoptionStages(scorecard, added) {
        stages.set(scorecard, [...(stages.get(scorecard) ?? []), ...added]);
      },
    },
    sources: () => sources,
    stages: () => stages,
  };
}
