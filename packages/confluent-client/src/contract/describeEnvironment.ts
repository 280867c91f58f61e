// SPDX-License-Identifier: Apache-2.0
import { ConfluentApiError } from '../http/ConfluentApiError';
import { SchemaRegistryClient } from '../schemaRegistry/types';
import { CatalogTopic, StreamCatalogClient } from '../streamCatalog/types';

/** An environment as it is found; nothing in it is changed. */
export interface ReadableEnvironment {
  streamCatalog: StreamCatalogClient;
  schemaRegistry: SchemaRegistryClient;
  package: 'advanced' | 'essentials';
  close(): Promise<void>;
}

/** What must hold of any environment, whatever is in it: a real one, too. Reads only. */
export function describeEnvironment(
  name: string,
  open: () => Promise<ReadableEnvironment>,
) {
  describe(`${name} is an environment that can be read`, () => {
    let environment: ReadableEnvironment;
    beforeAll(async () => {
      environment = await open();
    });
    afterAll(() => environment.close());

    const list = async (via: 'graphql' | 'search', tag?: string) => {
      const topics: CatalogTopic[] = [];
      for await (const page of environment.streamCatalog.topics({ via, tag }))
        topics.push(...page);
      return topics;
    };
    const names = (topics: CatalogTopic[]) =>
      topics.map(({ qualifiedName }) => qualifiedName).sort();

    it('lists every topic once', async () => {
      const listed = names(await list('search'));
      expect(new Set(listed).size).toBe(listed.length);
    });

    it('lists by a tag the topics that carry it', async () => {
      const all = await list('search');
      const carried = [...new Set(all.flatMap(({ tags }) => tags))];
      for (const tag of carried.slice(0, 3)) {
        expect(names(await list('search', tag))).toEqual(
          names(all.filter(({ tags }) => tags.includes(tag))),
        );
      }
    });

    it('tells the same through GraphQL and search, or refuses GraphQL without the Advanced package', async () => {
      const viaGraphql = await list('graphql').then(
        comparable,
        (error: unknown) =>
          error instanceof ConfluentApiError ? 'refused' : error,
      );
      const isAdvanced = environment.package === 'advanced';
      expect(viaGraphql).toEqual(
        isAdvanced ? comparable(await list('search')) : 'refused',
      );
    });

    it('reads a topic as it lists it', async () => {
      for (const listed of (await list('search')).slice(0, 3)) {
        const { businessMetadata: _, ...rest } = listed;
        expect(
          await environment.streamCatalog.readTopic(listed.qualifiedName),
        ).toMatchObject(rest);
      }
    });

    it('does not find what is not there', async () => {
      for (const clusterId of await environment.streamCatalog.clusterIds()) {
        await expect(
          environment.streamCatalog.readTopic(
            `${clusterId}:surely-no-topic-is-called-this`,
          ),
        ).rejects.toMatchObject({ isNotFound: true });
      }
      await expect(
        environment.schemaRegistry.versions('surely-no-subject-is-called-this'),
      ).rejects.toMatchObject({ isNotFound: true });
    });

    it('defines the tags that its topics carry', async () => {
      const defined = (await environment.streamCatalog.tagDefinitions()).map(
        tag => tag.name,
      );
      const carried = new Set(
        (await list('search')).flatMap(({ tags }) => tags),
      );
      expect(defined).toEqual(expect.arrayContaining([...carried]));
    });

    it('reads the schemas of the subjects it lists', async () => {
      for (const subject of (await environment.schemaRegistry.subjects()).slice(
        0,
        5,
      )) {
        const latest = await environment.schemaRegistry.schemaVersion(
          subject,
          'latest',
        );
        expect(await environment.schemaRegistry.versions(subject)).toContain(
          latest.version,
        );
        expect(
          await environment.schemaRegistry.schemaById(latest.schemaId),
        ).toMatchObject({
          schema: latest.schema,
          schemaType: latest.schemaType,
        });
        await environment.schemaRegistry.compatibilityLevel(subject);
      }
    });
  });
}

/** What every way of listing tells, in one order. */
function comparable(topics: CatalogTopic[]) {
  return topics
    .map(({ businessMetadata: _, ...topic }) => topic)
    .sort((a, b) => (a.qualifiedName < b.qualifiedName ? -1 : 1));
}
