// SPDX-License-Identifier: Apache-2.0

import { LoggerService } from '@backstage/backend-plugin-api';
import { NotificationSendOptions } from '@backstage/plugin-notifications-node';
import { productLink } from '../notices/links';
import { withinTime } from '../withinTime';
import { StoredProblem } from './types';

const TIMEOUT_MS = 5_000;

/** What the notifications page lists it under. */
const TOPIC = 'Problems with data products';

const LONGEST_DESCRIPTION = 200;

/** A report with what its product is called, and who answers for that. */
export interface OwnedProblem {
  problem: StoredProblem;
  entityRef: string;
  title: string;
  /** Absent when unresolved or missing. */
  ownerRef?: string;
}

/** Tells the owner of a product about problems; a portal without notifications does without. */
export interface OwnerNotifier {
  /** Never throws: the report counts, whoever hears of it. @returns Whether the notification was taken. */
  reported(owned: OwnedProblem): Promise<boolean>;
}

export function createOwnerNotifier(options: {
  /** There is a service in every portal; it fails to send where the notifications back end is not installed. */
  notifications: { send(notification: NotificationSendOptions): Promise<void> };
  logger: LoggerService;
}): OwnerNotifier {
  const { notifications, logger } = options;
  return {
    async reported(owned) {
      const notification = toNotification(owned);
      if (!notification) return false;
      try {
        await withinTime(TIMEOUT_MS, () => notifications.send(notification));
        return true;
      } catch (error) {
        logger.warn(
          'The owner of a data product was not notified of a reported problem',
          {
            entityRef: owned.entityRef,
            problemId: owned.problem.id,
            cause: error instanceof Error ? error.message : String(error),
          },
        );
        return false;
      }
    },
  };
}

/** For the members of the owning group but the one who reported. `undefined` when nobody owns the product. */
export function toNotification(
  owned: OwnedProblem,
): NotificationSendOptions | undefined {
  const { problem, entityRef, title, ownerRef } = owned;
  if (!ownerRef) return undefined;
  return {
    recipients: {
      type: 'entity',
      entityRef: ownerRef,
      excludeEntityRef: problem.reportedBy,
    },
    payload: {
      title: `A problem with ${title} was reported`,
      description: shorten(problem.text),
      link: productLink(entityRef, 'activity'),
      severity: 'normal',
      topic: TOPIC,
      // Another report of the same product renews the notification instead of adding one.
      scope: `data-products.problem:${entityRef}`,
    },
  };
}

function shorten(text: string): string {
  return text.length > LONGEST_DESCRIPTION
    ? `${text.slice(0, LONGEST_DESCRIPTION - 1)}…`
    : text;
}
