// SPDX-License-Identifier: Apache-2.0
import { createBackendPlugin } from '@backstage/backend-plugin-api';
import { mockServices, startTestBackend } from '@backstage/backend-test-utils';
import {
  DataMeshService,
  closeDataMesh,
  createDataMeshService,
  dataMeshServiceRef,
} from './dataMeshService';

const prod = {
  id: 'env-7k2mq9',
  namespace: 'prod',
  requestsPerSecond: 10,
  streamCatalog: {
    endpoint: 'https://psrc-1.example',
    credentials: { key: 'KEY', secret: 'SECRET' },
  },
  kafka: [
    { clusterId: 'lkc-3x9wz1', rest: { endpoint: 'https://pkc-1.example' } },
    {
      clusterId: 'lkc-8d4rt2',
      bootstrapServers: 'localhost:9092',
      protocol: { security: { type: 'plaintext' } },
    },
  ],
  metrics: { credentials: { key: 'CLOUD', secret: 'SECRET' } },
  connect: {},
};
const broken = { id: 'env-0badkey', namespace: 'broken' };
const data = { dataMesh: { environments: [prod, broken] } };

describe('createDataMeshService', () => {
  const { config, environments } = createDataMeshService(
    mockServices.rootConfig({ data }),
  );

  it('connects every environment that is configured well', () => {
    expect(environments[0]).toMatchObject({
      config: { id: 'env-7k2mq9' },
      streamCatalog: {
        topics: expect.any(Function),
        addTag: expect.any(Function),
      },
      schemaRegistry: {
        subjects: expect.any(Function),
        registerSchema: expect.any(Function),
      },
      budget: { acquire: expect.any(Function) },
      problems: [],
    });
  });

  it('connects the Kafka clusters that have a REST API', () => {
    expect(
      environments[0]!.kafka.map(({ config: { clusterId }, rest }) => [
        clusterId,
        rest !== undefined,
      ]),
    ).toEqual([
      ['lkc-3x9wz1', true],
      ['lkc-8d4rt2', false],
    ]);
  });

  it('speaks the Kafka protocol with the clusters that say how, and asks for metrics and connectors', () => {
    expect(
      environments[0]!.kafka.map(({ client }) => client !== undefined),
    ).toEqual([false, true]);
    expect(environments[0]!.metrics).toBeDefined();
    expect(environments[0]!.connect).toBeDefined();
  });

  it('connects nothing while settings for all are wrong', () => {
    const [environment] = createDataMeshService(
      mockServices.rootConfig({
        data: {
          dataMesh: {
            environments: [prod],
            operations: { protectedOwners: 'payroll' },
          },
        },
      }),
    ).environments;
    expect(environment).toEqual({
      config: expect.objectContaining({ id: 'env-7k2mq9' }),
      kafka: prod.kafka.map(({ clusterId }) => ({
        config: expect.objectContaining({ clusterId }),
      })),
      ksqldb: [],
      problems: [
        'dataMesh.operations.protectedOwners must be a list of owners',
      ],
    });
  });

  it('keeps the others, without a way to ask them', () => {
    expect(environments[1]).toEqual({
      config: config.environments[1],
      kafka: [],
      ksqldb: [],
      problems: [expect.stringContaining('environments[1].streamCatalog must')],
    });
  });
});

describe('closeDataMesh', () => {
  it('closes the connection to every Kafka cluster, whichever of them fail', async () => {
    const mesh = createDataMeshService(mockServices.rootConfig({ data }));
    const [{ kafka }] = mesh.environments as [(typeof mesh.environments)[0]];
    const closed: string[] = [];
    const ending = (name: string, error?: Error) => ({
      ...kafka[1]!,
      client: {
        ...kafka[1]!.client!,
        close: async () => {
          if (error) throw error;
          closed.push(name);
        },
      },
    });
    kafka.push(ending('a'), ending('b', new Error('gone')), ending('c'));

    await closeDataMesh(mesh);
    expect(closed).toEqual(['a', 'c']);
  });
});

describe('dataMeshServiceRef', () => {
  it('gives all plugins of a back end the same mesh', async () => {
    const given: DataMeshService[] = [];
    const plugin = (pluginId: string) =>
      createBackendPlugin({
        pluginId,
        register(env) {
          env.registerInit({
            deps: { mesh: dataMeshServiceRef },
            async init({ mesh }) {
              given.push(mesh);
            },
          });
        },
      });

    await startTestBackend({
      features: [
        plugin('one'),
        plugin('two'),
        mockServices.rootConfig.factory({ data }),
      ],
    });
    expect(given).toHaveLength(2);
    expect(given[0]).toBe(given[1]);
  });
});
