// SPDX-License-Identifier: Apache-2.0
import { createFreshReads } from './createFreshReads';

/** Reads that end when the test says so, each with its number. */
function open() {
  let time = 0;
  const started: { resolve: () => void; reject: (error: Error) => void }[] = [];
  const read = () => {
    const number = started.length + 1;
    return new Promise<number>((resolve, reject) => {
      started.push({ resolve: () => resolve(number), reject });
    });
  };
  const reads = createFreshReads<number>({
    freshMs: 10,
    renewAfterMs: 5,
    maxKept: 2,
    now: () => time,
  });
  return {
    started,
    get: (key = 'a') => reads.get(key, read),
    forget: () => reads.forget('a'),
    at(ms: number) {
      time = ms;
    },
    async finish(number: number) {
      started[number - 1]!.resolve();
      for (let turn = 0; turn < 5; turn += 1) await Promise.resolve();
    },
  };
}

describe('fresh reads', () => {
  it('are shared by all who ask while one is under way', async () => {
    const { get, finish, started } = open();
    const both = [get(), get()];
    await finish(1);
    expect(await Promise.all(both)).toEqual([1, 1]);
    expect(started).toHaveLength(1);
  });

  // prettier-ignore
  test.each([
    ['just read',                4, 1, 1],
    ['old, which is read again', 5, 1, 2],
    ['nearly too old',           9, 1, 2],
  ])('give back at once what is %s', async (_case, age, value, readings) => {
    const { get, at, finish, started } = open();
    const first = get();
    await finish(1);
    await first;
    at(age);
    expect(await get()).toBe(value);
    expect(started).toHaveLength(readings);
  });

  it('give back the renewed one once it is there', async () => {
    const { get, at, finish, started } = open();
    get();
    await finish(1);
    at(6);
    get();
    get();
    await finish(2);
    expect(await get()).toBe(2);
    at(12);
    get();
    expect(started).toHaveLength(3);
  });

  it('make callers wait when it is too old', async () => {
    const { get, at, finish } = open();
    get();
    await finish(1);
    at(10);
    const waiting = get();
    await finish(2);
    expect(await waiting).toBe(2);
  });

  it('keep no failure, and tell it to nobody who asks later', async () => {
    const { get, finish, started } = open();
    const failing = get();
    started[0]!.reject(new Error('down'));
    await expect(failing).rejects.toThrow('down');
    const second = get();
    await finish(2);
    expect(await second).toBe(2);
  });

  it('outlive a renewal that fails', async () => {
    const { get, at, finish, started } = open();
    get();
    await finish(1);
    at(6);
    get();
    started[1]!.reject(new Error('down'));
    await finish(1);
    expect(await get()).toBe(1);
  });

  it('start anew after they were forgotten, also while one is under way', async () => {
    const { get, forget, finish } = open();
    get();
    forget();
    const second = get();
    await finish(1);
    await finish(2);
    expect(await second).toBe(2);
    expect(await get()).toBe(2);
  });

  it('keep so many, the newest', async () => {
    const { get, finish, started } = open();
    for (const [index, key] of ['a', 'b', 'c'].entries()) {
      get(key);
      await finish(index + 1);
    }
    get('c');
    get('a');
    expect(started).toHaveLength(4);
  });
});
