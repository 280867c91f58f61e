// SPDX-License-Identifier: Apache-2.0
import type { LoggerService } from '@backstage/backend-plugin-api';
import { withinTime } from '../withinTime';
import type { AdoptionStore, StagesByScorecard } from './types';

const TIMEOUT_MS = 60_000;
const EVERY_MS = 60 * 60 * 1_000;

/** Counts the stages that come before levels. */
export interface AdoptionCounts {
  /** At most once an hour in this process; what cannot be counted stays as counted last. Never throws. */
  count(today: string, signal: AbortSignal): Promise<void>;
}

export function createAdoptionCounts(options: {
  stages: () => StagesByScorecard;
  store: Pick<AdoptionStore, 'keep'>;
  logger: LoggerService;
  now: () => Date;
}): AdoptionCounts {
  const { stages, store, logger, now } = options;
  let dueAt = 0;
  return {
    async count(today, outer) {
      if (now().getTime() < dueAt) return;
      for (const [scorecard, ofScorecard] of stages()) {
        for (const stage of ofScorecard) {
          try {
            const counts = await withinTime(TIMEOUT_MS, outer, signal =>
              stage.read({ signal }),
            );
            await store.keep(scorecard, {
              stage: stage.id,
              day: today,
              counts,
            });
          } catch (error) {
            logger.warn('A stage of adoption could not be counted', {
              scorecard,
              stage: stage.id,
              cause: error instanceof Error ? error.message : String(error),
            });
          }
        }
      }
      dueAt = now().getTime() + EVERY_MS;
    },
  };
}
