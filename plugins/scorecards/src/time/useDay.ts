// SPDX-License-Identifier: Apache-2.0
import { useCallback } from 'react';
import { useLocale } from '@data-mesh/backstage-plugin-data-products-react';

/**
 * A calendar day in words, e.g. `23 Nov 2026`. What cannot be read as one is given back as it is.
 *
 * @param day - `YYYY-MM-DD`, which is the same day everywhere.
 */
export function describeDay(day: string, locale: string): string {
  const instant = new Date(`${day}T00:00:00Z`);
  if (Number.isNaN(instant.getTime())) return day;
  return new Intl.DateTimeFormat(locale, {
    day: 'numeric',
    month: 'short',
    year: 'numeric',
    timeZone: 'UTC',
  }).format(instant);
}

export function useDay(): (day: string) => string {
  const locale = useLocale();
  return useCallback(day => describeDay(day, locale), [locale]);
}
