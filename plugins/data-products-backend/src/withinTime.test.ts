// SPDX-License-Identifier: Apache-2.0

import { withinTime } from './withinTime';

describe('withinTime', () => {
  beforeEach(() => jest.useFakeTimers());
  afterEach(() => jest.useRealTimers());

  it('answers what the work answers, and leaves no timer behind', async () => {
    expect(await withinTime(5_000, async () => 7)).toBe(7);
    expect(jest.getTimerCount()).toBe(0);
  });

  it('throws what the work throws', async () => {
    const failing = withinTime(5_000, async () => {
      throw new Error('No.');
    });
    await expect(failing).rejects.toThrow('No.');
    expect(jest.getTimerCount()).toBe(0);
  });

  it('gives up when the time is up, and says so to the work', async () => {
    let signal: AbortSignal | undefined;
    const waiting = withinTime(5_000, given => {
      signal = given;
      return new Promise(() => {});
    });
    const outcome = waiting.catch((error: Error) => error.message);

    await jest.advanceTimersByTimeAsync(4_999);
    expect(signal?.aborted).toBe(false);
    await jest.advanceTimersByTimeAsync(1);

    expect(await outcome).toBe('There was no answer within 5 s');
    expect(signal?.aborted).toBe(true);
  });
});
