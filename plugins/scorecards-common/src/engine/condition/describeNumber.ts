// SPDX-License-Identifier: Apache-2.0
import { FactDefinition } from '../../model/fact';

/** A number of a fact with its unit, in words: `90 %`, `1 day`, `1,200`. */
export function describeNumber(
  value: number,
  fact: Pick<FactDefinition, 'type' | 'unit'> | undefined,
): string {
  const unit = fact?.type === 'instant' ? 'days' : fact?.unit;
  switch (unit) {
    case 'fraction':
      return `${format(value * 100)} %`;
    case 'days':
      return `${format(value)} day${value === 1 ? '' : 's'}`;
    case 'seconds':
      return `${format(value)} second${value === 1 ? '' : 's'}`;
    case 'count':
    case undefined:
      return format(value);
    default:
      return unit satisfies never;
  }
}

const NUMBER = new Intl.NumberFormat('en', { maximumFractionDigits: 6 });

function format(value: number): string {
  return NUMBER.format(value);
}
