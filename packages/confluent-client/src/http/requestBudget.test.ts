// SPDX-License-Identifier: Apache-2.0
import fc from 'fast-check';
import { createManualClock } from './manualClock';
import {
  createRequestBudget,
  RequestBudgetOptions,
  RequestKind,
} from './requestBudget';

/** How many of an endless crowd are let through in the first second. */
async function busiestSecond(kind: RequestKind, options: RequestBudgetOptions) {
  const clock = createManualClock();
  const budget = createRequestBudget({ ...options, clock });
  for (let i = 0; i < 200; i += 1) void budget.acquire({ kind });
  await clock.advance(999);
  return budget.stats().requests;
}

describe('createRequestBudget', () => {
  // prettier-ignore
  test.each<[string, RequestKind, RequestBudgetOptions, number]>([
    ['reads by default',               'read',  {},                        45],
    ['reads at the documented limit',  'read',  { requestsPerSecond: 75 }, 68],
    ['reads just below it',            'read',  { requestsPerSecond: 70 }, 63],
    ['reads, and a half that is lost', 'read',  { requestsPerSecond: 7.5 }, 7],
    ['reads of a modest set-up',       'read',  { requestsPerSecond: 5 },   5],
    ['writes by default',              'write', {},                        18],
    ['writes at the documented limit', 'write', { writesPerSecond: 25 },   23],
  ])('stays within the limit: %s', async (_case, kind, options, expected) => {
    expect(await busiestSecond(kind, options)).toBe(expected);
  });

  it('lets no more go within any second than it is told, whenever they come', async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.integer({ min: 1, max: 75 }),
        fc.array(
          fc.record({
            pauseMs: fc.integer({ min: 0, max: 1_200 }),
            crowd: fc.integer({ min: 1, max: 40 }),
          }),
          { minLength: 1, maxLength: 12 },
        ),
        async (requestsPerSecond, arrivals) => {
          const clock = createManualClock();
          const budget = createRequestBudget({ requestsPerSecond, clock });
          const times: number[] = [];
          const onGranted = () => times.push(clock.now());
          let asked = 0;
          for (const { pauseMs, crowd } of arrivals) {
            await clock.advance(pauseMs);
            for (let i = 0; i < crowd; i += 1) {
              void budget.acquire({ kind: 'read' }).then(onGranted);
            }
            asked += crowd;
          }
          await clock.advance((asked / requestsPerSecond + 2) * 1_000);
          expect(times).toHaveLength(asked);
          const busiest = Math.max(
            ...times.map(
              from =>
                times.filter(at => at >= from && at < from + 1_000).length,
            ),
          );
          expect(busiest).toBeLessThanOrEqual(requestsPerSecond);
        },
      ),
      { numRuns: 100 },
    );
  });

  it('keeps the pace under a crowd', async () => {
    const clock = createManualClock();
    const budget = createRequestBudget({ clock });
    for (let i = 0; i < 600; i += 1) void budget.acquire({ kind: 'read' });
    await clock.advance(9_999);
    // A tenth less than it may be, because some arrive later than others.
    expect(budget.stats().requests).toBe(450);
  });

  // prettier-ignore
  test.each<[string, RequestBudgetOptions]>([
    ['requestsPerSecond is 76',   { requestsPerSecond: 76 }],
    ['requestsPerSecond is 0',    { requestsPerSecond: 0 }],
    ['requestsPerSecond is NaN',  { requestsPerSecond: NaN }],
    ['writesPerSecond is 26',     { writesPerSecond: 26 }],
    ['writesPerSecond is -1',     { writesPerSecond: -1 }],
  ])('refuses when %s, and says what would be right', (key, options) => {
    expect(() => createRequestBudget(options)).toThrow(
      new RegExp(`^${key}; it must be above 0 and at most (75|25)`),
    );
  });

  it('counts reads and writes apart', async () => {
    const clock = createManualClock();
    const budget = createRequestBudget({ requestsPerSecond: 1, clock });
    void budget.acquire({ kind: 'read' });
    void budget.acquire({ kind: 'read' });
    await budget.acquire({ kind: 'write' });
    expect(budget.stats()).toEqual({ requests: 2, throttled: 0 });
  });

  it('slows down only the kind that was throttled', async () => {
    const clock = createManualClock();
    const budget = createRequestBudget({
      requestsPerSecond: 5,
      writesPerSecond: 5,
      clock,
    });
    budget.reportThrottled('read');
    const granted = { read: 0, write: 0 };
    for (let i = 0; i < 20; i += 1) {
      void budget.acquire({ kind: 'read' }).then(() => {
        granted.read += 1;
      });
      void budget.acquire({ kind: 'write' }).then(() => {
        granted.write += 1;
      });
    }
    await clock.advance(2_000);
    expect(granted).toEqual({ read: 6, write: 11 });
    expect(budget.stats()).toEqual({ requests: 17, throttled: 1 });
  });
});
