// SPDX-License-Identifier: Apache-2.0

import { LoggerService } from '@backstage/backend-plugin-api';
import { NotificationSendOptions } from '@backstage/plugin-notifications-node';
import { withinTime } from '../withinTime';

const TIMEOUT_MS = 5_000;

/** Sends notifications in a portal that may have none. */
export interface Notices {
  /** Never throws. @returns Whether it was taken. */
  send(notification: NotificationSendOptions): Promise<boolean>;
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
        await withinTime(TIMEOUT_MS, () => notifications.send(notification));
        return true;
      } catch (error) {
        logger.warn('Somebody was not notified about data products', {
          scope: notification.payload.scope,
          cause: error instanceof Error ? error.message : String(error),
        });
        return false;
      }
    },
  };
}
