// SPDX-License-Identifier: Apache-2.0
import { inParallel } from './inParallel';

/** Work that is finished by hand. */
function aWorkshop() {
  const started: string[] = [];
  const aborted: string[] = [];
  const finish = new Map<string, (error?: Error) => void>();
  const run = (item: string, signal: AbortSignal) =>
    new Promise<string>((resolve, reject) => {
      started.push(item);
      signal.addEventListener('abort', () => aborted.push(item));
      finish.set(item, error =>
        error ? reject(error) : resolve(item.toUpperCase()),
      );
    });
  return { started, aborted, finish, run };
}

describe('inParallel', () => {
  it('runs so many at a time, and yields what is finished first', async () => {
    const { started, finish, run } = aWorkshop();
    const results = inParallel(['a', 'b', 'c'], { concurrency: 2, run });
    const first = results.next();
    expect(started).toEqual(['a', 'b']);
    finish.get('b')?.();
    expect(await first).toEqual({ done: false, value: 'B' });
    const second = results.next();
    expect(started).toEqual(['a', 'b', 'c']);
    finish.get('a')?.();
    finish.get('c')?.();
    expect([(await second).value, (await results.next()).value].sort()).toEqual(
      ['A', 'C'],
    );
    expect(await results.next()).toEqual({ done: true, value: undefined });
  });

  it('ends at the first that fails, and aborts the others', async () => {
    const { aborted, finish, run } = aWorkshop();
    const results = inParallel(['a', 'b'], { concurrency: 2, run });
    const first = results.next();
    finish.get('a')?.(new Error('broken'));
    await expect(first).rejects.toThrow('broken');
    expect(aborted).toEqual(['a', 'b']);
    finish.get('b')?.(new Error('late'));
    expect(await results.next()).toEqual({ done: true, value: undefined });
  });

  it('aborts what still runs when the loop is left', async () => {
    const { started, aborted, finish, run } = aWorkshop();
    const results = inParallel(['a', 'b', 'c', 'd'], { concurrency: 2, run });
    const first = results.next();
    finish.get('a')?.();
    await first;
    await results.return(undefined);
    expect(started).toEqual(['a', 'b']);
    expect(aborted).toContain('b');
  });

  it('yields nothing of nothing', async () => {
    const { run } = aWorkshop();
    expect(await inParallel([], { concurrency: 2, run }).next()).toEqual({
      done: true,
      value: undefined,
    });
  });
});
