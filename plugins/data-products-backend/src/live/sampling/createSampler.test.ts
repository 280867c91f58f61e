// SPDX-License-Identifier: Apache-2.0

import { mockServices } from '@backstage/backend-test-utils';
import {
  aDataProduct,
  anOutputPort,
} from '@data-mesh/backstage-plugin-data-products-common/testUtils';
import { KafkaCallError } from '@data-mesh/confluent-client';
import { StoredProduct } from '../../store/types';
import { aReading, fakeSource } from '../__testUtils__/fakeSource';
import { UNSEEN } from '../samples/topicState';
import { TopicSample } from '../samples/types';
import { LiveFactsSource, TopicSettingsSource } from '../types';
import { notConfigured } from '../unknownFigure';
import { createSampler } from './createSampler';

const NOON = Date.parse('2026-11-23T12:00:00.000Z');
const ENVIRONMENT = 'env-7k2mq9';

function aProduct(
  entityName: string,
  tier: 'tier-1' | 'tier-2',
  ...topics: [clusterId: string | undefined, topic: string][]
): StoredProduct {
  return {
    product: aDataProduct({
      slaTier: { tier },
      outputPorts: topics.map(([clusterId, name]) =>
        anOutputPort({ clusterId, name }),
      ),
    }),
    entityName,
    sequence: 1,
    readStartedAt: '',
    changedAt: '',
    isKept: false,
  };
}

function open(
  products: StoredProduct[],
  sources: Record<string, LiveFactsSource>,
  settingsSource?: TopicSettingsSource,
) {
  const settingsOf: string[] = [];
  const recorded: TopicSample[] = [];
  const logger = mockServices.logger.mock();
  const ids = new Map<number, string>();
  const sampler = createSampler({
    products: {
      productsAfterName: async (_, { after, limit }) =>
        products
          .filter(({ entityName }) => entityName > (after ?? ''))
          .slice(0, limit),
    },
    samples: {
      watch: async (clusterId, topics) =>
        topics.map(topic => {
          const id = ids.size;
          ids.set(id, `${clusterId}/${topic}`);
          return {
            id,
            topic,
            // Seen 20 minutes ago, with a record of then.
            state: {
              ...UNSEEN,
              observation: {
                atMs: NOON - 20 * 60_000,
                lastRecordAtMs: NOON - 20 * 60_000,
              },
            },
          };
        }),
      record: async samples => recorded.push(...samples),
    },
    sourceOf: (_, clusterId) => sources[clusterId] ?? notConfigured(undefined),
    settings: {
      settings: async topics => topics.map(() => undefined),
      record: async (clusterId, read) => {
        for (const { topic } of read) settingsOf.push(`${clusterId}/${topic}`);
      },
    },
    settingsSourceOf: () => settingsSource ?? notConfigured(undefined),
    objectives: {
      'tier-1': { freshnessSeconds: 5 * 60, target: 0.99 },
      'tier-2': { freshnessSeconds: 15 * 60, target: 0.99 },
    },
    now: () => NOON,
    logger,
  });
  return {
    logger,
    /** Of these topics it was tried to read the settings. */
    settingsOf,
    sample: (signal = new AbortController().signal) =>
      sampler.sample(ENVIRONMENT, signal),
    /** Minutes in which the promise was kept since, by topic. */
    kept: () =>
      Object.fromEntries(
        recorded.map(({ id, hours }) => [
          ids.get(id),
          hours.reduce((sum, { keptMs }) => sum + keptMs / 60_000, 0),
        ]),
      ),
  };
}

const silent = () =>
  fakeSource(async () =>
    aReading({ atMs: NOON, lastRecordAtMs: NOON - 20 * 60_000 }),
  );

describe('a sampler', () => {
  it('looks at each topic of each cluster once, and holds it to the strictest promise', async () => {
    const cloud = silent();
    const { sample, kept } = open(
      [
        aProduct('a', 'tier-2', ['lkc-1', 'orders'], ['lkc-1', 'returns']),
        aProduct('b', 'tier-1', ['lkc-1', 'orders']),
        aProduct('c', 'tier-1', [undefined, 'lost'], ['lkc-2', 'orders']),
      ],
      { 'lkc-1': cloud, 'lkc-2': silent() },
    );
    await sample();
    expect(cloud.asked.sort()).toEqual(['orders', 'returns']);
    expect(kept()).toEqual({
      'lkc-1/orders': 5,
      'lkc-1/returns': 15,
      'lkc-2/orders': 5,
    });
  });

  it('finds all products of an environment that has many', async () => {
    const cloud = silent();
    const names = Array.from({ length: 1200 }, (_, index) =>
      String(index).padStart(4, '0'),
    );
    const { sample } = open(
      names.map(name => aProduct(name, 'tier-1', ['lkc-1', name])),
      { 'lkc-1': cloud },
    );
    await sample();
    expect(cloud.asked.sort()).toEqual(names);
  });

  it('asks nothing of a cluster that it does not know how to ask', async () => {
    const { sample, kept, logger } = open(
      [aProduct('a', 'tier-1', ['lkc-9', 'orders'])],
      {},
    );
    await sample();
    expect(kept()).toEqual({});
    expect(logger.warn).not.toHaveBeenCalled();
  });

  it('reads settings also where nothing can be measured', async () => {
    const { sample, settingsOf } = open(
      [aProduct('a', 'tier-1', ['lkc-1', 'orders'], ['lkc-2', 'returns'])],
      {},
      {
        source: 'kafkaRest',
        topicsAtATime: 1,
        open: async () => ({ read: async () => [{ replicationFactor: 3 }] }),
      },
    );
    await sample();
    expect(settingsOf.sort()).toEqual(['lkc-1/orders', 'lkc-2/returns']);
  });

  it('measures all the same while nobody tells settings', async () => {
    const { sample, kept, logger } = open(
      [aProduct('a', 'tier-1', ['lkc-1', 'orders'])],
      { 'lkc-1': silent() },
      {
        source: 'kafka',
        topicsAtATime: 100,
        async open() {
          throw new KafkaCallError({
            operation: 'kafka.setupOfMany',
            failure: 'timeout',
          });
        },
      },
    );
    await sample();
    expect(kept()).toEqual({ 'lkc-1/orders': 5 });
    expect(logger.warn).toHaveBeenCalledWith(
      expect.stringContaining('settings'),
      expect.objectContaining({ clusterId: 'lkc-1', reason: 'timeout' }),
    );
  });

  it('measures one cluster while another one refuses, and says so once', async () => {
    const refusing = fakeSource(async () => {
      throw new KafkaCallError({
        operation: 'kafka.offsets',
        failure: 'credentials',
      });
    });
    const { sample, kept, logger } = open(
      [aProduct('a', 'tier-1', ['lkc-1', 'orders'], ['lkc-2', 'returns'])],
      { 'lkc-1': refusing, 'lkc-2': silent() },
    );
    await sample();
    expect(kept()).toMatchObject({ 'lkc-2/returns': 5 });
    expect(logger.warn).toHaveBeenCalledTimes(1);
    expect(logger.warn).toHaveBeenCalledWith(
      expect.any(String),
      expect.objectContaining({ clusterId: 'lkc-1', reason: 'credentials' }),
    );
  });

  it('has measured the others when it is cut off because one hangs', async () => {
    const hanging = fakeSource(
      (_, signal) =>
        new Promise((_resolve, reject) => {
          signal.addEventListener('abort', () => reject(signal.reason));
        }),
    );
    const { sample, kept } = open(
      [aProduct('a', 'tier-1', ['lkc-1', 'orders'], ['lkc-2', 'returns'])],
      { 'lkc-1': hanging, 'lkc-2': silent() },
    );
    const controller = new AbortController();
    const sampled = sample(controller.signal);
    await new Promise(setImmediate);
    controller.abort(new Error('Time is up'));
    await expect(sampled).rejects.toThrow('Time is up');
    expect(kept()).toEqual({ 'lkc-2/returns': 5 });
  });
});
