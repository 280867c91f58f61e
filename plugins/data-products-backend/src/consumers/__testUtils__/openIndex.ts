// SPDX-License-Identifier: Apache-2.0

import { TestDatabaseId, TestDatabases } from '@backstage/backend-test-utils';
import { openStore } from '../../__testUtils__/databases';
import { createLagHourStore } from '../attainment/createLagHourStore';
import { createLagJudge } from '../attainment/createLagJudge';
import { createConsumerIndexStore } from '../index/createConsumerIndexStore';
import { createKafkaGroupSource } from '../index/createKafkaGroupSource';
import { refreshIndex } from '../index/refreshIndex';
import { hourOf } from '../../live/freshness/byHour';
import { CLUSTER, FakeGroups } from './FakeGroups';

export const NOON = Date.parse('2026-11-22T12:00:00.000Z');
export const MINUTE_MS = 60_000;
export const DAY_MS = 24 * 60 * MINUTE_MS;
export const at = (ms: number) => new Date(ms).toISOString();

/** The index of a cluster with these groups, at noon; lag of more than a minute in `orders` breaks a promise. */
export async function openIndex(
  databases: TestDatabases,
  id: TestDatabaseId,
  groups: Record<string, Record<string, bigint[]>>,
) {
  const { knex } = await openStore(databases, id);
  const clock = { time: NOON, now: () => clock.time };
  const client = new FakeGroups(clock.now);
  for (const [groupId, positions] of Object.entries(groups)) {
    client.positions.set(groupId, positions);
  }
  const store = createConsumerIndexStore(knex);
  const lagHours = createLagHourStore(knex);
  return {
    client,
    clock,
    store,
    knex,
    refresh: (options: { budgetMs?: number; signal?: AbortSignal } = {}) =>
      refreshIndex(
        {
          clusterId: CLUSTER,
          source: createKafkaGroupSource({ client, now: clock.now }),
          measuredTopics: new Set(['orders', 'lost-orders']),
          promises: new Map([['orders', MINUTE_MS]]),
        },
        {
          store,
          lags: createLagJudge({
            store: lagHours,
            intervalMs: 5 * MINUTE_MS,
            keepDays: 30,
          }),
          clock,
          isIgnored: groupId => groupId.startsWith('_'),
          keepDays: 30,
          budgetMs: options.budgetMs ?? 10 * MINUTE_MS,
        },
        options.signal ?? new AbortController().signal,
      ),
    lagHours: async () =>
      (
        await lagHours.hoursOf([{ clusterId: CLUSTER, topic: 'orders' }], 0)
      )[0]?.map(({ hour, keptMs, brokenMs }) => [
        hour - hourOf(NOON),
        keptMs / MINUTE_MS,
        brokenMs / MINUTE_MS,
      ]),
    readers: async (topic: string) =>
      (await store.readers(CLUSTER, [topic])).map(
        ({ groupId, lag, goneAt }) => ({
          groupId,
          lag: lag && [lag.lagMessages, lag.lagSeconds],
          isGone: goneAt !== undefined,
        }),
      ),
  };
}
