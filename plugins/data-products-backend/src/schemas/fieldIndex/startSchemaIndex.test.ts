// SPDX-License-Identifier: Apache-2.0

import { setImmediate } from 'node:timers/promises';
import { SchedulerServiceTaskScheduleDefinition } from '@backstage/backend-plugin-api';
import { mockServices } from '@backstage/backend-test-utils';
import { createManualClock } from '@data-mesh/confluent-client/testUtils';
import { schemaTaskId, startSchemaIndex } from './startSchemaIndex';
import { IndexState } from './types';

type Task = SchedulerServiceTaskScheduleDefinition & {
  id: string;
  fn: (signal: AbortSignal) => Promise<void>;
};

const ENV = 'env-1';
const INTERVAL_MS = 600_000;

async function open(
  world: { isComplete?: boolean; lastReadAgoMs?: number; fails?: boolean } = {},
) {
  const clock = createManualClock(Date.UTC(2026, 10, 22, 12));
  const tasks = new Map<string, Task>();
  const stop = new AbortController();
  const logger = mockServices.logger.mock();
  const refresh = jest.fn(async () => {});
  const afterReading = jest.fn(async () => {
    // Lists know of the schemas by then.
    expect(refresh).toHaveBeenCalled();
  });
  const { lastReadAgoMs } = world;
  const state: IndexState | undefined =
    lastReadAgoMs === undefined
      ? undefined
      : {
          revision: 1,
          completedAt: new Date(clock.now() - lastReadAgoMs).toISOString(),
        };
  const read = jest.fn(async () => {
    if (world.fails) throw new Error('down');
    return { subjects: 3, read: 2, unreadable: 0 };
  });
  await startSchemaIndex({
    scheduler: mockServices.scheduler.mock({
      scheduleTask: async task => void tasks.set(task.id, task as Task),
    }),
    readings: new Map([[ENV, read]]),
    afterReading,
    products: { isComplete: async () => world.isComplete ?? true },
    index: { state: async () => state },
    facts: { refresh },
    intervalMs: INTERVAL_MS,
    clock,
    logger,
    signal: stop.signal,
  });
  await setImmediate();
  return {
    world,
    clock,
    read,
    refresh,
    afterReading,
    logger,
    stop,
    tasks,
    runTask: (id: string) => tasks.get(id)!.fn(stop.signal),
  };
}

describe('startSchemaIndex', () => {
  it('reads at once when the products are known, and takes it over', async () => {
    const { read, refresh } = await open();
    expect(read).toHaveBeenCalledTimes(1);
    expect(refresh).toHaveBeenCalledTimes(1);
  });

  it('lets what follows a reading begin once lists know of it', async () => {
    const { afterReading } = await open();
    expect(afterReading.mock.calls).toEqual([[ENV, expect.anything()]]);
    await expect(afterReading.mock.results[0]?.value).resolves.toBeUndefined();
  });

  it('lets nothing follow a reading that failed', async () => {
    const { afterReading } = await open({ fails: true });
    expect(afterReading).not.toHaveBeenCalled();
  });

  it('waits for the first sync', async () => {
    const { world, clock, read } = await open({ isComplete: false });
    await clock.advance(5_000);
    expect(read).not.toHaveBeenCalled();
    world.isComplete = true;
    await clock.advance(5_000);
    expect(read).toHaveBeenCalledTimes(1);
    await clock.advance(INTERVAL_MS);
    expect(read).toHaveBeenCalledTimes(1);
  });

  it.each([
    [INTERVAL_MS - 1, 0],
    [INTERVAL_MS, 1],
  ])(
    'when another process read %d ms ago, reads %d times at the start',
    async (lastReadAgoMs, times) => {
      const { read } = await open({ lastReadAgoMs });
      expect(read).toHaveBeenCalledTimes(times);
    },
  );

  it('reads at every interval, in one process at a time', async () => {
    const { read, tasks, runTask } = await open();
    expect(tasks.get(schemaTaskId(ENV))).toMatchObject({
      scope: 'global',
      frequency: { milliseconds: INTERVAL_MS },
      initialDelay: { milliseconds: INTERVAL_MS },
    });
    await runTask(schemaTaskId(ENV));
    expect(read).toHaveBeenCalledTimes(2);
  });

  it('does not begin a reading while one goes on', async () => {
    const { read, runTask } = await open({ isComplete: true });
    await Promise.all([runTask(schemaTaskId(ENV)), runTask(schemaTaskId(ENV))]);
    expect(read).toHaveBeenCalledTimes(2);
  });

  it('tries again soon after the first reading failed, and says why', async () => {
    const { world, clock, read, refresh, logger } = await open({ fails: true });
    expect(logger.warn).toHaveBeenCalledWith(expect.any(String), {
      environmentId: ENV,
      cause: 'down',
    });
    expect(refresh).not.toHaveBeenCalled();
    world.fails = false;
    await clock.advance(1_000);
    expect(read).toHaveBeenCalledTimes(2);
    expect(refresh).toHaveBeenCalledTimes(1);
  });

  it('takes over every minute what other processes read', async () => {
    const { tasks, refresh, runTask } = await open({ lastReadAgoMs: 0 });
    expect(tasks.get('data-mesh-schema-facts')).toMatchObject({
      scope: 'local',
      frequency: { seconds: 60 },
    });
    await runTask('data-mesh-schema-facts');
    expect(refresh).toHaveBeenCalledTimes(1);
  });

  it('says nothing of a reading that the end of the back end stops', async () => {
    const { world, runTask, stop, logger } = await open({ lastReadAgoMs: 0 });
    world.fails = true;
    stop.abort();
    await runTask(schemaTaskId(ENV));
    expect(logger.warn).not.toHaveBeenCalled();
  });

  it('stops with the back end', async () => {
    const { clock, read, stop } = await open({ fails: true });
    stop.abort();
    await clock.advance(60_000);
    expect(read).toHaveBeenCalledTimes(1);
    expect(clock.pending()).toEqual([]);
  });
});
