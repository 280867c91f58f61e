// SPDX-License-Identifier: Apache-2.0

import { LoggerService } from '@backstage/backend-plugin-api';
import { EventsService } from '@backstage/plugin-events-node';
import {
  EnvironmentInfo,
  GOVERNANCE_EVENTS_TOPIC,
  GovernanceEvent,
} from '@data-mesh/backstage-plugin-data-products-common';
import { entityRefOf } from '../explore/exploreEntry';
import { inChunks } from '../store/chunks';
import { eachProduct } from '../store/eachProduct';
import { ProductStore } from '../store/types';

/** Entity refs that an event carries at most. */
const REFS_PER_EVENT = 500;

/**
 * Tells which products have subjects that say something new. A failure is only logged: whoever judges products also looks
 * at all of them from time to time.
 */
export async function announceSubjects(
  subjects: ReadonlySet<string>,
  options: {
    environment: EnvironmentInfo;
    products: Pick<ProductStore, 'productsAfterName'>;
    events: EventsService;
    logger: LoggerService;
  },
): Promise<void> {
  const { environment, products, events, logger } = options;
  const { id: environmentId } = environment;
  try {
    const entityRefs: string[] = [];
    for await (const { product, entityName } of eachProduct(
      environmentId,
      products,
    )) {
      const isConcerned = product.outputPorts.some(port =>
        port.subjects?.some(({ subject }) => subjects.has(subject)),
      );
      if (isConcerned) {
        entityRefs.push(entityRefOf({ environment, entityName }));
      }
    }
    for (const chunk of inChunks(entityRefs, REFS_PER_EVENT)) {
      const eventPayload: GovernanceEvent = {
        environmentId,
        entityRefs: chunk,
      };
      await events.publish({ topic: GOVERNANCE_EVENTS_TOPIC, eventPayload });
    }
  } catch (error) {
    logger.warn(
      'New settings of schemas could not be announced; whoever judges products by them sees them with the next whole reading',
      { environmentId, cause: String(error) },
    );
  }
}
