// SPDX-License-Identifier: Apache-2.0

import { mockServices } from '@backstage/backend-test-utils';
import { JsonObject } from '@backstage/types';
import { createDataMeshService } from '@data-mesh/backstage-plugin-data-products-node';
import {
  createSettingsSources,
  overProtocol,
  overRest,
} from './createSettingsSources';

const CLUSTER = 'lkc-3x9wz1';
const { signal } = new AbortController();

function sourceOf(cluster: JsonObject, asked = CLUSTER) {
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
              kafka: [
                {
                  clusterId: CLUSTER,
                  bootstrapServers: 'localhost:9092',
                  ...cluster,
                },
              ],
            },
          ],
        },
      },
    }),
  );
  const found = createSettingsSources(mesh.environments)('env-7k2mq9', asked);
  return 'status' in found ? found.message : found.source;
}

const protocol = { security: { type: 'plaintext' } };
const rest = {
  endpoint: 'https://pkc-1.example',
  credentials: { key: 'KEY', secret: 'SECRET' },
};

describe('the settings of the topics of a cluster', () => {
  // prettier-ignore
  test.each<[string, JsonObject, string]>([
    ['over its REST API, where that is configured', { protocol, rest }, 'kafkaRest'],
    ['over the Kafka protocol, where it is not',    { protocol },       'kafka'],
    ['from nowhere, where neither is',              {},                 'can configure `protocol` or `rest`'],
    ['over its REST API, also where the protocol is configured wrongly', { protocol: { security: { type: 'odd' } }, rest }, 'kafkaRest'],
    ['from nowhere, where the protocol is configured wrongly', { protocol: { security: { type: 'odd' } } }, 'has a mistake'],
  ])('come %s', (_case, cluster, expected) => {
    expect(sourceOf(cluster)).toContain(expected);
  });

  it('are not known of a cluster that is not configured', () => {
    expect(sourceOf({ rest }, 'lkc-8d4rt2')).toContain('can configure');
  });
});

describe('asking over the Kafka protocol', () => {
  it('tells the replicas of the partition that has the fewest, and why a topic tells nothing', async () => {
    const partition = (replicas: number[]) => ({
      partition: 0,
      leader: 1,
      replicas,
      inSyncReplicas: replicas,
    });
    const look = await overProtocol({
      async *setupOfMany() {
        yield {
          topic: 'orders',
          partitions: [partition([1, 2, 3]), partition([1, 2])],
          configs: [{ name: 'retention.ms', value: '1000', isOwn: false }],
        };
        yield { topic: 'hidden', failure: 'forbidden' };
      },
    }).open(signal);
    expect(await look.read(['orders', 'hidden'], signal)).toEqual([
      { retentionMs: 1000, replicationFactor: 2 },
      expect.objectContaining({ status: 'unknown', reason: 'forbidden' }),
    ]);
  });
});

describe('asking over the REST API', () => {
  const open = () =>
    overRest({
      topics: async () => [
        {
          name: 'orders',
          isInternal: false,
          partitions: 6,
          replicationFactor: 3,
        },
      ],
      effectiveConfigs: async () => [
        { name: 'min.insync.replicas', value: '2' },
      ],
    }).open(signal);

  it('tells settings, and what the list of topics has', async () => {
    expect(await (await open()).read(['orders'], signal)).toEqual([
      { minInSyncReplicas: 2, replicationFactor: 3 },
    ]);
  });

  it('says of a topic that is not listed that it is not found', async () => {
    expect(await (await open()).read(['gone'], signal)).toEqual([
      expect.objectContaining({ status: 'unknown', reason: 'notFound' }),
    ]);
  });
});
