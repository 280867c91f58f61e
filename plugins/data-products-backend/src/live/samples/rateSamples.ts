// SPDX-License-Identifier: Apache-2.0

import { HOUR_MS } from '../freshness/byHour';
import { RateSample } from '../types';

/**
 * Samples of one hour as text, to which more can be added at its end: for each the second of the hour in which it ended, how many
 * seconds it took, and the records, as in `300,300,41;600,300,0;`. About a dozen bytes each, because there are many.
 */
export function encodeRates(hour: number, samples: readonly RateSample[]) {
  return samples
    .map(({ fromMs, toMs, records }) => {
      const second = Math.round((toMs - hour * HOUR_MS) / 1000);
      const seconds = Math.max(1, Math.round((toMs - fromMs) / 1000));
      return `${second},${seconds},${records};`;
    })
    .join('');
}

/** What cannot be read is left out. */
export function decodeRates(hour: number, text: string): RateSample[] {
  return text.split(';').flatMap(sample => {
    const [second, seconds, records, ...more] = sample.split(',').map(Number);
    if (
      !isNumber(second) ||
      !isNumber(seconds) ||
      !isNumber(records) ||
      more.length > 0
    ) {
      return [];
    }
    const toMs = hour * HOUR_MS + second * 1000;
    return [{ fromMs: toMs - seconds * 1000, toMs, records }];
  });
}

function isNumber(value: number | undefined): value is number {
  return value !== undefined && Number.isFinite(value);
}
