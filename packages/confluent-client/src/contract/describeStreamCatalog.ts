// SPDX-License-Identifier: Apache-2.0
import { createCatalogStage, product, TAG } from './catalogStage';
import { describeFieldTags } from './describeFieldTags';
import { describeLostWrites } from './describeLostWrites';
import { describeTopicListing } from './describeTopicListing';
import {
  CONTRACT_CLUSTERS,
  OpenOptions,
  StreamCatalogSubject,
} from './subjects';

/** What every stream catalog client must do, whoever answers it. The world is opened anew for each test. */
export function describeStreamCatalog(
  name: string,
  open: (options?: OpenOptions) => Promise<StreamCatalogSubject>,
) {
  describe(`${name} honours the stream catalog contract`, () => {
    const stage = createCatalogStage(open);
    const { start, add, qualified } = stage;
    afterEach(() => stage.stop());

    describeTopicListing(stage, 'graphql');
    describeTopicListing(stage, 'search');
    describeFieldTags(stage);
    describeLostWrites(stage);

    it('tells business metadata through GraphQL', async () => {
      await start();
      await add(
        {
          ...product('orders'),
          businessMetadata: {
            DataProduct: { owner: '@checkout', domain: 'sales' },
          },
        },
        product('payments'),
      );
      const topics = await stage.list({ via: 'graphql', tag: TAG });
      expect(topics.map(({ businessMetadata }) => businessMetadata)).toEqual([
        [
          { metadata: 'DataProduct', attribute: 'domain', value: 'sales' },
          { metadata: 'DataProduct', attribute: 'owner', value: '@checkout' },
        ],
        [],
      ]);
    });

    it('does not guess at business metadata in a search', async () => {
      await start();
      await add({
        ...product('orders'),
        businessMetadata: { DataProduct: { domain: 'sales' } },
      });
      const [topic] = await stage.list({ via: 'search', tag: TAG });
      expect(topic).toMatchObject({ businessMetadata: undefined });
    });

    it('takes errors inside a GraphQL answer for a failure', async () => {
      await start();
      await add(product('orders'));
      await stage.world.fail('graphqlErrors', { skip: 1 });
      await expect(
        stage.list({ via: 'graphql', tag: TAG }),
      ).rejects.toMatchObject({
        name: 'ConfluentApiError',
        operation: 'streamCatalog.topics',
        failure: 'graphql',
      });
    });

    describe('in the Essentials package', () => {
      beforeEach(() => start({ package: 'essentials' }));

      it('lists topics through search', async () => {
        await add(product('orders'));
        expect(await stage.list({ via: 'search', tag: TAG })).toHaveLength(1);
      });

      it('refuses GraphQL', async () => {
        await expect(
          stage.list({ via: 'graphql', tag: TAG }),
        ).rejects.toMatchObject({ canRetryHelp: false });
      });

      it('refuses definitions of business metadata', async () => {
        await expect(
          stage.client.businessMetadataDefinitions(),
        ).rejects.toMatchObject({
          name: 'ConfluentApiError',
          canRetryHelp: false,
        });
      });
    });

    describe('reads one topic', () => {
      const orders = {
        ...product('orders'),
        tags: ['PII', TAG],
        businessMetadata: { DataProduct: { owner: '@checkout' } },
        description: 'One event per order.',
        retentionMs: 604_800_000,
      };

      it('by its long and by its short name', async () => {
        await start();
        await add(orders);
        const topic = await stage.client.readTopic(qualified(orders));
        expect(topic).toMatchObject({
          qualifiedName: qualified(orders),
          ref: { clusterId: CONTRACT_CLUSTERS[0], topicName: 'orders' },
          tags: [TAG, 'PII'],
          businessMetadata: [
            { metadata: 'DataProduct', attribute: 'owner', value: '@checkout' },
          ],
          description: 'One event per order.',
          retentionMs: 604_800_000,
        });
        expect(
          await stage.client.readTopic(`${CONTRACT_CLUSTERS[0]}:orders`),
        ).toEqual(topic);
      });

      it('as the listing has it', async () => {
        await start();
        await add(orders);
        const [listed] = await stage.list({ via: 'graphql', tag: TAG });
        expect(await stage.client.readTopic(qualified(orders))).toEqual(listed);
      });

      it('and says when it is not there', async () => {
        await start();
        await expect(
          stage.client.readTopic(qualified(orders)),
        ).rejects.toMatchObject({
          name: 'ConfluentApiError',
          operation: 'streamCatalog.readTopic',
          isNotFound: true,
          canRetryHelp: false,
        });
      });

      it('and says when it is there no longer', async () => {
        await start();
        await add(orders);
        await stage.world.removeTopic(qualified(orders));
        await expect(
          stage.client.readTopic(qualified(orders)),
        ).rejects.toMatchObject({ isNotFound: true });
      });

      it('and does not take a refusal for its absence', async () => {
        await start();
        await add(orders);
        await stage.world.fail(403);
        await expect(
          stage.client.readTopic(qualified(orders)),
        ).rejects.toMatchObject({
          isNotFound: false,
          isForbidden: true,
        });
      });
    });

    it('tells the ids of its clusters', async () => {
      await start();
      expect(await stage.client.clusterIds()).toEqual([...CONTRACT_CLUSTERS]);
    });

    it('tells definitions of tags and of business metadata', async () => {
      await start();
      await add({
        ...product('orders'),
        businessMetadata: { Promise: { sla: 'tier-1' } },
      });
      expect(await stage.client.tagDefinitions()).toEqual(
        expect.arrayContaining([expect.objectContaining({ name: TAG })]),
      );
      expect(await stage.client.businessMetadataDefinitions()).toEqual(
        expect.arrayContaining([
          expect.objectContaining({
            name: 'Promise',
            attributes: [
              expect.objectContaining({ name: 'sla', isOptional: true }),
            ],
          }),
        ]),
      );
    });
  });
}
