// SPDX-License-Identifier: Apache-2.0

import {
  GroupLag,
  Measured,
} from '@data-mesh/backstage-plugin-data-products-common';
import {
  aDataProduct,
  aMeasured,
  anEnvironment,
  anOutputPort,
  anUnknown,
} from '@data-mesh/backstage-plugin-data-products-common/testUtils';
import { StoredProduct } from '../../store/types';
import { UNSEEN } from '../samples/topicState';
import { StoredTopic } from '../samples/types';
import { createLiveColumns } from './createLiveColumns';

const NOON = Date.parse('2026-11-23T12:00:00.000Z');
const { signal } = new AbortController();
const at = (minutesAgo: number) =>
  new Date(NOON - minutesAgo * 60_000).toISOString();

const aProduct = (entityName: string, ...topics: string[]): StoredProduct => ({
  product: aDataProduct({
    outputPorts: topics.map(name =>
      anOutputPort({ name, clusterId: 'lkc-3x9wz1' }),
    ),
  }),
  entityName,
  sequence: 1,
  readStartedAt: at(0),
  changedAt: at(0),
  isKept: false,
});
/** A topic whose newest record is so many minutes old, as was seen some minutes ago. */
const seen = (value: string | null, seenMinutesAgo = 1): StoredTopic => ({
  id: 1,
  topic: 'orders',
  attemptedAt: at(0),
  state: {
    ...UNSEEN,
    known: {
      lastRecordAt: {
        status: 'known',
        value,
        source: 'kafka',
        observedAt: at(seenMinutesAgo),
        delaySeconds: 0,
      },
    },
  },
});
const lags = (...messages: number[]): Measured<GroupLag[]> =>
  aMeasured(
    messages.map((lagMessages, index) => ({
      groupId: `group-${index}`,
      lagMessages,
    })),
    { observedAt: at(1) },
  );

async function columnsOf(kept: {
  products: StoredProduct[];
  topics?: Record<string, StoredTopic>;
  lags?: Record<string, Measured<GroupLag[]>>;
  since?: string;
}) {
  const columns = createLiveColumns({
    environments: [anEnvironment()],
    products: {
      productsAfterName: async (_, { after }) =>
        after === undefined ? kept.products : [],
    },
    samples: {
      lastAttemptAt: async () => at(0),
      topics: async topics => topics.map(({ topic }) => kept.topics?.[topic]),
    },
    groups: {
      lagsOf: async topics =>
        topics.map(({ topic }) => kept.lags?.[topic] ?? anUnknown()),
    },
    intervalMs: 300_000,
    now: () => NOON,
  });
  const readings = await Promise.all(
    columns.map(({ read }) => read(kept.since, { signal })),
  );
  return {
    readings,
    values: Object.fromEntries(
      columns.map(({ id }, index) => [
        id,
        readings[index]!.values.map(
          ({ entityRef, value }) => `${entityRef.split('/')[1]} ${value}`,
        ),
      ]),
    ),
  };
}

describe('the columns of live figures', () => {
  it('tell of each product its least fresh topic, and the consumer furthest behind', async () => {
    const { values } = await columnsOf({
      products: [
        aProduct('orders', 'orders', 'returns'),
        aProduct('payments', 'payments'),
      ],
      topics: {
        orders: seen(at(1)),
        returns: seen(at(600)),
        payments: seen(at(3)),
      },
      lags: { orders: lags(4, 90), returns: lags(7), payments: lags(0) },
    });
    expect(values).toEqual({
      'live.freshness': [`orders ${at(600)}`, `payments ${at(3)}`],
      'live.lag': ['orders 90', 'payments 0'],
    });
  });

  // prettier-ignore
  test.each<[string, Parameters<typeof columnsOf>[0], string[], string[]]>([
    ['of which nothing is kept',          { products: [aProduct('orders', 'orders')] }, [], []],
    ['with a topic that is not known',    { products: [aProduct('orders', 'orders', 'returns')], topics: { orders: seen(at(1)) }, lags: { orders: lags(3) } }, [], []],
    ['whose figures are old',             { products: [aProduct('orders', 'orders')], topics: { orders: seen(at(90), 90) } }, [], []],
    ['that holds no record',              { products: [aProduct('orders', 'orders')], topics: { orders: seen(null) } }, ['orders null'], []],
    ['that nobody reads',                 { products: [aProduct('orders', 'orders')], lags: { orders: lags() } }, [], ['orders null']],
    ['of which one topic is read',        { products: [aProduct('orders', 'orders', 'returns')], lags: { orders: lags(3), returns: lags() } }, [], ['orders 3']],
  ])('say nothing wrong of a product %s', async (_case, kept, freshness, lag) => {
    expect((await columnsOf(kept)).values).toEqual({
      'live.freshness': freshness,
      'live.lag': lag,
    });
  });

  it('are not read again while nothing was measured', async () => {
    const products = [aProduct('orders', 'orders')];
    const topics = { orders: seen(at(1)) };
    const [first] = (await columnsOf({ products, topics })).readings;
    expect(first).toMatchObject({ isComplete: true, readUpTo: at(0) });
    const again = await columnsOf({ products, topics, since: at(0) });
    expect(again.readings[0]).toEqual({ values: [], readUpTo: at(0) });
  });
});
