// SPDX-License-Identifier: Apache-2.0

import { NotificationSendOptions } from '@backstage/plugin-notifications-node';
import { DataProduct } from '@data-mesh/backstage-plugin-data-products-common';
import { DueReminder } from './dueReminders';
import { productLink } from './links';
import { CHANGES_TOPIC, DEPENDENCIES_TOPIC } from './planNotices';

/** For the owner, and for those whose things read the product: each other words. */
export function toReminders(
  reminder: DueReminder,
  of: {
    product: DataProduct;
    entityRef: string;
    dependentOwners: readonly string[];
  },
): NotificationSendOptions[] {
  const { product, entityRef, dependentOwners } = of;
  const { owner, successor, title } = product;
  const use =
    successor.status === 'resolved'
      ? `Use ${successor.entityRef.slice(successor.entityRef.lastIndexOf('/') + 1)} instead.`
      : 'No product is named that replaces it.';
  const notify = (
    entityRefs: string[],
    said: { description: string; topic: string },
  ): NotificationSendOptions[] =>
    entityRefs.length === 0
      ? []
      : [
          {
            recipients: { type: 'entity', entityRef: entityRefs },
            payload: {
              title: `${title} ends ${describeDays(reminder.daysLeft)}`,
              description: said.description,
              link: productLink(entityRef),
              severity: reminder.daysLeft <= 7 ? 'high' : 'normal',
              topic: said.topic,
              // Renews the reminder before.
              scope: `data-products.end:${entityRef}:${said.topic}`,
            },
          },
        ];
  return [
    ...notify(owner.status === 'resolved' ? [owner.entityRef] : [], {
      topic: CHANGES_TOPIC,
      description:
        dependentOwners.length > 0
          ? `Its last day is ${reminder.endsOn}, and it is still read. Whoever does so is reminded, too.`
          : `Its last day is ${reminder.endsOn}. Nothing is known to read it.`,
    }),
    ...notify([...dependentOwners], {
      topic: DEPENDENCIES_TOPIC,
      description: `Something of yours reads it, and its last day is ${reminder.endsOn}. ${use}`,
    }),
  ];
}

function describeDays(days: number): string {
  return days === 1 ? 'tomorrow' : `in ${days} days`;
}
