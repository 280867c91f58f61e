// SPDX-License-Identifier: Apache-2.0
import { Alarm } from './Alarm';

describe('Alarm', () => {
  const never = new AbortController().signal;

  beforeEach(() => jest.useFakeTimers());
  afterEach(() => jest.useRealTimers());

  /** Tells after which advance of the clock a pause was over. */
  async function watch(pause: Promise<void>) {
    let isOver = false;
    pause.then(() => {
      isOver = true;
    });
    return async (advanceMs = 0) => {
      await jest.advanceTimersByTimeAsync(advanceMs);
      return isOver;
    };
  }

  it('pauses for the time it is given', async () => {
    const isOverAfter = await watch(new Alarm().pause(1000, never));
    expect(await isOverAfter(999)).toBe(false);
    expect(await isOverAfter(1)).toBe(true);
  });

  it('ends a pause when it rings', async () => {
    const alarm = new Alarm();
    const isOverAfter = await watch(alarm.pause(1000, never));
    alarm.ring();
    expect(await isOverAfter()).toBe(true);
    expect(jest.getTimerCount()).toBe(0);
  });

  it('leaves out one pause however often it rang before', async () => {
    const alarm = new Alarm();
    alarm.ring();
    alarm.ring();
    expect(await (await watch(alarm.pause(1000, never)))()).toBe(true);
    expect(await (await watch(alarm.pause(1000, never)))()).toBe(false);
  });

  it('pauses whole again after one that was cut short', async () => {
    const alarm = new Alarm();
    const first = await watch(alarm.pause(1000, never));
    alarm.ring();
    await first();
    expect(await (await watch(alarm.pause(1000, never)))(999)).toBe(false);
  });

  it('ends a pause when it is told to stop, and leaves no timer', async () => {
    const stopping = new AbortController();
    const isOverAfter = await watch(new Alarm().pause(1000, stopping.signal));
    stopping.abort();
    expect(await isOverAfter()).toBe(true);
    expect(jest.getTimerCount()).toBe(0);
  });

  it('does not pause once it was told to stop', async () => {
    expect(
      await (
        await watch(new Alarm().pause(1000, AbortSignal.abort()))
      )(),
    ).toBe(true);
  });
});
