// SPDX-License-Identifier: Apache-2.0
import { ConfluentCredentials } from '@data-mesh/confluent-client';
import { z } from 'zod';
import {
  describeProblems,
  httpUrl,
  oneOf,
  section,
  text,
  texts,
} from './schema';
import { readConnect } from './connect';
import { kafkaClusters, toKafkaCluster } from './kafka';
import { readKsqlCluster } from './ksqldb';
import { readMetrics } from './metrics';
import { EndpointConfig, EnvironmentConfig } from './types';

const DEFAULT_REQUESTS_PER_SECOND = 50;
/** What Confluent documents for reads of one stream governance cluster. */
const MAX_REQUESTS_PER_SECOND = 75;

const endpoint = httpUrl('https://psrc-8kq2n.eu-central-1.aws.confluent.cloud');

const credentials = section({
  key: text('the API key of the Schema Registry').optional(),
  secret: text('the secret of the API key').optional(),
  token: text('a bearer token').optional(),
  schemaRegistryId: text('a Schema Registry id, like lsrc-4nv8rd').optional(),
  identityPoolId: text('an identity pool id, like pool-x9k2').optional(),
}).refine(
  ({ key, secret, token }) => (token ? !key && !secret : key && secret),
  { error: 'must hold either key and secret, or token' },
);

const streamCatalog = section({
  endpoint,
  credentials,
  package: oneOf(['advanced', 'essentials']).optional(),
});

const schemaRegistry = section({
  endpoint: endpoint.optional(),
  credentials: credentials.optional(),
  publicUrl: endpoint.optional(),
});

const requestsPerSecondError = `must be a number above 0 and at most ${MAX_REQUESTS_PER_SECOND}, the limit that Confluent documents`;

const environment = section({
  id: z.unknown(),
  namespace: z.unknown(),
  name: text('a short name, like prod').optional(),
  title: text('a title, like Production').optional(),
  primary: z.boolean({ error: 'must be true or false' }).default(false),
  mode: oneOf(['readOnly', 'readWrite']).default('readOnly'),
  streamCatalog,
  schemaRegistry: schemaRegistry.default({}),
  kafka: kafkaClusters,
  ksqldb: z
    .array(z.unknown(), { error: 'must be a list of ksqlDB clusters' })
    .default([]),
  metrics: z.unknown().optional(),
  connect: z.unknown().optional(),
  scope: section({
    domains: texts('domains').default([]),
    tags: texts('tags').default([]),
    namePatterns: texts('patterns, like orders.*').default([]),
  }).default({ domains: [], tags: [], namePatterns: [] }),
  requestsPerSecond: z
    .number({ error: requestsPerSecondError })
    .positive({ error: requestsPerSecondError })
    .max(MAX_REQUESTS_PER_SECOND, { error: requestsPerSecondError })
    .default(DEFAULT_REQUESTS_PER_SECOND),
});

/** What of an environment can be told however wrong the rest of it is. */
const labels = z.object({
  name: z.string().min(1).optional().catch(undefined),
  title: z.string().min(1).optional().catch(undefined),
  primary: z.boolean().catch(false),
});

export interface EnvironmentSource {
  /** Of the environment's section, e.g. `dataMesh.environments[1]`. */
  key: string;
  value: unknown;
  id: string;
  namespace: string;
  /** Reads a bearer token as configuration has it now. */
  readToken: (key: 'streamCatalog' | 'schemaRegistry') => string;
}

/** Reads one environment. What is wrong with it becomes its problems; it never throws. */
export function readEnvironment(source: EnvironmentSource): EnvironmentConfig {
  const { key, value, id, namespace } = source;
  const told = labels.parse(value);
  const name = told.name ?? namespace;
  const known = {
    id,
    namespace,
    name,
    title: told.title ?? name,
    isPrimary: told.primary,
  };

  const parsed = environment.safeParse(value);
  if (!parsed.success) {
    return {
      ...known,
      mode: 'readOnly',
      kafka: [],
      ksqldb: [],
      scope: { domains: [], tags: [], namePatterns: [] },
      requestsPerSecond: DEFAULT_REQUESTS_PER_SECOND,
      problems: describeProblems(parsed.error, key),
    };
  }

  const { data } = parsed;
  const metrics = readMetrics(data.metrics, `${key}.metrics`);
  return {
    ...known,
    mode: data.mode,
    streamCatalog: {
      endpoint: data.streamCatalog.endpoint,
      credentials: toCredentials(data.streamCatalog.credentials, () =>
        source.readToken('streamCatalog'),
      ),
      package: data.streamCatalog.package,
    },
    schemaRegistry: schemaRegistryOf(data, source),
    kafka: data.kafka.map((cluster, index) =>
      toKafkaCluster(cluster, `${key}.kafka[${index}]`),
    ),
    ksqldb: data.ksqldb.map((cluster, index) =>
      readKsqlCluster(cluster, `${key}.ksqldb[${index}]`),
    ),
    ...metrics,
    ...readConnect(data.connect, {
      key: `${key}.connect`,
      metrics: metrics.metrics,
    }),
    scope: data.scope,
    requestsPerSecond: data.requestsPerSecond,
    problems: [],
  };
}

/** Confluent serves both APIs at one address, so what is not said of the registry is as for the catalog. */
function schemaRegistryOf(
  { streamCatalog: catalog, schemaRegistry: own }: z.infer<typeof environment>,
  source: EnvironmentSource,
): EndpointConfig & { publicUrl: string } {
  const registryEndpoint = own.endpoint ?? catalog.endpoint;
  return {
    endpoint: registryEndpoint,
    publicUrl: own.publicUrl ?? registryEndpoint,
    credentials: own.credentials
      ? toCredentials(own.credentials, () => source.readToken('schemaRegistry'))
      : toCredentials(catalog.credentials, () =>
          source.readToken('streamCatalog'),
        ),
  };
}

function toCredentials(
  configured: z.infer<typeof credentials>,
  token: () => string,
): ConfluentCredentials {
  const { key, secret, schemaRegistryId, identityPoolId } = configured;
  return key && secret
    ? { type: 'apiKey', key, secret }
    : { type: 'bearer', token, schemaRegistryId, identityPoolId };
}
