// SPDX-License-Identifier: Apache-2.0
import fc from 'fast-check';
import { createManualClock } from './manualClock';
import { createTokenLane } from './tokenLane';

function open(options: { ratePerSecond: number; burst: number }) {
  const clock = createManualClock();
  const lane = createTokenLane({ ...options, clock });
  const went: [who: string, at: number][] = [];
  const ask = (
    who: string,
    priority: 'interactive' | 'background' = 'background',
    signal?: AbortSignal,
  ) =>
    lane
      .acquire(priority, signal)
      .then(() => void went.push([who, clock.now()]));
  return { clock, lane, went, ask };
}

describe('createTokenLane', () => {
  it('lets a burst go at once and the rest at its rate', async () => {
    const { clock, went, ask } = open({ ratePerSecond: 10, burst: 2 });
    ['a', 'b', 'c', 'd'].forEach(who => void ask(who));
    await clock.advance(1_000);
    expect(went).toEqual([
      ['a', 0],
      ['b', 0],
      ['c', 100],
      ['d', 200],
    ]);
  });

  it('serves people before machines, and each kind in the order of coming', async () => {
    const { clock, went, ask } = open({ ratePerSecond: 10, burst: 1 });
    void ask('first');
    void ask('machine 1');
    void ask('machine 2');
    void ask('person 1', 'interactive');
    void ask('person 2', 'interactive');
    await clock.advance(1_000);
    expect(went.map(([who]) => who)).toEqual([
      'first',
      'person 1',
      'person 2',
      'machine 1',
      'machine 2',
    ]);
  });

  it('goes at half its rate for a minute after it was slowed down', async () => {
    const { clock, lane, went, ask } = open({ ratePerSecond: 10, burst: 1 });
    lane.slowDown();
    ['a', 'b', 'c'].forEach(who => void ask(who));
    await clock.advance(60_000);
    ['d', 'e'].forEach(who => void ask(who));
    await clock.advance(1_000);
    expect(went).toEqual([
      ['a', 0],
      ['b', 200],
      ['c', 400],
      ['d', 60_000],
      ['e', 60_100],
    ]);
  });

  it('starts the slow minute anew when it is slowed down again', async () => {
    const { clock, lane, went, ask } = open({ ratePerSecond: 10, burst: 1 });
    lane.slowDown();
    await clock.advance(50_000);
    lane.slowDown();
    await clock.advance(50_000);
    ['a', 'b'].forEach(who => void ask(who));
    await clock.advance(1_000);
    expect(went).toEqual([
      ['a', 100_000],
      ['b', 100_200],
    ]);
  });

  it('forgets who gives up waiting, and spends nothing on them', async () => {
    const { clock, went, ask } = open({ ratePerSecond: 10, burst: 1 });
    const impatient = new AbortController();
    void ask('first');
    const gaveUp = ask('second', 'background', impatient.signal);
    void ask('third');
    impatient.abort(new Error('too slow'));
    await expect(gaveUp).rejects.toThrow('too slow');
    await clock.advance(1_000);
    expect(went).toEqual([
      ['first', 0],
      ['third', 100],
    ]);
  });

  it('does not let anybody in who gave up before asking', async () => {
    const { ask } = open({ ratePerSecond: 10, burst: 1 });
    const aborted = AbortSignal.abort(new Error('never mind'));
    await expect(ask('late', 'background', aborted)).rejects.toThrow(
      'never mind',
    );
  });

  it('keeps no timer when nobody waits', async () => {
    const { clock, ask } = open({ ratePerSecond: 10, burst: 1 });
    const impatient = new AbortController();
    await ask('first');
    const gaveUp = ask('second', 'background', impatient.signal);
    expect(clock.pending()).toEqual([100]);
    impatient.abort();
    await expect(gaveUp).rejects.toThrow();
    expect(clock.pending()).toEqual([]);
  });

  it('never lets more go within any second than its burst and its rate allow', async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.integer({ min: 1, max: 75 }),
        fc.integer({ min: 1, max: 15 }),
        fc.array(fc.integer({ min: 0, max: 400 }), {
          minLength: 1,
          maxLength: 120,
        }),
        async (ratePerSecond, burst, pauses) => {
          const { clock, went, ask } = open({ ratePerSecond, burst });
          for (const pauseMs of pauses) {
            void ask('anyone');
            if (pauseMs > 300) await clock.advance(pauseMs);
          }
          await clock.advance(200_000);
          const times = went.map(([, at]) => at);
          expect(times).toHaveLength(pauses.length);
          const busiest = Math.max(
            ...times.map(
              from => times.filter(at => at >= from && at < from + 1000).length,
            ),
          );
          expect(busiest).toBeLessThanOrEqual(burst + ratePerSecond - 1);
        },
      ),
      { numRuns: 50 },
    );
  });
});
