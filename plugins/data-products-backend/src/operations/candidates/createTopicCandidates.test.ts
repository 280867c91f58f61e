// SPDX-License-Identifier: Apache-2.0

import { mockCredentials } from '@backstage/backend-test-utils';
import {
  createEntityDirectory,
  createSpellings,
} from '@data-mesh/backstage-plugin-data-products-common';
import {
  aCatalogTopic,
  testMapping,
} from '../../sync/__testUtils__/aCatalogTopic';
import { TestClock } from '../../sync/__testUtils__/openTestSync';
import { anOperationsConfig } from '../__testUtils__/anOperationsConfig';
import { createTopicCandidates } from './createTopicCandidates';
import { ListedConnection } from './listTopics';

const reader = mockCredentials.user();

function open(names: string[]) {
  const clock = new TestClock();
  let listings = 0;
  let failure: Error | undefined;
  const connection: ListedConnection = {
    config: {
      id: 'env-1',
      title: 'Prod',
      namespace: 'prod',
      streamCatalog: { package: 'advanced' },
    },
    streamCatalog: {
      async *topics() {
        listings += 1;
        if (failure) throw failure;
        yield names.map(name =>
          aCatalogTopic({
            qualifiedName: `lsrc-1:lkc-1:${name}`,
            tags: name === 'sold' ? ['DataProduct'] : [],
            metadata: {},
          }),
        );
      },
    },
    schemaRegistry: {
      subjects: async () => names.map(name => `${name}-value`),
    },
    kafka: [
      {
        config: { clusterId: 'lkc-1' },
        rest: {
          topics: async () => {
            throw new Error('nobody answers');
          },
        },
      },
    ],
    problems: [],
  };
  const candidates = createTopicCandidates({
    connections: [connection],
    config: {
      mapping: testMapping,
      operations: anOperationsConfig(),
      owners: { aliases: new Map() },
      domains: { aliases: new Map() },
      tiers: {
        quality: createSpellings(['authoritative', 'curated', 'raw']),
        sla: createSpellings(['tier-1', 'tier-2', 'tier-3']),
        qualityDefinitions: [],
        slaDefinitions: [],
      },
    },
    store: {
      packageSeen: async () => 'advanced',
      known: async () => [
        {
          key: 'env-1/lkc-1/sold' as never,
          contentHash: '',
          readStartedAt: '',
          qualifiedNames: ['lsrc-1:lkc-1:sold'],
          entityName: 'sold',
          isKept: false,
        },
      ],
    },
    references: { current: async () => createEntityDirectory([]) },
    keptMetadata: { all: async () => new Map() },
    readable: {
      for: async credentials => ({
        isUnconditional: false,
        isReadable: () => credentials === reader,
      }),
    },
    clock,
  });
  return {
    clock,
    listings: () => listings,
    fail: (error?: Error) => {
      failure = error;
    },
    list: (
      request: Partial<Parameters<typeof candidates.list>[0]> = {},
      mayRead = true,
    ) =>
      candidates.list(
        { environmentId: 'env-1', ...request },
        mayRead ? reader : mockCredentials.user('user:default/other'),
      ),
  };
}

describe('createTopicCandidates', () => {
  it('gives the pages of what is looked for', async () => {
    const { list } = open(['a.1', 'a.2', 'A.3', 'b', 'sold']);
    const page = await list({ text: 'a.', limit: 2, offset: 1 });
    expect(page.totalItems).toBe(3);
    expect(page.items.map(({ topic }) => topic)).toEqual(['a.1', 'a.2']);
    const products = await list({ states: ['product'] });
    expect(products.items.map(({ topic }) => topic)).toEqual(['sold']);
  });

  it('gives exactly the topics that are asked for by cluster and name', async () => {
    const { list } = open(['a', 'a.1', 'b']);
    const topicsOf = async (...topics: [clusterId: string, topic: string][]) =>
      (
        await list({
          topics: topics.map(([clusterId, topic]) => ({ clusterId, topic })),
        })
      ).items.map(({ topic }) => topic);
    expect(await topicsOf(['lkc-1', 'b'], ['lkc-1', 'a'])).toEqual(['a', 'b']);
    expect(await topicsOf(['lkc-2', 'a'], ['lkc-1', '1'])).toEqual([]);
    expect(await topicsOf()).toEqual([]);
  });

  it('tells the product of a topic only to who may read it', async () => {
    const { list } = open(['sold']);
    expect((await list()).items[0]?.entityRef).toBe('dataproduct:prod/sold');
    expect((await list({}, false)).items[0]?.entityRef).toBeUndefined();
  });

  it('lists once for all who ask within 30 seconds, and says when', async () => {
    const { list, listings, clock } = open(['a']);
    const [first, second] = await Promise.all([list(), list()]);
    clock.pass(29_000);
    const third = await list();
    expect(listings()).toBe(1);
    expect([second.readAt, third.readAt]).toEqual([first.readAt, first.readAt]);
    clock.pass(1_000);
    expect((await list()).readAt > first.readAt).toBe(true);
    expect(listings()).toBe(2);
  });

  it('says why it could not list, and tries again at the next question', async () => {
    const { list, fail } = open(['a']);
    fail(new Error('broken pipe'));
    await expect(list()).rejects.toMatchObject({
      name: 'ServiceUnavailableError',
      message: expect.stringContaining('Prod could not be listed: broken pipe'),
    });
    fail();
    expect((await list()).totalItems).toBe(1);
  });

  it('takes 5,000 topics', async () => {
    const names = Array.from({ length: 5_000 }, (_, index) => `t.${index}`);
    const { list } = open(names);
    const page = await list({ text: 't.49', limit: 100 });
    expect(page.totalItems).toBe(111);
    expect(page.items).toHaveLength(100);
  });

  it('knows no other environment', async () => {
    const { list } = open([]);
    await expect(list({ environmentId: 'env-9' })).rejects.toMatchObject({
      name: 'NotFoundError',
    });
  });
});
