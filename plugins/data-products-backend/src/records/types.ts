// SPDX-License-Identifier: Apache-2.0
import {
  DataProduct,
  RecordSample,
  RecordSampleRequest,
} from '@data-mesh/backstage-plugin-data-products-common';
import {
  EnvironmentConfig,
  KafkaClusterConfig,
} from '@data-mesh/backstage-plugin-data-products-node';
import {
  KafkaRecordReader,
  SchemaRegistryClient,
} from '@data-mesh/confluent-client';

/** An environment, as far as it takes to read records. */
export interface SampledEnvironment {
  config: Pick<EnvironmentConfig, 'id'>;
  /** Absent when it cannot be asked. */
  schemaRegistry?: Pick<SchemaRegistryClient, 'schemaById' | 'schemaByGuid'>;
  kafka: {
    config: Pick<
      KafkaClusterConfig,
      'clusterId' | 'title' | 'protocolProblems'
    >;
    /** Absent when the portal is not told how to read the cluster, or not rightly. */
    client?: Pick<KafkaRecordReader, 'records'>;
  }[];
}

/** Who wants to see records, and what they may see of them. */
export interface SampleViewer {
  userEntityRef: string;
  mayReadUnmasked: boolean;
  /** What is known of the topic: of its products, and of all their schemas. */
  personalData: 'yes' | 'no' | 'unknown';
}

/** Shows people records of the topics of products. */
export interface RecordSamples {
  /**
   * Reads the cluster for this, each time: what was read for one is never shown to another, who may see less of it. A record
   * that cannot be decoded, and a partition that cannot be read, spoil nothing for the others.
   *
   * @throws NotFoundError when the topic is none of the product's, or not on that cluster.
   * @throws NotImplementedError when the portal is not told how to read the cluster.
   * @throws NotAllowedError when a key is looked for that is hidden from the viewer.
   * @throws TooManyRequestsError; ServiceUnavailableError when the cluster does not answer.
   */
  read(
    product: Pick<DataProduct, 'environmentId' | 'title' | 'outputPorts'>,
    request: RecordSampleRequest,
    viewer: SampleViewer,
    options?: { signal?: AbortSignal },
  ): Promise<RecordSample>;
}
