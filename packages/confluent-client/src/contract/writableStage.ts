// SPDX-License-Identifier: Apache-2.0
import { CatalogTopic } from '../streamCatalog/types';
import { createTakingBack, eventually } from './eventually';
import { WritableEnvironment } from './writableSubject';

const SCHEMA = {
  schemaType: 'AVRO' as const,
  schema: '{"type":"record","name":"Order","fields":[]}',
};

/** An environment with a topic made for the tests, and the words in which they speak of it. */
export interface WritableStage {
  /** Makes the topic and waits until the catalog knows it. */
  start(): Promise<void>;
  /** Leaves nothing behind. */
  stop(): Promise<void>;
  readonly catalog: WritableEnvironment['catalog'];
  readonly prefix: string;
  /** Of the topic, long. */
  readonly qualifiedName: string;
  readonly shortName: string;
  /** Reads the topic until it is so; what it is in the end. */
  see(
    isSo: (topic: CatalogTopic) => boolean,
  ): Promise<CatalogTopic | undefined>;
  eventually<T>(
    ask: () => Promise<T>,
    isEnough: (answer: T) => boolean,
  ): Promise<T | undefined>;
  /** Defines a tag, and waits until it is known. */
  defineTag(suffix: string): Promise<string>;
  /** Defines business metadata, and waits until they are known. */
  defineMetadata(suffix: string, attributes: string[]): Promise<string>;
}

export function createWritableStage(
  open: () => Promise<WritableEnvironment>,
): WritableStage {
  const takingBack = createTakingBack();
  let subject: WritableEnvironment | undefined;
  let topic: CatalogTopic | undefined;
  const opened = () => {
    if (!subject) throw new Error('The test has not opened its environment');
    return subject;
  };
  const topicName = () => `${opened().prefix}.orders`;
  const shortName = () => `${opened().clusterId}:${topicName()}`;
  const see: WritableStage['see'] = isSo =>
    eventually(opened(), () => opened().catalog.readTopic(shortName()), isSo);

  return {
    async start() {
      subject = await open();
      const { kafka, registry } = subject;
      const name = topicName();
      const valueSubject = `${name}-value`;
      await kafka.createTopic({ name, partitions: 1, configs: [] });
      takingBack.later(() => kafka.deleteTopic(name));
      await registry.registerSchema(valueSubject, SCHEMA);
      takingBack.later(() =>
        registry.deleteVersion(valueSubject, 1, { isPermanent: true }),
      );
      takingBack.later(() => registry.deleteVersion(valueSubject, 1));
      topic = await see(() => true);
      if (!topic) throw new Error(`The catalog does not come to know ${name}`);
    },
    async stop() {
      await takingBack.now();
      await subject?.close();
    },
    get catalog() {
      return opened().catalog;
    },
    get prefix() {
      return opened().prefix;
    },
    get qualifiedName() {
      if (!topic) throw new Error('There is no topic yet');
      return topic.qualifiedName;
    },
    get shortName() {
      return shortName();
    },
    see,
    eventually: (ask, isEnough) => eventually(opened(), ask, isEnough),
    async defineTag(suffix) {
      const { catalog, prefix } = opened();
      const tag = `${prefix}_${suffix}`;
      await catalog.createTagDefinition({
        name: tag,
        description: 'Of a contract test',
      });
      takingBack.later(() => catalog.deleteTagDefinition(tag));
      // One that is still on the topic may not be deleted.
      takingBack.later(async () => {
        const { qualifiedName, tags } = await catalog.readTopic(shortName());
        if (tags.includes(tag)) await catalog.removeTag({ qualifiedName, tag });
      });
      await eventually(
        opened(),
        () => catalog.tagDefinitions(),
        tags => tags.some(each => each.name === tag),
      );
      return tag;
    },
    async defineMetadata(suffix, attributes) {
      const { catalog, prefix } = opened();
      const metadata = `${prefix}_${suffix}`;
      await catalog.createBusinessMetadataDefinition({
        name: metadata,
        description: 'Of a contract test',
        attributes: attributes.map(name => ({
          name,
          description: `The ${name}`,
        })),
      });
      takingBack.later(() =>
        catalog.deleteBusinessMetadataDefinition(metadata),
      );
      takingBack.later(async () => {
        const { qualifiedName, businessMetadata = [] } =
          await catalog.readTopic(shortName());
        if (businessMetadata.some(each => each.metadata === metadata)) {
          await catalog.removeBusinessMetadata({ qualifiedName, metadata });
        }
      });
      await eventually(
        opened(),
        () => catalog.businessMetadataDefinitions(),
        definitions => definitions.some(each => each.name === metadata),
      );
      return metadata;
    },
  };
}
