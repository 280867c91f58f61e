// SPDX-License-Identifier: Apache-2.0

import fc from 'fast-check';
import { HOUR_MS } from '../freshness/byHour';
import { decodeRates, encodeRates } from './rateSamples';

const HOUR = 500_000;

describe('samples of rates as text', () => {
  it('are as they were when read again, also when more were added', () => {
    const sample = fc
      .record({
        second: fc.integer({ min: 0, max: 3600 }),
        seconds: fc.integer({ min: 1, max: 7200 }),
        records: fc.nat(),
      })
      .map(({ second, seconds, records }) => ({
        fromMs: HOUR * HOUR_MS + (second - seconds) * 1000,
        toMs: HOUR * HOUR_MS + second * 1000,
        records,
      }));
    fc.assert(
      fc.property(fc.array(sample), fc.array(sample), (first, more) => {
        const text = encodeRates(HOUR, first) + encodeRates(HOUR, more);
        expect(decodeRates(HOUR, text)).toEqual([...first, ...more]);
      }),
    );
  });

  test.each([
    ['', 0],
    ['300,300,41;', 1],
    ['300,300,41;600,300', 1],
    ['x,300,41;600,300,0;', 1],
    ['300,300,41,7;', 0],
  ])('%j holds %d that can be read', (text, count) => {
    expect(decodeRates(HOUR, text)).toHaveLength(count);
  });
});
