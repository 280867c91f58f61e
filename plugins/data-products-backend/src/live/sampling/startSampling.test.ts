// SPDX-License-Identifier: Apache-2.0

import {
  SchedulerServiceTaskInvocationDefinition,
  SchedulerServiceTaskScheduleDefinition,
} from '@backstage/backend-plugin-api';
import { mockServices } from '@backstage/backend-test-utils';
import { systemClock } from '@data-mesh/confluent-client';
import { HOUR_MS } from '../freshness/byHour';
import { SamplingOptions, startSampling } from './startSampling';

type Task = SchedulerServiceTaskScheduleDefinition &
  SchedulerServiceTaskInvocationDefinition;

const { signal } = new AbortController();

async function start(overrides: Partial<SamplingOptions> = {}) {
  const tasks: Task[] = [];
  const scheduler = mockServices.scheduler.mock();
  scheduler.scheduleTask.mockImplementation(async task => {
    tasks.push(task);
  });
  const sample = jest.fn().mockResolvedValue(undefined);
  const prune = jest.fn().mockResolvedValue(undefined);
  const pruneSettings = jest.fn().mockResolvedValue(undefined);
  const logger = mockServices.logger.mock();
  await startSampling({
    scheduler,
    sampler: { sample },
    products: { isComplete: async () => true },
    samples: { prune },
    settings: { prune: pruneSettings },
    environmentIds: ['env-1', 'env-2'],
    live: {
      intervalMs: 60_000,
      keepDays: 30,
      deadLetterTopics: [],
      requestsPerSecond: 50,
      objectives: {},
      problems: [],
    },
    clock: systemClock,
    logger,
    signal,
    ...overrides,
  });
  const run = async (id: string, taskSignal = signal) =>
    tasks.find(task => task.id === id)!.fn(taskSignal);
  return { tasks, run, sample, prune, pruneSettings, logger };
}

describe('startSampling', () => {
  it('has one back end at a time measure each environment, and forget what is old', async () => {
    const { tasks } = await start();
    expect(
      tasks.map(({ id, scope, frequency }) => [id, scope, frequency]),
    ).toEqual([
      ['data-mesh-live:env-1', 'global', { milliseconds: 60_000 }],
      ['data-mesh-live:env-2', 'global', { milliseconds: 60_000 }],
      ['data-mesh-live-expiry', 'global', { hours: 1 }],
    ]);
  });

  it('measures the environment of the task', async () => {
    const { run, sample } = await start();
    await run('data-mesh-live:env-2');
    expect(sample.mock.calls.map(([id]) => id)).toEqual(['env-2']);
  });

  it('waits until the products of a new portal are known', async () => {
    const isComplete = jest
      .fn()
      .mockResolvedValueOnce(false)
      .mockResolvedValueOnce(false)
      .mockResolvedValue(true);
    const waited: number[] = [];
    const { run, sample } = await start({
      products: { isComplete },
      clock: {
        ...systemClock,
        schedule(work, delayMs) {
          waited.push(delayMs);
          queueMicrotask(work);
          return () => {};
        },
      },
    });
    await run('data-mesh-live:env-1');
    expect(waited).toEqual([2000, 2000]);
    expect(sample).toHaveBeenCalledTimes(1);
  });

  it('does not begin a run that is over before products are known', async () => {
    const { run, sample } = await start({
      products: { isComplete: async () => false },
    });
    const controller = new AbortController();
    const running = run('data-mesh-live:env-1', controller.signal);
    controller.abort();
    await running;
    expect(sample).not.toHaveBeenCalled();
  });

  it('keeps single rates for two days, and the rest as long as is configured', async () => {
    const nowMs = 1000 * HOUR_MS + 5;
    const { run, prune, pruneSettings } = await start({
      clock: { ...systemClock, now: () => nowMs },
    });
    await run('data-mesh-live-expiry');
    expect(prune).toHaveBeenCalledWith({
      ratesBefore: 952,
      hoursBefore: 280,
      attemptsBefore: new Date(nowMs - 30 * 24 * HOUR_MS).toISOString(),
    });
    expect(pruneSettings).toHaveBeenCalledWith(
      new Date(nowMs - 30 * 24 * HOUR_MS).toISOString(),
    );
  });

  it('measures nothing while its configuration is wrong, and says why', async () => {
    const { tasks, logger } = await start({
      live: {
        intervalMs: 60_000,
        keepDays: 30,
        deadLetterTopics: [],
        requestsPerSecond: 50,
        objectives: {},
        problems: ['dataMesh.live.keepDays must be more'],
      },
    });
    expect(tasks).toEqual([]);
    expect(logger.warn).toHaveBeenCalledWith(expect.any(String), {
      problems: 'dataMesh.live.keepDays must be more',
    });
  });
});
