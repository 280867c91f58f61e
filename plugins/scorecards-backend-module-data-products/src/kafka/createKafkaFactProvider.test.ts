// SPDX-License-Identifier: Apache-2.0
import type { ProductLiveFacts } from '@data-mesh/backstage-plugin-data-products-common';
import {
  anEnvironment,
  anUnknown,
  aProductLiveFacts,
  aTopicLiveFacts,
} from '@data-mesh/backstage-plugin-data-products-common/testUtils';
import type { EntityFacts } from '@data-mesh/backstage-plugin-scorecards-node';
import { createKafkaFactProvider } from './createKafkaFactProvider';

const NOW = new Date('2026-11-22T12:00:00.000Z');
const PROD = anEnvironment();
const STAGING = anEnvironment({
  id: 'env-4p8xd3',
  title: 'Staging',
  namespace: 'staging',
});

const product = (name: string, overrides: Partial<ProductLiveFacts> = {}) =>
  aProductLiveFacts({ entityRef: `dataproduct:prod/${name}`, ...overrides });
const awaited = (name: string) =>
  product(name, {
    topics: [aTopicLiveFacts({ settings: anUnknown('notMeasuredYet') })],
  });

/** A back end with these pages by environment; a page that is an error is not answered. */
function open(pages: Record<string, (ProductLiveFacts[] | Error)[]>) {
  const stop = new AbortController();
  const api = {
    environments: async () => [PROD, STAGING],
    async liveFacts(environmentId: string, { after }: { after?: string }) {
      const ofEnvironment = pages[environmentId] ?? [];
      const index = Number(after ?? 0);
      const items = ofEnvironment[index] ?? [];
      if (items instanceof Error) throw items;
      const isLast = index + 1 >= ofEnvironment.length;
      return { items, next: isLast ? undefined : String(index + 1) };
    },
    liveFactsOf: jest.fn(async (entityRefs: string[]) =>
      Object.values(pages)
        .flat(2)
        .flatMap(item => (item instanceof Error ? [] : [item]))
        .filter(({ entityRef }) => entityRefs.includes(entityRef)),
    ),
  };
  const provider = createKafkaFactProvider({
    api,
    call: async signal => ({ token: 'a-token', signal }),
    now: () => NOW,
    sampleIntervalMs: 5 * 60_000,
    signal: stop.signal,
  });
  return { provider, api, stop };
}

async function drain(reading: AsyncIterable<EntityFacts[]>) {
  const told: string[] = [];
  try {
    for await (const batch of reading) {
      told.push(...batch.map(({ entityRef }) => entityRef.split('/')[1]!));
    }
    return { told };
  } catch (error) {
    return { told, error: (error as Error).message };
  }
}

const { signal } = new AbortController();

describe('the provider of facts from Kafka', () => {
  it('is read after every third sample', () => {
    expect(open({}).provider.everySeconds).toBe(15 * 60);
  });

  it('goes through the pages of every environment', async () => {
    const { provider } = open({
      [PROD.id]: [[product('a'), product('b')], [product('c')]],
      [STAGING.id]: [[product('d')]],
    });
    expect(await drain(provider.read({ signal }))).toEqual({
      told: ['a', 'b', 'c', 'd'],
    });
  });

  it('tells what it could of one environment, and all of the next, then fails', async () => {
    const { provider } = open({
      [PROD.id]: [[product('a')], new Error('no answer')],
      [STAGING.id]: [[product('d')]],
    });
    expect(await drain(provider.read({ signal }))).toEqual({
      told: ['a', 'd'],
      error: `${PROD.title} could not be read: no answer.`,
    });
  });

  it('asks for those alone that it is to look at, and for no other kinds', async () => {
    const { provider, api } = open({
      [PROD.id]: [[product('a'), product('b')]],
    });
    const entityRefs = ['component:default/shop', 'dataproduct:prod/b'];
    expect(await drain(provider.read({ entityRefs, signal }))).toEqual({
      told: ['b'],
    });
    expect(api.liveFactsOf.mock.calls.map(([refs]) => refs)).toEqual([
      ['dataproduct:prod/b'],
    ]);
  });

  it('stops when it is told to', async () => {
    const { provider } = open({ [PROD.id]: [new Error('aborted')] });
    const aborted = AbortSignal.abort(new Error('time is up'));
    await expect(
      drain(provider.read({ signal: aborted })),
    ).resolves.toMatchObject({ error: 'time is up' });
  });

  it('has products looked at again that were not measured yet', async () => {
    jest.useFakeTimers();
    try {
      const { provider, stop } = open({
        [PROD.id]: [[product('a'), awaited('b')]],
      });
      const changed = jest.fn();
      await provider.connect?.(changed);
      await drain(provider.read({ signal }));
      jest.advanceTimersByTime(20_000);
      expect(changed.mock.calls).toEqual([[['dataproduct:prod/b']]]);
      stop.abort();
    } finally {
      jest.useRealTimers();
    }
  });
});
