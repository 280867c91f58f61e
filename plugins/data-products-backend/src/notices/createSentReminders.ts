// SPDX-License-Identifier: Apache-2.0

import { ProductKey } from '@data-mesh/backstage-plugin-data-products-common';
import { Knex } from 'knex';
import { Reminder } from './dueReminders';

/** Which reminders were sent, so that each is sent once. */
export interface SentReminders {
  /** @returns False when it was claimed before. @param at - ISO 8601 */
  claim(reminder: Reminder, at: string): Promise<boolean>;
  /** Has it sent another time. */
  release(reminder: Reminder): Promise<void>;
}

interface SentRow {
  product_key: ProductKey;
  ends_on: string;
  days_before: number;
  sent_at: string;
}

export function createSentReminders(knex: Knex): SentReminders {
  const keyOf = ({ key, endsOn, daysBefore }: Reminder) => ({
    product_key: key,
    ends_on: endsOn,
    days_before: daysBefore,
  });
  return {
    async claim(reminder, at) {
      const inserted = await knex<SentRow>('sent_reminders')
        .insert({ ...keyOf(reminder), sent_at: at })
        .onConflict(['product_key', 'ends_on', 'days_before'])
        .ignore()
        .returning('product_key');
      return inserted.length > 0;
    },
    async release(reminder) {
      await knex<SentRow>('sent_reminders').where(keyOf(reminder)).delete();
    },
  };
}
