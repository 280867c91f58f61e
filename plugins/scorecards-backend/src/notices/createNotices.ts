// SPDX-License-Identifier: Apache-2.0
import type { LoggerService } from '@backstage/backend-plugin-api';
import type { NotificationSendOptions } from '@backstage/plugin-notifications-node';
import { withinTime } from '../withinTime';

const TIMEOUT_MS = 5_000;

/** Sends notifications in a portal that may have none. */
export interface Notices {
  /** Never throws: what happened counts, whoever hears of it. */
  send(notification: NotificationSendOptions): Promise<void>;
}

export function createNotices(options: {
  /** There is a service in every portal; it fails to send where the notifications back end is not installed. */
  notifications: { send(notification: NotificationSendOptions): Promise<void> };
  logger: LoggerService;
}): Notices {
  const { notifications, logger } = options;
  return {
    async send(notification) {
      try {
        await withinTime(TIMEOUT_MS, undefined, () =>
          notifications.send(notification),
        );
      } catch (error) {
        logger.warn('Somebody was not notified about a scorecard', {
          scope: notification.payload.scope,
          cause: error instanceof Error ? error.message : String(error),
        });
      }
    },
  };
}
