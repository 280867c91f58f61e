// SPDX-License-Identifier: Apache-2.0
import { PassThrough } from 'node:stream';
import { SlowReader } from './SlowReader';

describe('SlowReader', () => {
  beforeEach(() => {
    jest.useFakeTimers({ doNotFake: ['nextTick', 'queueMicrotask'] });
  });
  afterEach(() => {
    jest.useRealTimers();
  });

  it('takes as much as told, and nothing after it has left', async () => {
    const answer = new PassThrough({ highWaterMark: 100_000 });
    answer.write(Buffer.alloc(50_000));
    const reader = new SlowReader(answer, 4_096);
    await jest.advanceTimersByTimeAsync(3_000);
    expect(reader.takenBytes).toBe(3 * 4_096);

    reader.leave();
    await jest.advanceTimersByTimeAsync(3_000);
    expect(reader.takenBytes).toBe(3 * 4_096);
    expect(answer.destroyed).toBe(true);
  });
});
