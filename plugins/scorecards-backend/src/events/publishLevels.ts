// SPDX-License-Identifier: Apache-2.0
import type { LoggerService } from '@backstage/backend-plugin-api';
import type { EventsService } from '@backstage/plugin-events-node';
import {
  LEVELS_EVENTS_TOPIC,
  type LevelsEvent,
  type Scorecard,
} from '@data-mesh/backstage-plugin-scorecards-common';
import type { LevelChange } from '../evaluation/levelChange';
import { inChunks } from '../store/chunks';

/** Entities that an event tells of. */
const MOST_CHANGES = 500;

/** Announces what an evaluation changed, scorecard by scorecard. A failure is only logged: the results are kept. */
export async function publishLevels(
  changes: readonly LevelChange[],
  options: {
    scorecards: readonly Scorecard[];
    events: Pick<EventsService, 'publish'>;
    logger: LoggerService;
    at: Date;
  },
): Promise<void> {
  const { scorecards, events, logger, at } = options;
  for (const { id, title, levels } of scorecards) {
    const own = changes.filter(({ scorecard }) => scorecard === id);
    for (const chunk of inChunks(own, MOST_CHANGES)) {
      const eventPayload: LevelsEvent = {
        scorecard: {
          id,
          title,
          levels: levels.map(level => ({ id: level.id, title: level.title })),
        },
        at: at.toISOString(),
        changes: chunk.map(({ entityRef, before, after }) => ({
          entityRef,
          before,
          after,
        })),
      };
      try {
        await events.publish({ topic: LEVELS_EVENTS_TOPIC, eventPayload });
      } catch (error) {
        logger.warn('Levels that changed were not announced', {
          scorecard: id,
          entities: String(chunk.length),
          cause: error instanceof Error ? error.message : String(error),
        });
      }
    }
  }
}
