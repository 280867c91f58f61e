// SPDX-License-Identifier: Apache-2.0

import { LoggerService } from '@backstage/backend-plugin-api';
import { EventsService } from '@backstage/plugin-events-node';
import {
  PROJECTION_EVENTS_TOPIC,
  ProjectionEvent,
} from '@data-mesh/backstage-plugin-data-products-common';

/** Wakes whoever follows the store. A failure is only logged: followers also look by themselves every few seconds. */
export async function publishProjectionEvent(
  event: ProjectionEvent,
  options: { events: EventsService; logger: LoggerService },
): Promise<void> {
  try {
    await options.events.publish({
      topic: PROJECTION_EVENTS_TOPIC,
      eventPayload: event,
    });
  } catch (error) {
    options.logger.warn(
      'New products could not be announced; the catalog follows a few seconds later',
      { ...event, cause: String(error) },
    );
  }
}
