// SPDX-License-Identifier: Apache-2.0

import { DataProduct } from '@data-mesh/backstage-plugin-data-products-common';
import { DependentOwners } from './createDependentOwners';
import { Notices } from './createNotices';
import { SentReminders } from './createSentReminders';
import { dueReminder } from './dueReminders';
import { dayOf } from './endOf';
import { toReminders } from './toReminder';

/** Reminds of the ends of products; each reminder is sent once, and again another time when nobody could be told. */
export async function sendReminders(
  products: Iterable<{ entityRef: string; product: DataProduct }>,
  options: {
    sent: SentReminders;
    dependentOwners: DependentOwners;
    notices: Notices;
    now: Date;
    /** Ends it between two products. */
    signal: AbortSignal;
  },
): Promise<void> {
  const { sent, dependentOwners, notices, now, signal } = options;
  for (const subject of products) {
    if (signal.aborted) return;
    const reminder = dueReminder(subject.product, dayOf(now));
    if (!reminder || !(await sent.claim(reminder, now.toISOString()))) continue;
    try {
      const reading = await dependentOwners.of(subject);
      const due = toReminders(reminder, {
        ...subject,
        dependentOwners: reading,
      });
      const taken = [];
      for (const notice of due) taken.push(await notices.send(notice));
      if (taken.length > 0 && !taken.includes(true)) {
        await sent.release(reminder);
      }
    } catch (error) {
      await sent.release(reminder);
      throw error;
    }
  }
}
