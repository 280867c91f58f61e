// SPDX-License-Identifier: Apache-2.0

import { ConfluentApiError, TopicGroupLag } from '@data-mesh/confluent-client';
import { createTestDatabases, openStore } from '../../__testUtils__/databases';
import { CLUSTER } from '../__testUtils__/FakeGroups';
import { createConsumerIndexStore } from './createConsumerIndexStore';
import { createMetricsGroupSource } from './createMetricsGroupSource';
import { refreshIndex } from './refreshIndex';

const databases = createTestDatabases();
const NOON = Date.parse('2026-11-22T12:00:00.000Z');
const at = (minutesAgo: number) => new Date(NOON - minutesAgo * 60_000);

const aLag = (overrides: Partial<TopicGroupLag> = {}): TopicGroupLag => ({
  topic: 'orders',
  groupId: 'billing',
  lagMessages: 40,
  at: at(6),
  ...overrides,
});

async function open(consumerLag: () => Promise<TopicGroupLag[]>) {
  const { knex } = await openStore(databases, 'SQLITE_3');
  const store = createConsumerIndexStore(knex);
  const asked = jest.fn(consumerLag);
  const now = () => NOON;
  return {
    store,
    asked,
    refresh: () =>
      refreshIndex(
        {
          clusterId: CLUSTER,
          source: createMetricsGroupSource({
            client: { consumerLag: asked },
            clusterId: CLUSTER,
            now,
          }),
          measuredTopics: new Set(['orders']),
          promises: new Map(),
        },
        {
          store,
          clock: { now },
          lags: { judge: async () => {}, prune: async () => {} },
          isIgnored: groupId => groupId.startsWith('_'),
          keepDays: 30,
          budgetMs: 60_000,
        },
        new AbortController().signal,
      ),
  };
}

describe('the index of groups from the Metrics API', () => {
  it('knows with one question who reads what, and how far behind a few minutes ago', async () => {
    const { refresh, store, asked } = await open(async () => [
      aLag(),
      aLag({ topic: 'scratch', at: at(7) }),
      aLag({ groupId: '_tool' }),
    ]);

    expect(await refresh()).toMatchObject({
      source: 'metrics',
      observedAt: at(0).toISOString(),
      groupCount: 1,
      ignoredGroupCount: 1,
      isComplete: true,
    });

    const seen = { groupId: 'billing', source: 'metrics', state: undefined };
    const observedAt = at(6).toISOString();
    expect(await store.readers(CLUSTER, ['orders', 'scratch'])).toMatchObject([
      {
        ...seen,
        topic: 'orders',
        observedAt,
        activeAt: observedAt,
        lag: { at: observedAt, lagMessages: 40 },
      },
      { ...seen, topic: 'scratch', observedAt, lag: undefined },
    ]);
    expect(asked).toHaveBeenCalledTimes(1);
    expect(asked).toHaveBeenCalledWith(
      { clusterId: CLUSTER, interval: { from: at(30), to: at(0) } },
      expect.objectContaining({ priority: 'background' }),
    );
  });

  it('keeps a group of which nothing is told any more as it was last seen', async () => {
    let lags = [aLag()];
    const { refresh, store } = await open(async () => lags);
    await refresh();
    lags = [];
    await refresh();
    expect(await store.readers(CLUSTER, ['orders'])).toMatchObject([
      {
        groupId: 'billing',
        goneAt: at(0).toISOString(),
        lag: { lagMessages: 40 },
      },
    ]);
  });

  it('says that the key has no rights', async () => {
    const { refresh } = await open(async () => {
      throw new ConfluentApiError({
        operation: 'metrics.consumerLag',
        failure: 'status',
        status: 403,
      });
    });
    expect(await refresh()).toMatchObject({
      groupCount: 0,
      isComplete: false,
      problem: {
        reason: 'forbidden',
        message: expect.stringContaining('MetricsViewer'),
      },
    });
  });
});
