// SPDX-License-Identifier: Apache-2.0
import type {
  EnvironmentInfo,
  OutputPort,
  PortAddress,
} from '@data-mesh/backstage-plugin-data-products-common';
import { SampleStart, SampleTarget } from '../samples/sample';
import { KnownFormats, partFormat } from './portFormats';

const SCHEMA_REGISTRY_ID = /^(lsrc-[a-z0-9]+):/;

/**
 * What a consumer needs to know to read a port, as far as anybody has told.
 *
 * @remarks A cluster that configuration does not name is taken to ask for an API key, as those of Confluent Cloud do unless
 * they are told otherwise.
 */
export function sampleTarget(options: {
  productTitle: string;
  address: PortAddress;
  /** Absent until it has been read. */
  port?: OutputPort;
  environment: EnvironmentInfo | undefined;
  formats: KnownFormats;
  start: SampleStart;
}): SampleTarget {
  const { address, port, environment, formats } = options;
  const cluster = environment?.clusters.find(
    ({ clusterId }) => clusterId === address.clusterId,
  );
  return {
    productTitle: options.productTitle,
    topic: address.name,
    clusterId: address.clusterId,
    schemaRegistryId: SCHEMA_REGISTRY_ID.exec(address.qualifiedName)?.[1],
    bootstrapServers: cluster?.bootstrapServers,
    schemaRegistryUrl: environment?.schemaRegistryUrl,
    authentication: cluster?.authentication ?? 'apiKey',
    key: partFormat(port ?? {}, 'key', formats),
    value: partFormat(port ?? {}, 'value', formats),
    isCompacted: port?.cleanupPolicy?.includes('compact') ?? false,
    start: options.start,
  };
}
