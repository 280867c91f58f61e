// SPDX-License-Identifier: Apache-2.0
import { CatalogTopic, TopicsOptions } from '../streamCatalog/types';
import { CatalogStage, product, TAG } from './catalogStage';
import { CONTRACT_CLUSTERS, ContractFault } from './subjects';

const [FIRST, SECOND] = CONTRACT_CLUSTERS;

/** The part of the stream catalog's contract that is about listings, for one way of reading them. */
export function describeTopicListing(
  stage: CatalogStage,
  via: TopicsOptions['via'],
) {
  const { start, add, qualified } = stage;

  describe(`lists topics through ${via}`, () => {
    const list = (options: Partial<TopicsOptions> = {}) =>
      stage.list({ via, tag: TAG, ...options });
    const names = (topics: CatalogTopic[]) =>
      topics.map(({ qualifiedName }) => qualifiedName);

    it('that carry the tag, and no others', async () => {
      await start();
      await add(
        product('orders'),
        { name: 'payments', clusterId: SECOND, tags: ['PII', TAG] },
        { name: 'scratch', clusterId: FIRST },
        { name: 'secrets', clusterId: SECOND, tags: ['PII'] },
      );
      expect((await list()).map(({ ref, tags }) => [ref, tags])).toEqual([
        [{ clusterId: FIRST, topicName: 'orders' }, [TAG]],
        [{ clusterId: SECOND, topicName: 'payments' }, [TAG, 'PII']],
      ]);
    });

    it('with or without tags when none is asked for', async () => {
      await start();
      await add(product('orders'), { name: 'scratch', clusterId: FIRST });
      const topics = await list({ tag: undefined });
      expect(topics.map(({ ref, tags }) => [ref.topicName, tags])).toEqual([
        ['orders', [TAG]],
        ['scratch', []],
      ]);
    });

    it('when there are none', async () => {
      await start();
      expect(await list()).toEqual([]);
    });

    it('with everything that listings hold', async () => {
      await start();
      await add({
        ...product('orders'),
        description: 'One event per order.\n<b>"Quoted"</b> \\ ünïcödé',
        owner: 'team-checkout',
        ownerEmail: 'checkout@acme.example',
        partitions: 12,
        replicationFactor: 3,
        retentionMs: 604_800_000,
        cleanupPolicy: ['compact', 'delete'],
        createdAt: '2024-06-13T09:15:12.000Z',
        isInternal: true,
      });
      expect(await list()).toEqual([
        expect.objectContaining({
          description: 'One event per order.\n<b>"Quoted"</b> \\ ünïcödé',
          owner: 'team-checkout',
          ownerEmail: 'checkout@acme.example',
          partitions: 12,
          replicationFactor: 3,
          retentionMs: 604_800_000,
          cleanupPolicy: ['compact', 'delete'],
          createdAt: '2024-06-13T09:15:12.000Z',
          isInternal: true,
        }),
      ]);
    });

    it('without what nobody has said about them', async () => {
      await start();
      await add(product('orders'));
      expect((await list())[0]).toMatchObject({
        description: undefined,
        owner: undefined,
        ownerEmail: undefined,
        isInternal: undefined,
      });
    });

    it('kept for ever', async () => {
      await start();
      await add({ ...product('orders'), retentionMs: -1 });
      expect((await list())[0]?.retentionMs).toBe(-1);
    });

    it('of awkward names', async () => {
      await start();
      const awkward = [
        'Orders',
        'orders',
        'orders-value',
        '_x.-',
        'x'.repeat(249),
      ];
      await add(
        ...awkward.flatMap(each =>
          CONTRACT_CLUSTERS.map(id => product(each, id)),
        ),
      );
      const topics = await list();
      expect(
        topics.map(({ ref }) => `${ref.clusterId} ${ref.topicName}`).sort(),
      ).toEqual(
        CONTRACT_CLUSTERS.flatMap(id =>
          awkward.map(each => `${id} ${each}`),
        ).sort(),
      );
    });

    it('to the last, in order, each once, when they fill many pages', async () => {
      await start();
      const many = CONTRACT_CLUSTERS.flatMap(id =>
        numbered(1_300).map(each => product(each, id)),
      );
      await add(...many);
      expect(names(await list())).toEqual(many.map(qualified));
    });

    it('and takes a tag for nothing but its text', async () => {
      await start();
      await add(product('orders'));
      expect(await list({ tag: '"]) { guid } #&tag=DataProduct' })).toEqual([]);
    });

    it('as far as the key may see them', async () => {
      await start({ key: 'weak' });
      await add(product('seen-orders'), product('hidden-orders'));
      expect((await list()).map(({ ref }) => ref.topicName)).toEqual([
        'seen-orders',
      ]);
    });

    it('not at all with a wrong key', async () => {
      await start({ key: 'wrong' });
      await expect(list()).rejects.toMatchObject({
        name: 'ConfluentApiError',
        status: 401,
        isUnauthorized: true,
        canRetryHelp: false,
      });
    });

    // prettier-ignore
    test.each<ContractFault>([429, 500, 502, 503, 504, 'reset', 'resetInBody', 'emptyBody', 'truncatedJson', 'missingPage', 'duplicatedPage', 'shrinkingPage'])(
        'whole although one answer goes wrong: %s',
        async fault => {
          await start();
        await add(...numbered(1_200).map(each => product(each)));
        const expected = numbered(1_200).map(each => qualified(product(each)));
        for (const skip of [0, 1, 2]) {
          await stage.world.fail(fault, { skip, times: 1 });
          expect(names(await list()).sort()).toEqual(expected);
        }
      });

    it('or says that it could not, when its pages go on contradicting each other', async () => {
      await start();
      await add(...numbered(1_200).map(each => product(each)));
      await stage.world.fail('duplicatedPage', { skip: 1 });
      await expect(list()).rejects.toMatchObject({
        name: 'IncompleteReadError',
      });
    });

    // prettier-ignore
    test.each<[ContractFault, object]>([
        [403,             { status: 403, isForbidden: true, canRetryHelp: false }],
        [404,             { status: 404, canRetryHelp: false }],
        [429,             { status: 429, isThrottled: true, canRetryHelp: true }],
        [503,             { status: 503, canRetryHelp: true }],
        ['reset',         { failure: 'connection', canRetryHelp: true }],
        ['truncatedJson', { failure: 'malformed', canRetryHelp: true }],
      ])('or says why not, when every answer is %s', async (fault, expected) => {
        await start();
        await add(product('orders'));
        await stage.world.fail(fault, { skip: 1 });
        await expect(list()).rejects.toMatchObject({
          name: 'ConfluentApiError',
          operation: 'streamCatalog.topics',
          ...expected,
        });
      });

    it('until the caller aborts', async () => {
      await start();
      await add(...numbered(1_200).map(each => product(each)));
      const caller = new AbortController();
      const pages = stage.client.topics({
        via,
        tag: TAG,
        signal: caller.signal,
      });
      await pages.next();
      caller.abort(new Error('seen enough'));
      await expect(pages.next()).rejects.toThrow('seen enough');
    });

    it('and counts its requests', async () => {
      await start();
      await add(product('orders'));
      const requests: string[] = [];
      await list({
        onRequest: ({ operation, status }) =>
          requests.push(`${operation} ${status}`),
      });
      expect(new Set(requests)).toEqual(
        new Set(['streamCatalog.clusterIds 200', 'streamCatalog.topics 200']),
      );
    });
  });
}

function numbered(count: number): string[] {
  return Array.from(
    { length: count },
    (_each, index) => `topic.${String(index).padStart(5, '0')}`,
  );
}
