// SPDX-License-Identifier: Apache-2.0

import { mockServices } from '@backstage/backend-test-utils';
import { createTestDatabases, openStore } from '../../__testUtils__/databases';
import { CLUSTER, FakeGroups } from '../__testUtils__/FakeGroups';
import { createConsumerIndexStore } from './createConsumerIndexStore';
import { createKafkaGroupSource } from './createKafkaGroupSource';
import { startConsumerIndex } from './startConsumerIndex';

const databases = createTestDatabases();
const NOON = Date.parse('2026-11-22T12:00:00.000Z');
const INTERVAL_MS = 300_000;

/** Time stands still; what is scheduled comes at once. */
const clock = {
  now: () => NOON,
  schedule: (callback: () => void) => {
    const timer = setImmediate(callback);
    return () => clearImmediate(timer);
  },
};

async function open(options: { synced?: boolean[]; lookedAt?: number } = {}) {
  const { knex } = await openStore(databases, 'SQLITE_3');
  const store = createConsumerIndexStore(knex);
  if (options.lookedAt !== undefined) {
    await store.saveState({
      clusterId: CLUSTER,
      observedAt: new Date(options.lookedAt).toISOString(),
      groupCount: 0,
      isComplete: true,
    });
  }
  const client = new FakeGroups(clock.now);
  client.positions.set('billing', { orders: [1_000n, 1_000n] });
  const scheduler = mockServices.scheduler.mock();
  const logger = mockServices.logger.mock();
  const stop = new AbortController();
  const synced = [...(options.synced ?? [true])];
  await startConsumerIndex({
    scheduler,
    environmentIds: ['env-1'],
    clustersOf: async () => [
      {
        clusterId: CLUSTER,
        source: createKafkaGroupSource({ client, now: clock.now }),
        measuredTopics: new Set(['orders']),
        promises: new Map(),
      },
    ],
    isSynced: async () => synced.shift() ?? true,
    store,
    lags: { judge: async () => {}, prune: async () => {} },
    isIgnored: () => false,
    keepDays: 30,
    intervalMs: INTERVAL_MS,
    clock,
    logger,
    signal: stop.signal,
  });
  return {
    client,
    logger,
    store,
    stop,
    task: scheduler.scheduleTask.mock.lastCall?.[0],
    /** Until what the first pass would do is done. */
    settle: async () => {
      for (let turn = 0; turn < 50; turn++) {
        await new Promise(resolve => setImmediate(resolve));
      }
      await knex.raw('select 1');
    },
  };
}

const until = async (isDone: () => Promise<boolean>) => {
  while (!(await isDone())) await new Promise(resolve => setImmediate(resolve));
};

describe('the schedule of the index', () => {
  it('looks as soon as the products were read', async () => {
    const { store, client } = await open({ synced: [false, false, true] });
    await until(async () => (await store.states([CLUSTER])).size === 1);
    expect(client.asked[0]).toBe('groups');
  });

  it('looks at every interval, one back end for all', async () => {
    const { task, client, settle } = await open({ lookedAt: NOON });
    await settle();
    expect(client.asked).toEqual([]);
    expect(task).toMatchObject({
      scope: 'global',
      frequency: { milliseconds: INTERVAL_MS },
      initialDelay: { milliseconds: INTERVAL_MS },
    });
    await task?.fn(new AbortController().signal);
    expect(client.asked[0]).toBe('groups');
  });

  it('leaves it to the next interval when another back end just looked', async () => {
    const { client, settle } = await open({
      lookedAt: NOON - INTERVAL_MS + 1,
    });
    await settle();
    expect(client.asked).toEqual([]);
  });

  it('looks at once when nobody did for an interval', async () => {
    const { client } = await open({ lookedAt: NOON - INTERVAL_MS - 1 });
    await until(async () => client.asked.length > 0);
    expect(client.asked[0]).toBe('groups');
  });

  it('tells the log why groups could not be looked at, without failing', async () => {
    const { task, client, logger } = await open({ lookedAt: NOON });
    client.failure = 'credentials';
    await task?.fn(new AbortController().signal);
    expect(logger.warn).toHaveBeenCalledWith(
      expect.stringContaining('could not be looked at'),
      expect.objectContaining({ clusterId: CLUSTER, reason: 'credentials' }),
    );
  });

  it('ends with the back end', async () => {
    const { task, client, logger, stop } = await open({ lookedAt: NOON });
    client.beforeGroup = () => stop.abort();
    await task?.fn(stop.signal);
    expect(logger.warn).not.toHaveBeenCalled();
  });
});
