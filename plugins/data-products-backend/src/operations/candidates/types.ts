// SPDX-License-Identifier: Apache-2.0

import {
  PortSubject,
  ProductKey,
  ResolvedReference,
} from '@data-mesh/backstage-plugin-data-products-common';
import { DataMeshConfig } from '@data-mesh/backstage-plugin-data-products-node';
import { CatalogTopic } from '@data-mesh/confluent-client';
import { KeptByTopic } from '../../keptMetadata/createKeptMetadata';

/** A topic that Kafka has. */
export interface KafkaTopic {
  clusterId: string;
  name: string;
  isInternal: boolean;
}

/** What was listed of an environment. */
export interface TopicListing {
  catalogTopics: readonly CatalogTopic[];
  /** Of the clusters that could be asked. */
  kafkaTopics: readonly KafkaTopic[];
  /** `undefined` when Schema Registry did not answer. */
  subjectsOf: (topic: string) => PortSubject[] | undefined;
  kept: KeptByTopic;
}

export interface CandidateContext {
  environmentId: string;
  config: Pick<DataMeshConfig, 'mapping' | 'tiers' | 'operations'>;
  resolveOwner: (text: string) => ResolvedReference;
  resolveDomain: (text: string) => ResolvedReference;
  /** Products by key: the names that are taken. */
  hasProduct: (key: ProductKey) => boolean;
}
