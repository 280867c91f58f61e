// SPDX-License-Identifier: Apache-2.0
import { Translate } from '../translation/ref';

/** Days back that trends can be looked at over. */
export const PERIODS = [7, 30, 90, 365] as const;

const USUAL = 30;

/** The period an address asks for; 30 days when it asks for none that is offered. */
export function periodOf(text: string | undefined): number {
  return PERIODS.find(period => String(period) === text) ?? USUAL;
}

export function describePeriod(t: Translate, days: number): string {
  return days === 365
    ? t('overview.year')
    : t('overview.days', { days: String(days) });
}
