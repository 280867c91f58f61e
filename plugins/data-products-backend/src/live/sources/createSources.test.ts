// SPDX-License-Identifier: Apache-2.0

import { mockServices } from '@backstage/backend-test-utils';
import { JsonObject } from '@backstage/types';
import { createDataMeshService } from '@data-mesh/backstage-plugin-data-products-node';
import { createSources } from './createSources';

const CLUSTER = 'lkc-3x9wz1';
const protocol = { security: { type: 'plaintext' } };
const metrics = { credentials: { key: 'CLOUD', secret: 'SECRET' } };

/** Who is asked about a cluster, or what is said of it. */
function sourceOf(environment: JsonObject, dataMesh: JsonObject = {}) {
  const mesh = createDataMeshService(
    mockServices.rootConfig({
      data: {
        dataMesh: {
          environments: [
            {
              id: 'env-7k2mq9',
              namespace: 'prod',
              streamCatalog: {
                endpoint: 'https://psrc-1.example',
                credentials: { key: 'KEY', secret: 'SECRET' },
              },
              ...environment,
            },
          ],
          ...dataMesh,
        },
      },
    }),
  );
  const found = createSources({
    environments: mesh.environments,
    live: mesh.config.live,
    ruleDeadLetters: async () => new Map(),
    now: () => 0,
  })('env-7k2mq9', CLUSTER);
  return 'status' in found ? found.message : found.source;
}

const cluster = (overrides: JsonObject) => ({
  kafka: [
    { clusterId: CLUSTER, bootstrapServers: 'localhost:9092', ...overrides },
  ],
});

describe('the figures of a cluster', () => {
  // prettier-ignore
  test.each<[string, JsonObject, string]>([
    ['over the Kafka protocol, where that is configured', { ...cluster({ protocol }), metrics }, 'kafka'],
    ['from the Metrics API, where it is not',             { ...cluster({}), metrics },           'metrics'],
    ['from the Metrics API for a cluster that is not configured', { metrics },                   'metrics'],
  ])('come %s', (_case, environment, expected) => {
    expect(sourceOf(environment)).toBe(expected);
  });

  // prettier-ignore
  test.each<[string, JsonObject, JsonObject, string]>([
    ['nothing is configured',             {},                                          {}, 'can configure `protocol`'],
    ['the protocol is configured wrongly', { ...cluster({ protocol: {} }), metrics },  {}, 'kafka[0].protocol.security must be'],
    ['the Metrics API is',                { metrics: {} },                             {}, 'metrics.credentials must be'],
    ['the environment is',                { metrics, mode: 'all' },                    {}, 'environments[0].mode must be'],
    ['live figures are',                  { metrics }, { live: { keepDays: 1 } },          'dataMesh.live.keepDays must be'],
  ])('say so when %s', (_case, environment, dataMesh, words) => {
    expect(sourceOf(environment, dataMesh)).toContain(words);
  });
});
