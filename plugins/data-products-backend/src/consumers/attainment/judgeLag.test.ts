// SPDX-License-Identifier: Apache-2.0

import fc from 'fast-check';
import { judgeLag, LagObservation } from './judgeLag';

/** Minutes make the table readable; nothing else depends on them. */
const MINUTE = 60_000;
const seen = (at: number, lagMinutes: number): LagObservation => ({
  atMs: at * MINUTE,
  lagSeconds: lagMinutes * 60,
});

describe('judgeLag, of a promise of 10 minutes and looks that are at most 15 apart', () => {
  // prettier-ignore
  test.each<[string, LagObservation, LagObservation, string[]]>([
    //                                                     at  lag
    ['nothing to read',                                   seen(100, 0),  seen(105, 0),  ['100-105 kept']],
    ['behind by no more than promised',                   seen(100, 10), seen(105, 10), ['100-105 kept']],
    ['behind by more all the time',                       seen(100, 11), seen(105, 12), ['100-105 broken']],
    ['falling behind',                                    seen(100, 8),  seen(105, 13), ['100-102 kept', '102-105 broken']],
    ['fallen behind at some time',                        seen(100, 0),  seen(105, 11), ['100-105 kept']],
    ['set back far',                                      seen(100, 9),  seen(105, 90), ['100-101 kept', '101-105 broken']],
    ['caught up at some time',                            seen(100, 30), seen(105, 0),  []],
    ['the longest gap, within at both ends',              seen(100, 0),  seen(115, 0),  ['100-115 kept']],
    ['a longer gap, within at both ends',                 seen(100, 4),  seen(116, 0),  ['100-106 kept']],
    ['a longer gap, beyond at both ends',                 seen(100, 30), seen(116, 14), ['112-116 broken']],
    ['a longer gap, beyond since long before',            seen(100, 30), seen(116, 60), ['100-116 broken']],
    ['a clock that stood still',                          seen(100, 0),  seen(100, 0),  []],
    ['a clock that went back',                            seen(100, 0),  seen(90, 0),   []],
  ])('%s', (_case, before, after, expected) => {
    const judged = judgeLag(before, after, {
      promisedMs: 10 * MINUTE,
      longestGapMs: 15 * MINUTE,
    });
    expect(
      judged.map(
        ({ fromMs, toMs, isKept }) =>
          `${fromMs / MINUTE}-${toMs / MINUTE} ${isKept ? 'kept' : 'broken'}`,
      ),
    ).toEqual(expected);
  });

  it('judges no time twice, none outside, and never more than there is', () => {
    const number = fc.integer({ min: 0, max: 10_000 });
    const observation = fc.record({ atMs: number, lagSeconds: number });
    fc.assert(
      fc.property(
        observation,
        observation,
        number,
        number,
        (before, after, promisedMs, longestGapMs) => {
          let untilMs = before.atMs;
          const promise = { promisedMs: promisedMs * 1000, longestGapMs };
          for (const time of judgeLag(before, after, promise)) {
            expect(time.fromMs).toBeGreaterThanOrEqual(untilMs);
            expect(time.toMs).toBeGreaterThan(time.fromMs);
            untilMs = time.toMs;
          }
          expect(untilMs).toBeLessThanOrEqual(
            Math.max(before.atMs, after.atMs),
          );
        },
      ),
    );
  });
});
