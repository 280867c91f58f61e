// SPDX-License-Identifier: Apache-2.0
import { useCallback } from 'react';
import { useLocale } from '@data-mesh/backstage-plugin-data-products-react';

/**
 * A fraction as a percentage in the language of the portal.
 *
 * @remarks Never rounded up to 100 %: what is nearly whole is not whole.
 */
export function describePercent(fraction: number, locale: string): string {
  const shown = fraction < 1 ? Math.min(fraction, 0.99) : fraction;
  return new Intl.NumberFormat(locale, {
    style: 'percent',
    maximumFractionDigits: 0,
  }).format(shown);
}

export function usePercent(): (fraction: number) => string {
  const locale = useLocale();
  return useCallback(fraction => describePercent(fraction, locale), [locale]);
}
