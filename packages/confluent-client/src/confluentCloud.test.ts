// SPDX-License-Identifier: Apache-2.0
import { randomBytes } from 'node:crypto';
import {
  createKafkaRestClient,
  createRequestBudget,
  createSchemaRegistryClient,
  createStreamCatalogClient,
} from '.';
import {
  describeCatalogWrites,
  describeEnvironment,
  describeKafkaRest,
  describeRegistryWrites,
} from './testUtils';

// What the README says under "Contract tests".
const {
  CONFLUENT_SCHEMA_REGISTRY_URL: registryUrl = '',
  CONFLUENT_STREAM_CATALOG_URL: catalogUrl = registryUrl,
  CONFLUENT_SCHEMA_REGISTRY_API_KEY: key = '',
  CONFLUENT_SCHEMA_REGISTRY_API_SECRET: secret = '',
  CONFLUENT_GOVERNANCE_PACKAGE: governancePackage = 'advanced',
  CONFLUENT_KAFKA_REST_URL: kafkaUrl = '',
  CONFLUENT_KAFKA_CLUSTER_ID: clusterId = '',
  CONFLUENT_KAFKA_API_KEY: kafkaKey = '',
  CONFLUENT_KAFKA_API_SECRET: kafkaSecret = '',
} = process.env;

const isSet = (...values: string[]) => values.every(value => value !== '');
const isReadable = isSet(registryUrl, key, secret);
const isWritable =
  isReadable && isSet(kafkaUrl, clusterId, kafkaKey, kafkaSecret);
const packageName =
  governancePackage === 'essentials' ? 'essentials' : 'advanced';
const PAUSE_MS = 2_000;

jest.setTimeout(isReadable ? 300_000 : 5_000);

const connection = () => ({
  credentials: { type: 'apiKey' as const, key, secret },
  budget: createRequestBudget({ requestsPerSecond: 20, writesPerSecond: 5 }),
});
const openCatalog = () =>
  createStreamCatalogClient({ ...connection(), baseUrl: catalogUrl });
const openRegistry = () =>
  createSchemaRegistryClient({ ...connection(), baseUrl: registryUrl });

const openKafka = (own: { key: string; secret: string }) =>
  createKafkaRestClient({
    baseUrl: kafkaUrl,
    clusterId,
    credentials: { type: 'apiKey', ...own },
    budget: createRequestBudget({ requestsPerSecond: 5, writesPerSecond: 2 }),
  });

/** The same for every suite; the names of what one makes differ from those of the others. */
async function openWritable() {
  return {
    catalog: openCatalog(),
    registry: openRegistry(),
    kafka: openKafka({ key: kafkaKey, secret: kafkaSecret }),
    stranger: openKafka({ key: kafkaKey, secret: 'wrong' }),
    clusterId,
    prefix: `contract_${randomBytes(4).toString('hex')}`,
    pause: () =>
      new Promise<void>(resolve => {
        setTimeout(resolve, PAUSE_MS);
      }),
    close: async () => {},
  };
}

/** Every skip says why. */
function describeIf(isConfigured: boolean, missing: string, suite: () => void) {
  const title = isConfigured
    ? 'with the credentials of the environment variables'
    : `skipped: ${missing} are not all set`;
  (isConfigured ? describe : describe.skip)(title, suite);
}

describeIf(
  isReadable,
  'CONFLUENT_SCHEMA_REGISTRY_URL, _API_KEY and _API_SECRET',
  () => {
    describeEnvironment('Confluent Cloud', async () => ({
      streamCatalog: openCatalog(),
      schemaRegistry: openRegistry(),
      package: packageName,
      close: async () => {},
    }));
  },
);

describeIf(
  isWritable,
  'these and CONFLUENT_KAFKA_REST_URL, _CLUSTER_ID, _API_KEY and _API_SECRET',
  () => {
    describeKafkaRest('Confluent Cloud', openWritable);
    describeRegistryWrites('Confluent Cloud', openWritable);
    describeCatalogWrites('Confluent Cloud', openWritable, {
      package: packageName,
    });
  },
);
