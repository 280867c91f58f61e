// SPDX-License-Identifier: Apache-2.0

import { GovernancePackage } from '@data-mesh/backstage-plugin-data-products-node';
import {
  CatalogTopic,
  KafkaRestClient,
  SchemaRegistryClient,
  StreamCatalogClient,
} from '@data-mesh/confluent-client';
import { KafkaTopic } from './types';

/** What listing topics needs of an environment's connection. */
export interface ListedConnection {
  config: {
    id: string;
    title: string;
    namespace: string;
    streamCatalog?: { package?: GovernancePackage };
  };
  streamCatalog?: Pick<StreamCatalogClient, 'topics'>;
  schemaRegistry?: Pick<SchemaRegistryClient, 'subjects'>;
  kafka: {
    config: { clusterId: string };
    rest?: Pick<KafkaRestClient, 'topics'>;
  }[];
  problems: string[];
}

/** Every topic that the stream catalog knows; with business metadata where the package has them. */
export async function listCatalog(
  { streamCatalog, problems }: ListedConnection,
  governancePackage: GovernancePackage | undefined,
  signal: AbortSignal,
): Promise<CatalogTopic[]> {
  if (!streamCatalog) throw new Error(problems.join('; '));
  const via = governancePackage === 'advanced' ? 'graphql' : 'search';
  const topics: CatalogTopic[] = [];
  const pages = streamCatalog.topics({
    via,
    signal,
    // Nothing can be made of a topic whose name cannot be read.
    onUnreadable: () => {},
  });
  for await (const page of pages) topics.push(...page);
  return topics;
}

/** A cluster that does not answer shows what the catalog knows of it, and no more. */
export async function listKafka(
  { kafka }: ListedConnection,
  signal: AbortSignal,
): Promise<KafkaTopic[]> {
  const lists = await Promise.all(
    kafka.map(async ({ config: { clusterId }, rest }) => {
      const topics = await rest?.topics({ signal }).catch(() => []);
      return (topics ?? []).map(({ name, isInternal }) => ({
        clusterId,
        name,
        isInternal,
      }));
    }),
  );
  return lists.flat();
}

/** Every subject; `undefined` when the registry does not answer. */
export function listSubjects(
  { schemaRegistry }: ListedConnection,
  signal: AbortSignal,
): Promise<string[] | undefined> {
  return (
    schemaRegistry?.subjects({ signal }).catch(() => undefined) ??
    Promise.resolve(undefined)
  );
}
