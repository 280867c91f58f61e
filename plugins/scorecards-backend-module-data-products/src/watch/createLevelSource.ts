// SPDX-License-Identifier: Apache-2.0
import type { LoggerService } from '@backstage/backend-plugin-api';
import { parseEntityRef } from '@backstage/catalog-model';
import type { EventsService } from '@backstage/plugin-events-node';
import { DATA_PRODUCT_KIND } from '@data-mesh/backstage-plugin-data-products-common';
import type { LevelSource } from '@data-mesh/backstage-plugin-data-products-node';
import {
  LEVELS_EVENTS_TOPIC,
  parseLevelsEvent,
} from '@data-mesh/backstage-plugin-scorecards-common';

/** Tells how the levels of data products change by one scorecard, as the scorecards back end announces it. */
export function createLevelSource(options: {
  scorecardId: string;
  events: EventsService;
  logger: LoggerService;
}): LevelSource {
  const { scorecardId, events, logger } = options;
  return {
    id: scorecardId,
    connect: changed =>
      events.subscribe({
        id: 'data-products-watch-levels',
        topics: [LEVELS_EVENTS_TOPIC],
        async onEvent({ eventPayload }) {
          const { scorecard, changes } = parseLevelsEvent(eventPayload);
          if (scorecard.id !== scorecardId) return;
          const { title, levels } = scorecard;
          const told = changed(
            changes
              .filter(({ entityRef }) => isProduct(entityRef))
              .map(change => ({ ...change, title, levels })),
          );
          // Whoever publishes waits for this, so nothing is written meanwhile.
          told.catch(error =>
            logger.warn('Watchers are not told of some levels', {
              scorecard: scorecardId,
              cause: error instanceof Error ? error.message : String(error),
            }),
          );
        },
      }),
  };
}

function isProduct(entityRef: string): boolean {
  return (
    parseEntityRef(entityRef).kind.toLowerCase() ===
    DATA_PRODUCT_KIND.toLowerCase()
  );
}
