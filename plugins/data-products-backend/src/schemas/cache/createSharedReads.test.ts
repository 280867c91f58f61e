// SPDX-License-Identifier: Apache-2.0

import { createSharedReads } from './createSharedReads';

/** Reads that count up, in a time that the test moves. */
function open(options: { keptMs?: number; maxKept?: number } = {}) {
  let time = 0;
  let count = 0;
  const reads = createSharedReads<number>({
    keptMs: options.keptMs ?? 100,
    maxKept: options.maxKept ?? 10,
    now: () => time,
  });
  const read = async () => {
    count += 1;
    return count;
  };
  return {
    get: (key = 'a') => reads.get(key, read),
    getFailing: () =>
      reads.get('a', async () => {
        throw new Error('down');
      }),
    pass: (ms: number) => {
      time += ms;
    },
  };
}

describe('createSharedReads', () => {
  it('reads once for all who ask at the same time', async () => {
    const { get } = open({ keptMs: 0 });
    expect(await Promise.all([get(), get(), get()])).toEqual([1, 1, 1]);
  });

  it.each([
    [99, 1],
    [100, 2],
  ])('asked again %d ms after the answer, tells reading %d', async (ms, n) => {
    const { get, pass } = open({ keptMs: 100 });
    await get();
    pass(ms);
    expect(await get()).toBe(n);
  });

  it('keeps what is under other keys apart', async () => {
    const { get } = open();
    expect([await get('a'), await get('b'), await get('a')]).toEqual([1, 2, 1]);
  });

  it('tells a failure to all who wait, and reads anew for the next', async () => {
    const { get, getFailing } = open();
    const waiting = [getFailing(), get()];
    expect(await Promise.allSettled(waiting)).toMatchObject([
      { reason: { message: 'down' } },
      { reason: { message: 'down' } },
    ]);
    expect(await get()).toBe(1);
  });

  it('keeps the newest when there are too many', async () => {
    const { get } = open({ maxKept: 2 });
    await get('a');
    await get('b');
    await get('c');
    expect([await get('b'), await get('c'), await get('a')]).toEqual([2, 3, 4]);
  });
});
