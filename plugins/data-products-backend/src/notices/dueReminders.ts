// SPDX-License-Identifier: Apache-2.0

import {
  DataProduct,
  ProductKey,
} from '@data-mesh/backstage-plugin-data-products-common';
import { daysLeft } from './endOf';

/** So many days before a product ends, its owner and its readers are reminded; most urgent last. */
export const REMINDER_DAYS = [30, 7, 1] as const;

/** One reminder of one end; another end of the same product is reminded of anew. */
export interface Reminder {
  key: ProductKey;
  /** Calendar day. */
  endsOn: string;
  daysBefore: (typeof REMINDER_DAYS)[number];
}

/** A reminder to be sent, and how many days are left by now; fewer than planned when the back end was down. */
export interface DueReminder extends Reminder {
  daysLeft: number;
}

/**
 * The reminder that is due for a product, whether it was sent or not. After days on which nothing was sent only the most
 * urgent is. None on the last day: then there is a task.
 *
 * @param today - A calendar day in UTC.
 */
export function dueReminder(
  product: Pick<DataProduct, 'key' | 'lifecycle' | 'endsOn'>,
  today: string,
): DueReminder | undefined {
  const { key, endsOn } = product;
  const left = daysLeft(product, today);
  if (left === undefined || left <= 0 || !endsOn) return undefined;
  const daysBefore = REMINDER_DAYS.filter(days => left <= days).at(-1);
  return daysBefore && { key, endsOn, daysBefore, daysLeft: left };
}
