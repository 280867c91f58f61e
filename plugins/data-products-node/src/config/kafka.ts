// SPDX-License-Identifier: Apache-2.0
import { CLUSTER_AUTHENTICATIONS } from '@data-mesh/backstage-plugin-data-products-common';
import { z } from 'zod';
import { readProtocol } from './protocol';
import {
  bootstrapServers,
  httpUrl,
  kafkaClusterId,
  oneOf,
  section,
  text,
} from './schema';
import { KafkaClusterConfig } from './types';

const rest = section({
  endpoint: httpUrl('https://pkc-w7p4x.eu-central-1.aws.confluent.cloud:443'),
  credentials: section({
    key: text('an API key of the Kafka cluster'),
    secret: text('the secret of the API key'),
  }).optional(),
});

export const kafkaClusters = z
  .array(
    section({
      clusterId: kafkaClusterId,
      title: text('a title, like Main').optional(),
      bootstrapServers: bootstrapServers.optional(),
      authentication: oneOf(CLUSTER_AUTHENTICATIONS).default('apiKey'),
      rest: rest.optional(),
      protocol: z.unknown().optional(),
    }),
    { error: 'must be a list of Kafka clusters' },
  )
  .default([]);

export function toKafkaCluster(
  told: z.infer<typeof kafkaClusters>[number],
  /** Of its section, e.g. `dataMesh.environments[1].kafka[0]`. */
  key: string,
): KafkaClusterConfig {
  const { clusterId, title, authentication } = told;
  return {
    clusterId,
    title: title ?? clusterId,
    bootstrapServers: told.bootstrapServers,
    authentication,
    rest: told.rest && {
      endpoint: told.rest.endpoint,
      credentials: told.rest.credentials
        ? { type: 'apiKey', ...told.rest.credentials }
        : { type: 'none' },
    },
    ...readProtocol(told.protocol, {
      key: `${key}.protocol`,
      bootstrapServers: told.bootstrapServers,
    }),
  };
}
