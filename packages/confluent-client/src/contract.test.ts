// SPDX-License-Identifier: Apache-2.0
import {
  Fault,
  FaultEffect,
  Scenario,
  startSimulator,
} from '@data-mesh/confluent-simulator';
import {
  ConnectionOptions,
  createRequestBudget,
  createSchemaRegistryClient,
  createStreamCatalogClient,
} from '.';
import {
  CONTRACT_CLUSTERS,
  ContractFault,
  ContractKey,
  describeEnvironment,
  describeSchemaRegistry,
  describeStreamCatalog,
  OpenOptions,
} from './testUtils';

const ENVIRONMENT = 'env-contract';
const REGISTRY = 'lsrc-contract';

const credentials = (key: ContractKey) => ({
  type: 'apiKey' as const,
  key: `${key}-key`,
  secret: `${key}-secret`,
});

const scenario = (options: OpenOptions): Scenario => ({
  startsAt: '2026-11-02T08:00:00Z',
  environments: [
    {
      id: ENVIRONMENT,
      name: 'contract',
      package: options.package ?? 'advanced',
      registryId: REGISTRY,
      apiKeys: [
        { key: 'right-key', secret: 'right-secret' },
        { key: 'weak-key', secret: 'weak-secret', sees: { topics: ['seen*'] } },
      ],
      clusters: CONTRACT_CLUSTERS.map(id => ({ id, name: id })),
    },
  ],
});

async function open(options: OpenOptions = {}) {
  const simulator = await startSimulator({
    scenario: scenario(options),
    limits: false,
  });
  const connection: ConnectionOptions = {
    baseUrl: simulator.environmentUrl(ENVIRONMENT),
    credentials: credentials(options.key ?? 'right'),
    budget: createRequestBudget({ requestsPerSecond: 75 }),
    retryBaseDelayMs: 1,
    ...options.connection,
  };
  const environment = simulator.world.environment(ENVIRONMENT);
  const fail = (
    fault: ContractFault,
    when: { skip?: number; times?: number } = {},
  ) =>
    void simulator.faults.add({
      routes: ['*'],
      ...when,
      ...toEffect(fault),
    } satisfies Fault);
  return {
    simulator,
    environment,
    connection,
    fail,
    close: () => simulator.stop(),
  };
}

function toEffect(fault: ContractFault): FaultEffect {
  return typeof fault === 'number'
    ? { kind: 'status', status: fault }
    : { kind: fault };
}

describeStreamCatalog('the simulator', async options => {
  const { environment, connection, fail, close } = await open(options);
  return {
    client: createStreamCatalogClient(connection),
    world: {
      schemaRegistryId: REGISTRY,
      addTopic: ({ clusterId, ...topic }) =>
        void environment.addTopic({ cluster: clusterId, ...topic }),
      removeTopic: qualifiedName => environment.removeTopic(qualifiedName),
      addRecord: ({ schema, fieldTags }) => {
        const subjects = environment.registry.subjectNames({});
        environment.registerSchema(`record-${subjects.length}`, {
          schema,
          fieldTags,
        });
      },
      fail,
    },
    close,
  };
});

describeSchemaRegistry('the simulator', async options => {
  const { environment, connection, fail, close } = await open(options);
  const { registry } = environment;
  return {
    client: createSchemaRegistryClient(connection),
    world: {
      addSchema: ({ subject, ...schema }) =>
        void environment.registerSchema(subject, schema),
      setLevel: (subject, level) => registry.setOwnLevel(subject, level),
      deleteSubject: subject =>
        environment.deleteVersions(registry.versions(subject), {
          permanent: false,
        }),
      fail,
    },
    close,
  };
});

describeEnvironment('the simulated shop', async () => {
  const simulator = await startSimulator({
    scenario: 'small-shop',
    limits: false,
  });
  const connection: ConnectionOptions = {
    baseUrl: simulator.environmentUrl('env-shop01'),
    credentials: { type: 'apiKey', key: 'shop-key', secret: 'shop-secret' },
    budget: createRequestBudget({ requestsPerSecond: 75 }),
  };
  return {
    streamCatalog: createStreamCatalogClient(connection),
    schemaRegistry: createSchemaRegistryClient(connection),
    package: 'advanced' as const,
    close: () => simulator.stop(),
  };
});
