// SPDX-License-Identifier: Apache-2.0
import { CatalogTopic, TopicsOptions } from '../streamCatalog/types';
import {
  CONTRACT_CLUSTERS,
  ContractTopic,
  OpenOptions,
  StreamCatalogSubject,
} from './subjects';

/** What the topics of the contract are tagged with that are looked for. */
export const TAG = 'DataProduct';

/** The world of the running test, and the words in which tests speak of it. */
export interface CatalogStage {
  start(options?: OpenOptions): Promise<void>;
  stop(): Promise<void>;
  readonly client: StreamCatalogSubject['client'];
  readonly world: StreamCatalogSubject['world'];
  add(...topics: ContractTopic[]): Promise<void>;
  list(options: TopicsOptions): Promise<CatalogTopic[]>;
  /** The long name of a topic. */
  qualified(topic: ContractTopic): string;
}

export function createCatalogStage(
  open: (options?: OpenOptions) => Promise<StreamCatalogSubject>,
): CatalogStage {
  let subject: StreamCatalogSubject | undefined;
  const opened = () => {
    if (!subject) throw new Error('The test has not started its world');
    return subject;
  };
  return {
    async start(options) {
      subject = await open(options);
    },
    async stop() {
      await subject?.close();
      subject = undefined;
    },
    get client() {
      return opened().client;
    },
    get world() {
      return opened().world;
    },
    async add(...topics) {
      for (const topic of topics) await opened().world.addTopic(topic);
    },
    async list(options) {
      const topics: CatalogTopic[] = [];
      for await (const page of opened().client.topics(options)) {
        topics.push(...page);
      }
      return topics;
    },
    qualified: ({ clusterId, name }) =>
      `${opened().world.schemaRegistryId}:${clusterId}:${name}`,
  };
}

/** A topic that carries the tag. */
export function product(
  name: string,
  clusterId: string = CONTRACT_CLUSTERS[0],
): ContractTopic {
  return { name, clusterId, tags: [TAG] };
}
