// SPDX-License-Identifier: Apache-2.0
import { useNow } from '@data-mesh/backstage-plugin-data-products-react';
import { calendarDay } from '@data-mesh/backstage-plugin-scorecards-common';

/** The calendar day of the person in front of the screen, `YYYY-MM-DD`. */
export function useToday(): string {
  const { timeZone } = new Intl.DateTimeFormat().resolvedOptions();
  return calendarDay(useNow(60_000), timeZone);
}
