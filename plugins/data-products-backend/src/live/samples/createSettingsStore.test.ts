// SPDX-License-Identifier: Apache-2.0

import { createTestDatabases, openStore } from '../../__testUtils__/databases';
import { unknown } from '../unknownFigure';
import { createSettingsStore } from './createSettingsStore';
import { StoredSettings } from './settingsTypes';

const databases = createTestDatabases();
const CLUSTER = 'lkc-3x9wz1';
const EARLY = '2026-11-22T12:00:00.000Z';
const LATE = '2026-11-23T12:00:00.000Z';

const known = (topic: string, attemptedAt = EARLY): StoredSettings => ({
  topic,
  attemptedAt,
  known: {
    status: 'known',
    value: { retentionMs: -1, cleanupPolicy: ['compact'] },
    source: 'kafka',
    observedAt: attemptedAt,
    delaySeconds: 0,
  },
});

describe.each(databases.eachSupportedId())('settings in %s', databaseId => {
  async function open() {
    const { knex } = await openStore(databases, databaseId);
    const store = createSettingsStore(knex);
    const of = (...topics: string[]) =>
      store.settings(topics.map(topic => ({ clusterId: CLUSTER, topic })));
    return { knex, store, of };
  }

  it('are kept by cluster and topic, as they were', async () => {
    const { store, of } = await open();
    await store.record(CLUSTER, [known('orders')]);
    expect(await of('payments', 'orders')).toEqual([
      undefined,
      known('orders'),
    ]);
    expect(
      await store.settings([{ clusterId: 'lkc-8d4rt2', topic: 'orders' }]),
    ).toEqual([undefined]);
  });

  it('are replaced by what is read later, the reason of a failure included', async () => {
    const { store, of } = await open();
    const failed = {
      ...known('orders'),
      attemptedAt: LATE,
      problem: unknown('forbidden', 'Why.'),
    };
    await store.record(CLUSTER, [known('orders')]);
    await store.record(CLUSTER, [failed]);
    expect(await of('orders')).toEqual([failed]);
    await store.record(CLUSTER, [known('orders', LATE)]);
    expect(await of('orders')).toEqual([known('orders', LATE)]);
  });

  it('are forgotten when nobody tries to read them any more', async () => {
    const { store, of } = await open();
    await store.record(CLUSTER, [known('old'), known('orders', LATE)]);
    await store.prune(LATE);
    expect(await of('old', 'orders')).toEqual([
      undefined,
      known('orders', LATE),
    ]);
  });

  it('of another version that cannot be read are not known', async () => {
    const { knex, of } = await open();
    await knex('live_settings').insert({
      cluster_id: CLUSTER,
      topic: 'orders',
      attempted_at: EARLY,
      known: '{"value":"much"}',
      problem: 'none',
    });
    expect(await of('orders')).toEqual([
      { topic: 'orders', attemptedAt: EARLY },
    ]);
  });
});
