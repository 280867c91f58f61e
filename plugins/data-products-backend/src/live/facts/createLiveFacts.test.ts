// SPDX-License-Identifier: Apache-2.0

import {
  aDataProduct,
  aMeasured,
  anEnvironment,
  anOutputPort,
} from '@data-mesh/backstage-plugin-data-products-common/testUtils';
import { StoredProduct } from '../../store/types';
import { UNSEEN } from '../samples/topicState';
import { ClusterTopic } from '../types';
import { notConfigured } from '../unknownFigure';
import { createLiveFacts } from './createLiveFacts';

const NOON = Date.parse('2026-11-22T12:00:00.000Z');
const ENVIRONMENT = anEnvironment();

const aProduct = (
  entityName: string,
  overrides: Partial<StoredProduct['product']> = {},
): StoredProduct => ({
  product: aDataProduct({
    key: entityName as StoredProduct['product']['key'],
    ...overrides,
  }),
  entityName,
  sequence: 1,
  readStartedAt: '',
  changedAt: '',
  isKept: false,
});

function open(stored: StoredProduct[]) {
  const asked = {
    topics: jest.fn(),
    days: jest.fn(),
    settings: jest.fn(),
    readers: jest.fn(),
    since: jest.fn(),
  };
  const facts = createLiveFacts({
    environments: [ENVIRONMENT],
    products: {
      productsAfterName: async (_, { after = '', limit }) =>
        stored.filter(({ entityName }) => entityName > after).slice(0, limit),
      productByEntityName: async (_, name) =>
        stored.find(({ entityName }) => entityName === name),
    },
    samples: {
      async topics(topics) {
        asked.topics(topics);
        return topics.map(({ topic }, id) => ({ id, topic, state: UNSEEN }));
      },
      async days(ids, wanted) {
        asked.days(wanted);
        return new Map(
          ids.map(id => [
            id,
            [{ keptMs: 1000 * id, brokenMs: 0, records: 0, ratesMs: 0 }],
          ]),
        );
      },
    },
    settings: {
      async settings(topics) {
        asked.settings(topics);
        return topics.map(() => undefined);
      },
    },
    readers: {
      async readersOf(topics, limits) {
        asked.readers(
          topics.map(({ topic }) => topic),
          limits.lagSeconds,
        );
        return topics.map(({ topic }) =>
          aMeasured([
            { groupId: `reader-of-${topic}`, lagSeconds: limits.lagSeconds },
          ]),
        );
      },
    },
    knownSince: async keys => {
      asked.since(keys);
      return new Map(keys.map(key => [key, `since ${key}`]));
    },
    sourceOf: () => ({ source: 'kafka', delaySeconds: 0, open: jest.fn() }),
    settingsSourceOf: () => notConfigured(undefined),
    live: {
      intervalMs: 300_000,
      objectives: {
        'tier-1': { lagSeconds: 60, target: 0.99 },
        'tier-2': { freshnessSeconds: 5, target: 0.9 },
      },
    },
    now: () => NOON,
  });
  return { facts, asked };
}

const page = { environment: ENVIRONMENT, limit: 10 };
const port = (name: string, clusterId: string | undefined = 'lkc-1') =>
  anOutputPort({ name, clusterId });
const namesOf = (topics: readonly ClusterTopic[]) =>
  topics.map(({ topic }) => topic);

describe('what is told of products as they run', () => {
  it('is found with one question for all of a page', async () => {
    const { facts, asked } = open([
      aProduct('a', { outputPorts: [port('x'), port('y')] }),
      aProduct('b', { outputPorts: [port('y')] }),
    ]);
    const { items } = await facts.page(page);
    expect(namesOf(asked.topics.mock.calls[0]![0])).toEqual(['x', 'y']);
    for (const question of [
      asked.topics,
      asked.days,
      asked.settings,
      asked.since,
    ]) {
      expect(question).toHaveBeenCalledTimes(1);
    }
    // The second topic, of both.
    expect(
      items.map(({ topics }) => topics.at(-1)?.freshness.keptSeconds),
    ).toEqual([1, 1]);
    expect(items.map(({ knownSince }) => knownSince)).toEqual([
      'since a',
      'since b',
    ]);
  });

  it('holds readers to what each product promises', async () => {
    const { facts, asked } = open([
      aProduct('a', { slaTier: { tier: 'tier-1' }, outputPorts: [port('x')] }),
      aProduct('b', { slaTier: { tier: 'tier-2' }, outputPorts: [port('x')] }),
    ]);
    const { items } = await facts.page(page);
    expect(asked.readers.mock.calls).toEqual([
      [['x'], 60],
      [['x'], undefined],
    ]);
    expect(items.map(({ topics }) => topics[0]!.readers)).toMatchObject([
      { value: [{ groupId: 'reader-of-x', lagSeconds: 60 }] },
      { value: [{ groupId: 'reader-of-x' }] },
    ]);
    expect(items.map(({ objectives }) => objectives)).toEqual([
      { lagSeconds: 60, target: 0.99 },
      { freshnessSeconds: 5, target: 0.9 },
    ]);
  });

  it('says so of a topic whose cluster nobody knows', async () => {
    const outputPorts = [anOutputPort({ name: 'x', clusterId: undefined })];
    const { items } = await open([aProduct('a', { outputPorts })]).facts.page(
      page,
    );
    for (const figure of [
      'lastRecordAt',
      'volume',
      'readers',
      'settings',
    ] as const) {
      expect(items[0]!.topics[0]![figure]).toMatchObject({
        reason: 'notConfigured',
        message: expect.stringContaining('which Kafka cluster'),
      });
    }
  });

  test.each([
    ['Retention', ' 7 days ', '7 days'],
    ['retention', ' ', undefined],
    ['availability', '99 %', undefined],
  ])(
    'repeats of the attribute %s with %j the promise %j',
    async (name, value, expected) => {
      const { items } = await open([
        aProduct('a', { attributes: [{ name, value }] }),
      ]).facts.page(page);
      expect(items[0]!.promisedRetention).toBe(expected);
    },
  );

  it('comes in pages, or for those that are named', async () => {
    const { facts } = open([aProduct('a'), aProduct('b')]);
    const first = await facts.page({ ...page, limit: 1 });
    expect([first.items.length, first.next]).toEqual([1, 'a']);
    const second = await facts.page({ ...page, after: 'a' });
    expect(second.next).toBeUndefined();
    expect(
      await facts.of(['dataproduct:prod/b', 'dataproduct:prod/gone']),
    ).toEqual(second.items);
  });
});
