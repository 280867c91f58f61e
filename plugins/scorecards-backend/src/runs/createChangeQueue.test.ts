// SPDX-License-Identifier: Apache-2.0
import { mockServices } from '@backstage/backend-test-utils';
import { createChangeQueue } from './createChangeQueue';

describe('createChangeQueue', () => {
  beforeEach(() => jest.useFakeTimers());
  afterEach(() => jest.useRealTimers());

  function open(known: string[] = ['a', 'b', 'c']) {
    const worked: string[][] = [];
    const trouble: { error?: Error } = {};
    const queue = createChangeQueue({
      work: async refs => {
        worked.push([...refs]);
        if (trouble.error) throw trouble.error;
      },
      isKnown: ref => known.includes(ref),
      logger: mockServices.logger.mock(),
    });
    return { queue, worked, known, trouble };
  }
  const after = (ms: number) => jest.advanceTimersByTimeAsync(ms);

  it('gathers what changes within two seconds, each once', async () => {
    const { queue, worked } = open();
    queue.add(['a', 'B']);
    await after(1_999);
    queue.add(['a', 'c']);
    expect(worked).toEqual([]);
    await after(1);
    expect(worked).toEqual([['a', 'b', 'c']]);
  });

  it('tries again what the catalog does not hold yet, twice', async () => {
    const { queue, worked } = open([]);
    queue.add(['new']);
    await after(10 * 60_000);
    expect(worked).toEqual([['new'], ['new'], ['new']]);
  });

  it('tries no more once it is there', async () => {
    const { queue, worked, known } = open([]);
    queue.add(['new']);
    await after(2_000);
    known.push('new');
    await after(10 * 60_000);
    expect(worked).toEqual([['new'], ['new']]);
  });

  it('goes on after an error', async () => {
    const { queue, worked, trouble } = open();
    trouble.error = new Error('The database is gone');
    queue.add(['a']);
    await after(2_000);
    trouble.error = undefined;
    queue.add(['b']);
    await after(2_000);
    expect(worked).toEqual([['a'], ['b']]);
  });

  it('does nothing any more once it is stopped', async () => {
    const { queue, worked } = open();
    queue.add(['a']);
    await queue.stop();
    queue.add(['b']);
    await after(10_000);
    expect(worked).toEqual([]);
  });
});
