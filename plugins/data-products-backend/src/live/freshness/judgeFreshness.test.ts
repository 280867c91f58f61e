// SPDX-License-Identifier: Apache-2.0

import fc from 'fast-check';
import { FreshnessObservation, judgeFreshness } from './judgeFreshness';

/** Minutes make the tables readable; nothing else depends on them. */
const MINUTE = 60_000;
const seen = (at: number, lastRecordAt?: number): FreshnessObservation => ({
  atMs: at * MINUTE,
  lastRecordAtMs:
    lastRecordAt === undefined ? undefined : lastRecordAt * MINUTE,
});
const describeTimes = (
  before: FreshnessObservation,
  after: FreshnessObservation,
) =>
  judgeFreshness(before, after, 10 * MINUTE).map(
    ({ fromMs, toMs, isKept }) =>
      `${fromMs / MINUTE}-${toMs / MINUTE} ${isKept ? 'kept' : 'broken'}`,
  );

describe('judgeFreshness, of a promise of 10 minutes', () => {
  // prettier-ignore
  test.each<[string, FreshnessObservation, FreshnessObservation, string[]]>([
    //                                                  at   last record
    ['records all the time',                            seen(100, 100), seen(105, 105), ['100-105 kept']],
    ['no new record, still fresh',                      seen(100, 99),  seen(105, 99),  ['100-105 kept']],
    ['no new record, fresh to the end',                 seen(100, 95),  seen(105, 95),  ['100-105 kept']],
    ['no new record, stale in between',                 seen(100, 92),  seen(105, 92),  ['100-102 kept', '102-105 broken']],
    ['no new record, stale before',                     seen(100, 60),  seen(105, 60),  ['100-105 broken']],
    ['a record before it would have been stale',        seen(100, 92),  seen(105, 101), ['100-102 kept', '102-105 kept']],
    ['a record when it was stale: when it came first, nobody saw', seen(100, 92), seen(105, 104), ['100-102 kept', '104-105 kept']],
    ['a record after days: what it was before, nobody saw', seen(100, 60), seen(105, 103), ['103-105 kept']],
    ['a long gap with records at its end',              seen(100, 100), seen(400, 395), ['100-110 kept', '395-400 kept']],
    ['a long gap with records somewhere',               seen(100, 100), seen(400, 300), ['100-110 kept', '300-310 kept', '310-400 broken']],
    ['a long gap without records',                      seen(100, 100), seen(400, 100), ['100-110 kept', '110-400 broken']],
    ['nothing known before',                            seen(0),        seen(100, 50),  ['50-60 kept', '60-100 broken']],
    ['nothing known before, a record just now',         seen(95),       seen(100, 100), []],
    ['an empty topic',                                  seen(95),       seen(100),      []],
    ['a topic that was emptied',                        seen(100, 98),  seen(120),      ['100-108 kept']],
    ['a record from before, seen only later',           seen(100, 50),  seen(105, 95),  ['100-105 kept']],
    ['a record that says it is older than one seen before', seen(100, 98), seen(105, 60), ['100-105 kept']],
    ['a record that says it is of the future',          seen(100, 60),  seen(105, 500), []],
    ['a clock that stood still',                        seen(100, 60),  seen(100, 100), []],
    ['a clock that went back',                          seen(100, 100), seen(90, 90),   []],
  ])('%s', (_case, before, after, expected) => {
    expect(describeTimes(before, after)).toEqual(expected);
  });

  it('judges no time twice, none outside, and never more than there is', () => {
    const ms = fc.integer({ min: 0, max: 10_000 });
    const observation = fc.record(
      { atMs: ms, lastRecordAtMs: ms },
      { requiredKeys: ['atMs'] },
    );
    fc.assert(
      fc.property(observation, observation, ms, (before, after, promisedMs) => {
        let untilMs = before.atMs;
        for (const time of judgeFreshness(before, after, promisedMs)) {
          expect(time.fromMs).toBeGreaterThanOrEqual(untilMs);
          expect(time.toMs).toBeGreaterThan(time.fromMs);
          untilMs = time.toMs;
        }
        expect(untilMs).toBeLessThanOrEqual(Math.max(before.atMs, after.atMs));
      }),
    );
  });

  it('never calls a time kept that it called broken for a stricter promise, nor the other way round', () => {
    const topic = fc.record({
      before: fc.integer({ min: 0, max: 1000 }),
      silence: fc.integer({ min: 0, max: 1000 }),
      gap: fc.integer({ min: 1, max: 1000 }),
      promise: fc.integer({ min: 1, max: 500 }),
      more: fc.integer({ min: 1, max: 500 }),
    });
    fc.assert(
      fc.property(topic, ({ before, silence, gap, promise, more }) => {
        const start = before + silence;
        const share = (promisedMs: number) =>
          judgeFreshness(
            { atMs: start, lastRecordAtMs: before },
            { atMs: start + gap, lastRecordAtMs: before },
            promisedMs,
          )
            .filter(({ isKept }) => isKept)
            .reduce((sum, { fromMs, toMs }) => sum + toMs - fromMs, 0);
        expect(share(promise + more)).toBeGreaterThanOrEqual(share(promise));
      }),
    );
  });
});
