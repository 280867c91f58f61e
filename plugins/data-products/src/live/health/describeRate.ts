// SPDX-License-Identifier: Apache-2.0
import type { Words } from '../measured';

/** Records a second, a minute or an hour: the first of these that makes it at least one. */
export function describeRate(
  recordsPerSecond: number,
  { t, locale }: Pick<Words, 't' | 'locale'>,
): string {
  if (recordsPerSecond <= 0) return t('health.rate.none');
  const [unit, rate] = inLargestUnit(recordsPerSecond);
  const shown = formatRate(rate, locale);
  return t(`health.rate.${unit}`, {
    count: shown === formatRate(1, locale) ? 1 : 2,
    rate: shown,
  });
}

/** A number of at most three digits that count. */
export function formatRate(rate: number, locale: string): string {
  return new Intl.NumberFormat(locale, {
    maximumSignificantDigits: 3,
  }).format(rate);
}

function inLargestUnit(
  perSecond: number,
): ['perSecond' | 'perMinute' | 'perHour', number] {
  if (perSecond >= 1) return ['perSecond', perSecond];
  return perSecond * 60 >= 1
    ? ['perMinute', perSecond * 60]
    : ['perHour', perSecond * 3600];
}
