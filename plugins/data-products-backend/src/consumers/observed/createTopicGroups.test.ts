// SPDX-License-Identifier: Apache-2.0

import { aConsumerIndex } from '@data-mesh/backstage-plugin-data-products-common/testUtils';
import { StoredReader } from '../index/types';
import { createTopicGroups } from './createTopicGroups';

const CLUSTER = 'lkc-3x9wz1';
const INDEXED_AT = '2026-11-22T12:00:00.000Z';
const MEASURED_AT = '2026-11-22T11:58:00.000Z';

const aReader = (overrides: Partial<StoredReader> = {}): StoredReader => ({
  clusterId: CLUSTER,
  groupId: 'billing',
  topic: 'orders',
  source: 'kafka',
  observedAt: MEASURED_AT,
  lag: { at: MEASURED_AT, lagMessages: 40, lagSeconds: 3 },
  ...overrides,
});

const groups = (
  readers: StoredReader[],
  state = aConsumerIndex({ clusterId: CLUSTER, observedAt: INDEXED_AT }),
) =>
  createTopicGroups({
    isIgnored: groupId => groupId.startsWith('_'),
    store: {
      readers: async (clusterId, topics) =>
        readers.filter(
          reader =>
            reader.clusterId === clusterId && topics.includes(reader.topic),
        ),
      states: async () => new Map([[state.clusterId, state]]),
    },
  });

const ofOrders = { clusterId: CLUSTER, topic: 'orders' };

describe('the lag of the groups of topics', () => {
  it('is told for each topic, in their order, as it was measured', async () => {
    const topics = [{ ...ofOrders, topic: 'returns' }, ofOrders];
    expect(await groups([aReader()]).lagsOf(topics)).toEqual([
      {
        status: 'known',
        source: 'kafka',
        observedAt: INDEXED_AT,
        delaySeconds: 0,
        value: [],
      },
      expect.objectContaining({
        observedAt: MEASURED_AT,
        value: [{ groupId: 'billing', lagMessages: 40, lagSeconds: 3 }],
      }),
    ]);
  });

  // prettier-ignore
  test.each<[string, Partial<StoredReader>]>([
    ['that was not measured',   { lag: undefined }],
    ['that is gone',            { goneAt: MEASURED_AT }],
    ['of a tool',               { groupId: '_tool' }],
    ['of another cluster',      { clusterId: 'lkc-other' }],
  ])('leaves out one %s', async (_case, overrides) => {
    const [told] = await groups([aReader(overrides)]).lagsOf([ofOrders]);
    expect(told).toMatchObject({ status: 'known', value: [] });
  });

  // prettier-ignore
  test.each<[string, Parameters<typeof aConsumerIndex>[0], string]>([
    ['nobody has looked yet',  { clusterId: 'lkc-other' },                                      'notMeasuredYet'],
    ['nobody could look',      { observedAt: undefined, problem: { reason: 'forbidden', message: '…' } }, 'forbidden'],
  ])('is not known while %s', async (_case, state, reason) => {
    const index = aConsumerIndex({ clusterId: CLUSTER, ...state });
    const [told] = await groups([aReader()], index).lagsOf([ofOrders]);
    expect(told).toMatchObject({ status: 'unknown', reason });
  });

  it('says how late the Metrics API tells', async () => {
    const index = aConsumerIndex({ clusterId: CLUSTER, source: 'metrics' });
    const [told] = await groups([], index).lagsOf([ofOrders]);
    expect(told).toMatchObject({ source: 'metrics', delaySeconds: 300 });
  });
});
