// SPDX-License-Identifier: Apache-2.0

import { SchedulerService } from '@backstage/backend-plugin-api';
import { EnvironmentInfo } from '@data-mesh/backstage-plugin-data-products-common';
import { Clock } from '@data-mesh/confluent-client';
import { entityRefOf } from '../explore/exploreEntry';
import { eachPage } from '../store/eachProduct';
import { ProductStore } from '../store/types';
import { DependentOwners } from './createDependentOwners';
import { Notices } from './createNotices';
import { SentReminders } from './createSentReminders';
import { sendReminders } from './sendReminders';

/** Has the ends of products looked at now and once a day, by one back end of all. */
export async function startReminders(options: {
  scheduler: SchedulerService;
  store: Pick<ProductStore, 'productsAfterName'>;
  environments: readonly EnvironmentInfo[];
  sent: SentReminders;
  dependentOwners: DependentOwners;
  notices: Notices;
  clock: Pick<Clock, 'now'>;
  /** Aborted when the back end stops. */
  signal: AbortSignal;
}): Promise<void> {
  const { scheduler, store, environments, clock, signal } = options;

  async function remindIn(environment: EnvironmentInfo) {
    for await (const page of eachPage(environment.id, store)) {
      const products = page.map(({ entityName, product }) => ({
        product,
        entityRef: entityRefOf({ environment, entityName }),
      }));
      await sendReminders(products, {
        ...options,
        now: new Date(clock.now()),
      });
      if (signal.aborted) return;
    }
  }

  await scheduler.scheduleTask({
    id: 'data-mesh-reminders',
    scope: 'global',
    frequency: { days: 1 },
    timeout: { hours: 1 },
    // At the start nobody knows yet which products there are.
    initialDelay: { minutes: 1 },
    signal,
    async fn() {
      for (const environment of environments) await remindIn(environment);
    },
  });
}
