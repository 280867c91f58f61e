// SPDX-License-Identifier: Apache-2.0

import { mockServices } from '@backstage/backend-test-utils';
import { createDataMeshService } from '@data-mesh/backstage-plugin-data-products-node';
import { toServedEnvironment } from './toServedEnvironment';

const SECRET = 'never-shown';

const [environment] = createDataMeshService(
  mockServices.rootConfig({
    data: {
      dataMesh: {
        environments: [
          {
            id: 'env-7k2mq9',
            namespace: 'prod',
            streamCatalog: {
              endpoint: 'https://psrc-1.example',
              credentials: { key: 'KEY', secret: SECRET },
            },
            metrics: { credentials: { key: 'CLOUD', secret: SECRET } },
            kafka: [
              {
                clusterId: 'lkc-3x9wz1',
                title: 'Retail',
                bootstrapServers: 'pkc-1.example:9092',
                rest: {
                  endpoint: 'https://pkc-1.example',
                  credentials: { key: 'KAFKA', secret: SECRET },
                },
                protocol: {
                  security: {
                    type: 'sasl',
                    username: 'KAFKA',
                    password: SECRET,
                  },
                },
              },
            ],
          },
        ],
      },
    },
  }),
).environments;

describe('toServedEnvironment', () => {
  const served = toServedEnvironment(environment!.config, {
    problems: [],
    intervalMs: 120_000,
  });

  it('tells what consumers need to know of a cluster', () => {
    expect(served.info.clusters).toEqual([
      {
        clusterId: 'lkc-3x9wz1',
        title: 'Retail',
        bootstrapServers: 'pkc-1.example:9092',
        authentication: 'apiKey',
      },
    ]);
  });

  it('shows no credentials', () => {
    expect(JSON.stringify(served)).not.toContain(SECRET);
  });
});
