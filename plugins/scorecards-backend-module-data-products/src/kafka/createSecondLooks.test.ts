// SPDX-License-Identifier: Apache-2.0
import { createSecondLooks } from './createSecondLooks';

function open(stop = new AbortController()) {
  const changed: string[][] = [];
  const { note } = createSecondLooks({
    changed: refs => void changed.push(refs),
    signal: stop.signal,
  });
  return { note, changed, stop };
}

describe('createSecondLooks', () => {
  beforeEach(() => void jest.useFakeTimers());
  afterEach(() => void jest.useRealTimers());

  it('has what is awaited looked at again, together', () => {
    const { note, changed } = open();
    note('a', true);
    note('b', true);
    note('c', false);
    jest.advanceTimersByTime(19_999);
    expect(changed).toEqual([]);
    jest.advanceTimersByTime(1);
    expect(changed).toEqual([['a', 'b']]);
  });

  it('leaves alone what became known meanwhile', () => {
    const { note, changed } = open();
    note('a', true);
    note('a', false);
    jest.advanceTimersByTime(3_600_000);
    expect(changed).toEqual([]);
  });

  it('waits longer each time, and then leaves it to the schedule', () => {
    const { note, changed } = open();
    const waits: number[] = [];
    note('a', true);
    for (let second = 1; second <= 7_200; second++) {
      jest.advanceTimersByTime(1_000);
      if (changed.length > waits.length) {
        waits.push(second);
        note('a', true);
      }
    }
    expect(waits).toEqual([20, 60, 140, 300, 620, 1260]);
  });

  it('does not count what others look at in between', () => {
    const { note, changed } = open();
    note('a', true);
    note('a', true);
    note('a', true);
    jest.advanceTimersByTime(20_000);
    note('a', true);
    jest.advanceTimersByTime(40_000);
    expect(changed).toEqual([['a'], ['a']]);
  });

  it('begins anew when what was known is awaited again', () => {
    const { note, changed } = open();
    note('a', true);
    jest.advanceTimersByTime(20_000);
    note('a', false);
    note('a', true);
    jest.advanceTimersByTime(20_000);
    expect(changed).toEqual([['a'], ['a']]);
  });

  it('does nothing once it is stopped', () => {
    const { note, changed, stop } = open();
    note('a', true);
    stop.abort();
    note('b', true);
    jest.advanceTimersByTime(3_600_000);
    expect(changed).toEqual([]);
    expect(jest.getTimerCount()).toBe(0);
  });
});
