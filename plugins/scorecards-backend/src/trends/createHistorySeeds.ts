// SPDX-License-Identifier: Apache-2.0
import type { LoggerService } from '@backstage/backend-plugin-api';
import type {
  HistorySeedsExtensionPoint,
  HistoryWriter,
} from '@data-mesh/backstage-plugin-scorecards-node';
import type { AdoptionStore } from '../adoption/types';
import type { ExemptionStore } from '../exemptions/types';
import type { StandingStore } from '../standings/types';
import type { SnapshotStore } from './createSnapshotStore';

/** Pasts that modules added. */
export interface HistorySeeds {
  extensionPoint: HistorySeedsExtensionPoint;
  /** Writes them where nothing is kept yet. */
  sow(options: {
    snapshots: Pick<SnapshotStore, 'changedSince' | 'write'>;
    standings: Pick<StandingStore, 'addPast'>;
    adoption: Pick<AdoptionStore, 'keep'>;
    exemptions: Pick<ExemptionStore, 'add'>;
    logger: LoggerService;
  }): Promise<void>;
}

export function createHistorySeeds(): HistorySeeds {
  const seeds: ((history: HistoryWriter) => Promise<void>)[] = [];
  return {
    extensionPoint: {
      addSeed(write) {
        seeds.push(write);
      },
    },
    async sow({ snapshots, standings, adoption, exemptions, logger }) {
      if (seeds.length === 0) return;
      if ((await snapshots.changedSince(0, 1)).length > 0) return;
      const history: HistoryWriter = {
        async addDay(day) {
          await snapshots.write(day);
        },
        async addChange({ scorecard, entityRef, ...change }) {
          await standings.addPast({ scorecard, entityRef }, change);
        },
        async addCounts({ scorecard, ...counts }) {
          await adoption.keep(scorecard, counts);
        },
        async addExemption(exemption) {
          await exemptions.add(exemption);
        },
      };
      for (const write of seeds) {
        try {
          await write(history);
        } catch (error) {
          logger.warn('A past of scorecards could not be written whole', {
            cause: error instanceof Error ? error.message : String(error),
          });
        }
      }
    },
  };
}
