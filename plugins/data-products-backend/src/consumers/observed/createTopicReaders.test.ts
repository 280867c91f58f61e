// SPDX-License-Identifier: Apache-2.0

import { aConsumerIndex } from '@data-mesh/backstage-plugin-data-products-common/testUtils';
import { LagSample, StoredReader } from '../index/types';
import { createTopicReaders } from './createTopicReaders';

const CLUSTER = 'lkc-3x9wz1';
const NOON = Date.parse('2026-11-22T12:00:00.000Z');
const minutesAgo = (minutes: number) =>
  new Date(NOON - minutes * 60_000).toISOString();

const aReader = (overrides: Partial<StoredReader> = {}): StoredReader => ({
  clusterId: CLUSTER,
  groupId: 'billing',
  topic: 'orders',
  source: 'kafka',
  observedAt: minutesAgo(5),
  activeAt: minutesAgo(5),
  lag: { at: minutesAgo(5), lagMessages: 40, lagSeconds: 90 },
  ...overrides,
});

const lags: LagSample[] = [
  { at: minutesAgo(15), lagMessages: 1, lagSeconds: 10 },
  { at: minutesAgo(10), lagMessages: 20, lagSeconds: 70 },
  { at: minutesAgo(5), lagMessages: 40, lagSeconds: 90 },
];

function open(
  readers: StoredReader[],
  state = aConsumerIndex({ clusterId: CLUSTER, observedAt: minutesAgo(4) }),
) {
  const asked: string[] = [];
  const store: Parameters<typeof createTopicReaders>[0]['store'] = {
    states: async () => new Map([[state.clusterId, state]]),
    readers: async (clusterId, topics) =>
      readers.filter(
        reader =>
          reader.clusterId === clusterId && topics.includes(reader.topic),
      ),
    samples: async (_clusterId, { groupIds, topics }, since) => {
      asked.push(`${groupIds} ${topics} ${since}`);
      return groupIds.flatMap(groupId =>
        topics.flatMap(topic => lags.map(lag => ({ ...lag, groupId, topic }))),
      );
    },
  };
  const { readersOf } = createTopicReaders({
    store,
    isIgnored: groupId => groupId.startsWith('_'),
    clock: { now: () => NOON },
  });
  return { asked, readersOf };
}

const ofOrders = { clusterId: CLUSTER, topic: 'orders' };

describe('who reads topics, and did', () => {
  it('is told for each topic, in their order', async () => {
    const { readersOf } = open([aReader()]);
    expect(
      await readersOf([{ ...ofOrders, topic: 'returns' }, ofOrders], {}),
    ).toEqual([
      expect.objectContaining({ status: 'known', value: [] }),
      {
        status: 'known',
        source: 'kafka',
        delaySeconds: 0,
        observedAt: minutesAgo(4),
        value: [
          { groupId: 'billing', activeAt: minutesAgo(5), lagSeconds: 90 },
        ],
      },
    ]);
  });

  it('says since when a group is further behind than it may be', async () => {
    const { readersOf, asked } = open([aReader()]);
    const [told] = await readersOf([ofOrders], { lagSeconds: 60 });
    expect(told).toMatchObject({
      value: [{ groupId: 'billing', behindSince: minutesAgo(10) }],
    });
    expect(asked).toEqual([`billing orders ${minutesAgo(24 * 60)}`]);
  });

  // prettier-ignore
  test.each<[string, Partial<StoredReader>, object]>([
    ['one that is not behind',       { lag: { at: minutesAgo(5), lagMessages: 0, lagSeconds: 60 } }, { groupId: 'billing', activeAt: minutesAgo(5), lagSeconds: 60 }],
    ['one of whose lag only messages are known', { lag: { at: minutesAgo(5), lagMessages: 9 } },     { groupId: 'billing', activeAt: minutesAgo(5) }],
    ['one that reads no more',       { goneAt: minutesAgo(5) },                                      { groupId: 'billing', activeAt: minutesAgo(5) }],
    ['one that was never active',    { activeAt: undefined, lag: undefined },                        { groupId: 'billing' }],
  ])('asks for no samples of %s', async (_case, overrides, expected) => {
    const { readersOf, asked } = open([aReader(overrides)]);
    const [told] = await readersOf([ofOrders], { lagSeconds: 60 });
    expect(told).toMatchObject({ status: 'known', value: [expected] });
    expect(told).not.toHaveProperty('value.0.behindSince', expect.anything());
    expect(asked).toEqual([]);
  });

  it('leaves out tools', async () => {
    const { readersOf } = open([aReader({ groupId: '_tool' })]);
    expect(await readersOf([ofOrders], {})).toMatchObject([{ value: [] }]);
  });

  it('is not known of a cluster that nobody could look at', async () => {
    const problem = { reason: 'forbidden' as const, message: '…' };
    const { readersOf } = open(
      [aReader()],
      aConsumerIndex({ clusterId: CLUSTER, observedAt: undefined, problem }),
    );
    expect(await readersOf([ofOrders], {})).toEqual([
      { status: 'unknown', ...problem },
    ]);
  });
});
