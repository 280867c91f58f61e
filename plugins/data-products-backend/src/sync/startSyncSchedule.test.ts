// SPDX-License-Identifier: Apache-2.0

import { setImmediate } from 'node:timers/promises';
import { SchedulerServiceTaskScheduleDefinition } from '@backstage/backend-plugin-api';
import { mockServices } from '@backstage/backend-test-utils';
import { ConflictError } from '@backstage/errors';
import { createEntityDirectory } from '@data-mesh/backstage-plugin-data-products-common';
import { EntityReferences } from '../references/createEntityReferences';
import { TestClock } from './__testUtils__/openTestSync';
import { RunRequest, StartedRun } from './startFullSync';
import { startSyncSchedule } from './startSyncSchedule';

type Task = SchedulerServiceTaskScheduleDefinition & {
  id: string;
  fn: (signal: AbortSignal) => Promise<void>;
};

const STARTED: StartedRun = {
  started: true,
  finished: Promise.resolve({ status: 'succeeded' }),
};

async function setUp(options: { isDirectoryReadable?: boolean } = {}) {
  let isReadable = options.isDirectoryReadable ?? true;
  let answer: () => Promise<StartedRun> = async () => STARTED;
  let notify = () => {};
  const tasks = new Map<string, Task>();
  const runs: [string, RunRequest][] = [];
  const cancelled: string[] = [];
  const stop = new AbortController();
  const clock = new TestClock();
  const refreshWhenDue = jest.fn(async () => {});
  const references: Omit<EntityReferences, 'tree'> = {
    async current() {
      if (!isReadable) throw new Error('not yet');
      return createEntityDirectory([]);
    },
    refreshWhenDue,
    onChange(listener) {
      notify = listener;
    },
  };
  await startSyncSchedule({
    scheduler: mockServices.scheduler.mock({
      scheduleTask: async task => void tasks.set(task.id, task as Task),
      cancelTask: async id => {
        cancelled.push(id);
        throw new ConflictError(`Task ${id} is not running`);
      },
    }),
    sync: {
      run: async (environmentId, request) => {
        runs.push([environmentId, request]);
        return answer();
      },
    },
    references,
    environmentIds: ['env-1', 'env-2'],
    intervalMs: 120_000,
    timeoutMs: 600_000,
    clock,
    logger: mockServices.logger.mock(),
    signal: stop.signal,
  });
  const settle = async () => {
    for (let turn = 0; turn < 20; turn++) await setImmediate();
  };
  await settle();
  return {
    tasks,
    cancelled,
    stop,
    refreshWhenDue,
    environmentsRun: () => runs.splice(0).map(([id]) => id),
    runs,
    becomeReadable: () => {
      isReadable = true;
    },
    answerWith: (next: typeof answer) => {
      answer = next;
    },
    changeDirectory: async () => {
      notify();
      await settle();
    },
    pass: async (milliseconds: number) => {
      clock.pass(milliseconds);
      await settle();
    },
  };
}

describe('startSyncSchedule', () => {
  it('has each environment synced at the interval, on one back end at a time', async () => {
    const { tasks, runs } = await setUp();
    expect(tasks.get('data-mesh-sync:env-2')).toMatchObject({
      scope: 'global',
      frequency: { milliseconds: 120_000 },
      timeout: { milliseconds: 600_000 },
    });
    runs.splice(0);
    const { signal } = new AbortController();
    await tasks.get('data-mesh-sync:env-2')?.fn(signal);
    expect(runs).toEqual([['env-2', { trigger: 'schedule', signal }]]);
  });

  it('syncs every environment at the start, without the scheduler', async () => {
    const { environmentsRun } = await setUp();
    expect(environmentsRun()).toEqual(['env-1', 'env-2']);
  });

  it('waits at the start until owners and domains can be resolved', async () => {
    const { environmentsRun, becomeReadable, pass } = await setUp({
      isDirectoryReadable: false,
    });
    await pass(1_000);
    expect(environmentsRun()).toEqual([]);
    becomeReadable();
    await pass(1_000);
    expect(environmentsRun()).toEqual(['env-1', 'env-2']);
  });

  it('frees a task that was killed with its process', async () => {
    const { cancelled } = await setUp();
    expect(cancelled).toEqual(['data-mesh-sync:env-1', 'data-mesh-sync:env-2']);
  });

  it('keeps the directory up to date on every back end', async () => {
    const { tasks, refreshWhenDue } = await setUp();
    const task = tasks.get('data-mesh-references');
    expect(task).toMatchObject({ scope: 'local', frequency: { seconds: 5 } });
    await task?.fn(new AbortController().signal);
    expect(refreshWhenDue).toHaveBeenCalledTimes(1);
  });

  it('syncs every environment when the directory has changed', async () => {
    const { environmentsRun, changeDirectory } = await setUp();
    environmentsRun();
    await changeDirectory();
    expect(environmentsRun()).toEqual(['env-1', 'env-2']);
  });

  it('survives a store that fails', async () => {
    const { environmentsRun, changeDirectory, answerWith } = await setUp();
    environmentsRun();
    answerWith(async () => {
      throw new Error('no database');
    });
    await changeDirectory();
    expect(environmentsRun()).toEqual(['env-1', 'env-2']);
  });
});

describe('the first run', () => {
  it('waits for the lease of a run that was killed, no longer', async () => {
    const leaseUntil = new Date(Date.UTC(2026, 10, 22, 12, 1)).toISOString();
    const opened = await setUp({ isDirectoryReadable: false });
    opened.answerWith(async () => ({
      started: false,
      because: 'busy',
      leaseUntil,
    }));
    opened.becomeReadable();
    await opened.pass(1_000);
    expect(opened.environmentsRun()).toHaveLength(2);

    opened.answerWith(async () => STARTED);
    await opened.pass(58_000);
    expect(opened.environmentsRun()).toEqual([]);
    await opened.pass(2_000);
    expect(opened.environmentsRun()).toHaveLength(2);
    await opened.pass(600_000);
    expect(opened.environmentsRun()).toEqual([]);
  });

  it('is not tried again once the back end stops', async () => {
    const opened = await setUp({ isDirectoryReadable: false });
    opened.stop.abort();
    opened.becomeReadable();
    await opened.pass(10_000);
    expect(opened.environmentsRun()).toEqual([]);
  });
});
