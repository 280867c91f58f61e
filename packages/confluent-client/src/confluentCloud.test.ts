// SPDX-License-Identifier: Apache-2.0
import {
  createRequestBudget,
  createSchemaRegistryClient,
  createStreamCatalogClient,
} from '.';
import { describeEnvironment } from './testUtils';

// What the README says under "Against a real environment".
const {
  CONFLUENT_SCHEMA_REGISTRY_URL: registryUrl = '',
  CONFLUENT_STREAM_CATALOG_URL: catalogUrl = registryUrl,
  CONFLUENT_SCHEMA_REGISTRY_API_KEY: key = '',
  CONFLUENT_SCHEMA_REGISTRY_API_SECRET: secret = '',
  CONFLUENT_GOVERNANCE_PACKAGE: governancePackage = 'advanced',
} = process.env;

const isConfigured = registryUrl !== '' && key !== '' && secret !== '';
const title = isConfigured
  ? 'with the credentials of the environment variables'
  : 'skipped: CONFLUENT_SCHEMA_REGISTRY_URL, _API_KEY and _API_SECRET are not all set';

jest.setTimeout(isConfigured ? 300_000 : 5_000);

(isConfigured ? describe : describe.skip)(title, () => {
  describeEnvironment('Confluent Cloud', async () => {
    const connection = {
      credentials: { type: 'apiKey' as const, key, secret },
      budget: createRequestBudget({ requestsPerSecond: 20 }),
    };
    return {
      streamCatalog: createStreamCatalogClient({
        ...connection,
        baseUrl: catalogUrl,
      }),
      schemaRegistry: createSchemaRegistryClient({
        ...connection,
        baseUrl: registryUrl,
      }),
      package: governancePackage === 'essentials' ? 'essentials' : 'advanced',
      close: async () => {},
    };
  });
});
