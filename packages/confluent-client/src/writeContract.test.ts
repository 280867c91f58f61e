// SPDX-License-Identifier: Apache-2.0
import {
  Scenario,
  Simulator,
  startSimulator,
} from '@data-mesh/confluent-simulator';
import {
  createKafkaRestClient,
  createRequestBudget,
  createSchemaRegistryClient,
  createStreamCatalogClient,
} from '.';
import {
  describeCatalogWrites,
  describeKafkaRest,
  describeRegistryWrites,
} from './testUtils';

type EnvironmentSpec = Scenario['environments'][number];

const ENVIRONMENT = 'env-contract';
const CLUSTER = 'lkc-aaaa11';
const KEY = { key: 'key', secret: 'secret' };
const KAFKA_KEY = { key: 'kafka-key', secret: 'kafka-secret' };

/** Everything that can be written to in a simulated environment that is empty but for a cluster. */
async function open(overrides: Partial<EnvironmentSpec> = {}) {
  const simulator = await startSimulator({
    scenario: {
      startsAt: '2026-11-02T08:00:00Z',
      environments: [
        {
          id: ENVIRONMENT,
          name: 'contract',
          package: 'advanced',
          registryId: 'lsrc-contract',
          apiKeys: [KEY, { ...KAFKA_KEY, kind: 'kafka' }],
          clusters: [{ id: CLUSTER, name: 'contract' }],
          ...overrides,
        },
      ],
    },
    limits: false,
  });
  const baseUrl = simulator.environmentUrl(ENVIRONMENT);
  const budget = createRequestBudget({
    requestsPerSecond: 75,
    writesPerSecond: 25,
  });
  const catalogConnection = {
    baseUrl,
    budget,
    credentials: { type: 'apiKey' as const, ...KEY },
  };
  const kafkaWith = (secret: string) =>
    createKafkaRestClient({
      baseUrl,
      budget,
      clusterId: CLUSTER,
      credentials: { type: 'apiKey', key: KAFKA_KEY.key, secret },
    });
  return {
    catalog: createStreamCatalogClient(catalogConnection),
    registry: createSchemaRegistryClient(catalogConnection),
    kafka: kafkaWith(KAFKA_KEY.secret),
    stranger: kafkaWith('wrong'),
    clusterId: CLUSTER,
    prefix: 'contract',
    pause: async () => {},
    close: async () => {
      const { vocabulary, registry, topics } = leftIn(simulator);
      await simulator.stop();
      expect({ vocabulary, registry, topics }).toEqual({
        vocabulary: [],
        registry: [],
        topics: [],
      });
    },
  };
}

/** What the tests have left behind. */
function leftIn(simulator: Simulator) {
  const environment = simulator.world.environment(ENVIRONMENT);
  environment.settle();
  const { tags, businessMetadata } = environment.vocabulary;
  return {
    vocabulary: [...tags.all(), ...businessMetadata.all()].map(
      ({ name }) => name,
    ),
    registry: environment.registry.subjectNames({ deleted: true }),
    topics: environment.topics().map(({ name }) => name),
  };
}

describeKafkaRest('the simulator', open);
describeRegistryWrites('the simulator', open);
describeCatalogWrites('the simulator', open, { package: 'advanced' });
describeCatalogWrites(
  'the simulator with the Essentials package',
  () => open({ package: 'essentials' }),
  { package: 'essentials' },
);
describeCatalogWrites(
  'the simulator, late with what is written,',
  () => open({ catalogDelay: { reads: 3 } }),
  { package: 'advanced' },
);
