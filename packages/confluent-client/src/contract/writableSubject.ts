// SPDX-License-Identifier: Apache-2.0
import { KafkaRestClient } from '../kafkaRest/types';
import { SchemaRegistryClient } from '../schemaRegistry/types';
import { SchemaRegistryWriter } from '../schemaRegistry/writerTypes';
import { StreamCatalogClient } from '../streamCatalog/types';
import { StreamCatalogWriter } from '../streamCatalog/writerTypes';

/** What is made in it begins with the prefix, and is removed again. */
interface WritableSubject {
  /** Letters, digits and underscores, a letter first; nothing there may begin with it. */
  prefix: string;
  /** Waits a little while what was written spreads; a simulated service spreads it at once. */
  pause(): Promise<void>;
  close(): Promise<void>;
}

/** A Kafka cluster on which topics may be made. */
export interface WritableCluster extends WritableSubject {
  kafka: KafkaRestClient;
  /** The same cluster, asked with a key that is none of its own. */
  stranger: KafkaRestClient;
}

/** A Schema Registry in which schemas may be registered. */
export interface WritableRegistry extends WritableSubject {
  registry: SchemaRegistryClient & SchemaRegistryWriter;
}

/** An environment in which a topic may be made, and what the catalog says of it. */
export interface WritableEnvironment extends WritableSubject {
  catalog: StreamCatalogClient & StreamCatalogWriter;
  registry: SchemaRegistryClient & SchemaRegistryWriter;
  kafka: KafkaRestClient;
  /** Of the Kafka cluster. */
  clusterId: string;
}
