// SPDX-License-Identifier: Apache-2.0
import { CLUSTER_AUTHENTICATIONS } from '@data-mesh/backstage-plugin-data-products-common';
import { z } from 'zod';
import { httpUrl, kafkaClusterId, oneOf, section, text } from './schema';
import { KafkaClusterConfig } from './types';

const bootstrapServers = text('a list of host:port, separated by commas')
  .regex(/^[\w.-]+:\d+(\s*,\s*[\w.-]+:\d+)*$/, {
    error: 'must be host:port, or several separated by commas',
  })
  .optional();

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
      bootstrapServers,
      authentication: oneOf(CLUSTER_AUTHENTICATIONS).default('apiKey'),
      rest: rest.optional(),
    }),
    { error: 'must be a list of Kafka clusters' },
  )
  .default([]);

export function toKafkaCluster(
  told: z.infer<typeof kafkaClusters>[number],
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
  };
}
