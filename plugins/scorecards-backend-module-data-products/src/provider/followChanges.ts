// SPDX-License-Identifier: Apache-2.0
import type { LoggerService } from '@backstage/backend-plugin-api';
import { stringifyEntityRef } from '@backstage/catalog-model';
import type { EventsService } from '@backstage/plugin-events-node';
import {
  DATA_PRODUCT_KIND,
  type DataProductsApi,
  GOVERNANCE_EVENTS_TOPIC,
  parseGovernanceEvent,
  parseProjectionEvent,
  PROJECTION_EVENTS_TOPIC,
  type ProjectionEvent,
} from '@data-mesh/backstage-plugin-data-products-common';
import type { ServiceCall } from './createServiceCalls';

const PAGE_SIZE = 500;

/** Of the first event after the start nobody knows where it began; so many products may have changed at once. */
const FIRST_LOOK_BACK = 1_000;

/**
 * Tells which products changed, in the store or in the registry, as soon as that is announced. What is missed meanwhile
 * is found with the next reading of everything.
 */
export async function followChanges(
  changed: (entityRefs: string[]) => void,
  options: {
    events: EventsService;
    api: Pick<DataProductsApi, 'projection'>;
    call: ServiceCall;
    logger: LoggerService;
    /** Aborted when the back end stops. */
    signal: AbortSignal;
  },
): Promise<void> {
  const { events, api, call, logger, signal } = options;
  /** The last sequence number that was told, by environment. */
  const told = new Map<string, number>();

  async function tellSince({ environmentId, sequence }: ProjectionEvent) {
    let after = told.get(environmentId);
    if (after === undefined || after > sequence) {
      // The second happens when the store was set up anew.
      after = Math.max(0, sequence - FIRST_LOOK_BACK);
    }
    for (let hasMore = true; hasMore;) {
      const page = await api.projection(
        environmentId,
        { after, limit: PAGE_SIZE },
        await call(signal),
      );
      const present = page.items.filter(({ state }) => state !== 'removed');
      if (present.length > 0) {
        changed(
          present.map(({ entityName: name }) =>
            stringifyEntityRef({
              kind: DATA_PRODUCT_KIND,
              namespace: page.namespace,
              name,
            }),
          ),
        );
      }
      after = page.items.at(-1)?.sequence ?? after;
      told.set(environmentId, after);
      hasMore = page.hasMore;
    }
  }

  /** One after the other, so that nothing is told twice. */
  let telling = Promise.resolve();
  function tellInTurn(event: ProjectionEvent): void {
    telling = telling
      .then(() => tellSince(event))
      .catch(error => {
        if (signal.aborted) return;
        const cause = error instanceof Error ? error.message : String(error);
        logger.warn(
          'Which products changed could not be read; they are looked at with all others',
          { ...event, cause },
        );
      });
  }

  await events.subscribe({
    id: 'scorecards-data-products',
    topics: [PROJECTION_EVENTS_TOPIC, GOVERNANCE_EVENTS_TOPIC],
    // Whoever publishes waits for this, so nothing is read meanwhile.
    async onEvent({ topic, eventPayload }) {
      if (topic === PROJECTION_EVENTS_TOPIC) {
        tellInTurn(parseProjectionEvent(eventPayload));
      } else {
        changed(parseGovernanceEvent(eventPayload).entityRefs);
      }
    },
  });
}
