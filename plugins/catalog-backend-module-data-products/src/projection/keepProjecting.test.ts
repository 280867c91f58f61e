// SPDX-License-Identifier: Apache-2.0
import { mockServices } from '@backstage/backend-test-utils';
import { Alarm } from './Alarm';
import { keepProjecting, pauseMs } from './keepProjecting';

describe('pauseMs', () => {
  // prettier-ignore
  test.each([
    [0, 5_000],
    [1, 10_000],
    [3, 40_000],
    [4, 60_000],
    [9, 60_000],
  ])('after %i failures in a row is %i', (failures, expected) => {
    expect(pauseMs(failures)).toBe(expected);
  });
});

describe('keepProjecting', () => {
  beforeEach(() => jest.useFakeTimers());
  afterEach(() => jest.useRealTimers());

  function start(project: (signal: AbortSignal) => Promise<void>) {
    const alarm = new Alarm();
    const logger = mockServices.logger.mock();
    const stopping = new AbortController();
    const { signal } = stopping;
    const ended = keepProjecting({ project, alarm, logger, signal });
    return { alarm, logger, stopping, ended };
  }

  it('projects at once, and then every five seconds', async () => {
    const project = jest.fn(async () => {});
    const { stopping, ended } = start(project);
    expect(project).toHaveBeenCalledTimes(1);
    await jest.advanceTimersByTimeAsync(4_999);
    expect(project).toHaveBeenCalledTimes(1);
    await jest.advanceTimersByTimeAsync(1);
    expect(project).toHaveBeenCalledTimes(2);
    stopping.abort();
    await ended;
  });

  it('runs once more, not at the same time, when it is woken during a run', async () => {
    const finish: (() => void)[] = [];
    const project = jest.fn(
      () => new Promise<void>(resolve => finish.push(resolve)),
    );
    const { alarm, stopping, ended } = start(project);
    alarm.ring();
    alarm.ring();
    await jest.advanceTimersByTimeAsync(0);
    expect(project).toHaveBeenCalledTimes(1);

    finish[0]!();
    await jest.advanceTimersByTimeAsync(0);
    expect(project).toHaveBeenCalledTimes(2);

    finish[1]!();
    await jest.advanceTimersByTimeAsync(0);
    expect(project).toHaveBeenCalledTimes(2);
    stopping.abort();
    await ended;
  });

  it('goes on after failures, waits longer each time, and tells of their beginning and end', async () => {
    const project = jest
      .fn(async () => {})
      .mockRejectedValueOnce(new Error('refused'))
      .mockRejectedValueOnce(new Error('refused'));
    const { logger, stopping, ended } = start(project);

    await jest.advanceTimersByTimeAsync(9_999);
    expect(project).toHaveBeenCalledTimes(1);
    await jest.advanceTimersByTimeAsync(1);
    expect(project).toHaveBeenCalledTimes(2);
    expect(logger.info).not.toHaveBeenCalled();
    await jest.advanceTimersByTimeAsync(20_000);
    expect(project).toHaveBeenCalledTimes(3);
    await jest.advanceTimersByTimeAsync(5_000);
    expect(project).toHaveBeenCalledTimes(4);

    expect(logger.warn).toHaveBeenCalledTimes(1);
    expect(logger.info).toHaveBeenCalledTimes(1);
    stopping.abort();
    await ended;
  });

  it('ends quietly when it is stopped in the middle of a run', async () => {
    const { logger, stopping, ended } = start(
      signal =>
        new Promise((_, reject) => {
          signal.addEventListener('abort', () => reject(new Error('aborted')));
        }),
    );
    stopping.abort();
    await ended;
    expect(logger.warn).not.toHaveBeenCalled();
    expect(jest.getTimerCount()).toBe(0);
  });
});
