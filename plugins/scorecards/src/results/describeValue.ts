// SPDX-License-Identifier: Apache-2.0
import {
  describeDuration,
  describeExactTime,
} from '@data-mesh/backstage-plugin-data-products-react';
import type {
  FactDefinition,
  FactValue,
} from '@data-mesh/backstage-plugin-scorecards-common';
import { describePercent } from '../levels/usePercent';

/** A fact's value as people write it. */
export function describeValue(
  value: FactValue,
  fact: Pick<FactDefinition, 'type' | 'unit'> | undefined,
  words: { locale: string; yes: string; no: string; empty: string },
): string {
  const { locale, yes, no, empty } = words;
  if (typeof value === 'boolean') return value ? yes : no;
  if (typeof value === 'number') return describeNumber(value, fact, locale);
  if (Array.isArray(value)) {
    return value.length > 0
      ? new Intl.ListFormat(locale, { type: 'conjunction' }).format(value)
      : empty;
  }
  if (fact?.type === 'instant') return describeExactTime(value, locale);
  return value === '' ? empty : value;
}

function describeNumber(
  value: number,
  fact: Pick<FactDefinition, 'unit'> | undefined,
  locale: string,
): string {
  const unit = fact?.unit ?? 'count';
  switch (unit) {
    case 'fraction':
      return describePercent(value, locale);
    case 'days':
      return new Intl.NumberFormat(locale, {
        style: 'unit',
        unit: 'day',
        unitDisplay: 'long',
        maximumFractionDigits: 1,
      }).format(value);
    case 'seconds':
      return describeDuration(value * 1000, locale);
    case 'count':
      return new Intl.NumberFormat(locale).format(value);
    default:
      return unit satisfies never;
  }
}
