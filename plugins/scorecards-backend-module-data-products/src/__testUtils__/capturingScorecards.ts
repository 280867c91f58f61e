// SPDX-License-Identifier: Apache-2.0
import { createBackendPlugin } from '@backstage/backend-plugin-api';
import type { LoadedDefinition } from '@data-mesh/backstage-plugin-scorecards-common';
import {
  type AdoptionStage,
  auditExtensionPoint,
  type FactProvider,
  factProvidersExtensionPoint,
  type LevelDemand,
  scorecardsExtensionPoint,
} from '@data-mesh/backstage-plugin-scorecards-node';

/** A `scorecards` back end that does nothing but keep what modules add, and hear what they say has changed. */
export function capturingScorecards() {
  const providers: FactProvider[] = [];
  const definitions: LoadedDefinition<unknown>[] = [];
  const stages: AdoptionStage[] = [];
  const demands: LevelDemand[] = [];
  const changed: string[] = [];
  const plugin = createBackendPlugin({
    pluginId: 'scorecards',
    register(env) {
      env.registerExtensionPoint(factProvidersExtensionPoint, {
        addFactProvider: provider => void providers.push(provider),
      });
      env.registerExtensionPoint(scorecardsExtensionPoint, {
        addScorecard: definition => void definitions.push(definition),
        addAdoptionStages: (_scorecard, more) => void stages.push(...more),
        addLevelDemand: demand => void demands.push(demand),
      });
      env.registerExtensionPoint(auditExtensionPoint, {
        addAuditor: () => {},
      });
      env.registerInit({
        deps: {},
        async init() {
          for (const provider of providers) {
            await provider.connect?.(refs => void changed.push(...refs));
          }
        },
      });
    },
  });
  return { plugin, providers, definitions, stages, demands, changed };
}
