// SPDX-License-Identifier: Apache-2.0

import { mockServices } from '@backstage/backend-test-utils';
import {
  Clock,
  ConnectionOptions,
  createKafkaRestClient,
  createKsqlClient,
  RequestBudget,
  createSchemaRegistryClient,
  createStreamCatalogClient,
} from '@data-mesh/confluent-client';
import { Simulator, startSimulator } from '@data-mesh/confluent-simulator';
import { Knex } from 'knex';
import { createTestDatabases } from '../../__testUtils__/databases';
import { createKeptMetadata } from '../../keptMetadata/createKeptMetadata';
import { migrate } from '../../store/migrate';
import { createHandlers } from '../handlers/createHandlers';
import { WrittenEnvironment } from '../handlers/environmentClients';
import { ExecutablePlan, OperationAction, StoredOperation } from '../types';
import { createOperations } from './createOperations';
import { LIMITS } from './__testUtils__/TestProcess';
import { aPlan, aTarget } from './__testUtils__/plans';

jest.setTimeout(240_000);

const ENVIRONMENT_ID = 'env-shop01';
const CLUSTER_ID = 'lkc-shop01';
const nameOf = (topic: string) => `lsrc-shop01:${CLUSTER_ID}:${topic}`;

/** A second is over in 20 ms, so that what is waited for in vain is not waited for in real time. */
const FASTER = 50;
const quickClock: Clock = {
  now: () => Date.now() * FASTER,
  schedule(callback, delayMs) {
    const timer = setTimeout(callback, delayMs / FASTER);
    return () => clearTimeout(timer);
  },
};

const unlimited: RequestBudget = {
  acquire: async () => {},
  reportThrottled: () => {},
  stats: () => ({ requests: 0, throttled: 0 }),
};

const databases = createTestDatabases();
let knex: Knex;
let simulator: Simulator;
let environment: Required<WrittenEnvironment>;

beforeAll(async () => {
  knex = await databases.init('SQLITE_3');
  await migrate(knex);
  simulator = await startSimulator({ scenario: 'small-shop', limits: false });
  const connect = (
    baseUrl: string,
    key: string,
    secret: string,
  ): ConnectionOptions => ({
    baseUrl,
    credentials: { type: 'apiKey', key, secret },
    budget: unlimited,
    // Whoever carries out the steps must cope with every failure.
    maxAttempts: 1,
  });
  const url = simulator.environmentUrl(ENVIRONMENT_ID);
  const main = connect(url, 'shop-key', 'shop-secret');
  environment = {
    config: { id: ENVIRONMENT_ID },
    streamCatalog: createStreamCatalogClient(main),
    schemaRegistry: createSchemaRegistryClient(main),
    kafka: [
      {
        config: { clusterId: CLUSTER_ID },
        rest: createKafkaRestClient({
          ...connect(url, 'shop-kafka-key', 'shop-kafka-secret'),
          clusterId: CLUSTER_ID,
        }),
      },
    ],
    ksqldb: [
      {
        config: { id: 'lksqlc-shop01', kafkaClusterId: CLUSTER_ID },
        client: createKsqlClient(
          connect(
            simulator.ksqldb.url(ENVIRONMENT_ID, 'lksqlc-shop01'),
            'shop-ksql-key',
            'shop-ksql-secret',
          ),
        ),
      },
    ],
  };
});
afterAll(() => simulator.stop());

/** Carries out a plan, to its end. */
async function run(plan: ExecutablePlan): Promise<StoredOperation> {
  const stop = new AbortController();
  const operations = createOperations({
    knex,
    clock: quickClock,
    logger: mockServices.logger.mock(),
    config: LIMITS,
    signal: stop.signal,
    handlers: createHandlers({
      environments: [environment],
      keptMetadata: createKeptMetadata(knex),
      clock: quickClock,
    }),
    outcomes: { store: async () => ({}), announce: async () => {} },
  });
  const { id } = await operations.submit(
    { ...plan, environmentId: ENVIRONMENT_ID },
    { by: 'user:default/elif' },
  );
  await operations.operationsEnded();
  stop.abort();
  const operation = await operations.byId(id);
  if (!operation) throw new Error('The operation is gone');
  return operation;
}

/** What there is that operations may change. */
async function seen(topic: string) {
  const { streamCatalog, schemaRegistry, kafka, ksqldb } = environment;
  const entity = await streamCatalog?.readTopic(nameOf(topic)).catch(error => {
    if (error.status !== 404) throw error;
    return undefined;
  });
  const definitions = await streamCatalog?.businessMetadataDefinitions();
  return {
    tags: entity?.tags,
    values: entity?.businessMetadata?.filter(({ value }) => value !== ''),
    description: entity?.description || undefined,
    owner: entity?.owner || undefined,
    versions: await schemaRegistry
      ?.versions(`${topic}-value`, { deleted: true })
      .catch(() => []),
    kafka: (await kafka[0]?.rest?.topic(topic)) !== undefined,
    tagDefinitions: (await streamCatalog?.tagDefinitions())?.map(
      ({ name }) => name,
    ),
    definitions: definitions?.map(({ name, attributes }) => [
      name,
      ...attributes.map(attribute => attribute.name),
    ]),
    ksqldb: (
      await ksqldb[0]?.client?.execute({
        text: 'LIST STREAMS; LIST QUERIES;',
        isReadOnly: true,
      })
    )?.map(entry => {
      if (entry.type === 'streams') return entry.sources.map(({ name }) => name);
      return entry.type === 'queries' ? entry.queries.length : undefined;
    }),
  };
}

const publishing = (topic: string): OperationAction[] => [
  {
    type: 'setBusinessMetadata',
    qualifiedName: nameOf(topic),
    metadata: 'DataProduct',
    values: [
      { name: 'domain', value: 'sales' },
      { name: 'description', value: 'Said “so” & <b>more</b>' },
    ],
  },
  {
    type: 'setTag',
    qualifiedName: nameOf(topic),
    tag: 'DataProduct',
    isOn: true,
  },
  {
    type: 'setTopicAttributes',
    qualifiedName: nameOf(topic),
    description: 'x'.repeat(4_000),
    owner: 'checkout',
  },
];
const refused: OperationAction = {
  type: 'setTag',
  qualifiedName: nameOf('orders'),
  tag: 'Undefined',
  isOn: true,
};

const plans: Record<string, { topic: string; actions: OperationAction[] }> = {
  publish: { topic: 'checkout-debug', actions: publishing('checkout-debug') },
  edit: { topic: 'orders', actions: publishing('orders') },
  unpublish: {
    topic: 'orders',
    actions: [
      {
        type: 'setTag',
        qualifiedName: nameOf('orders'),
        tag: 'DataProduct',
        isOn: false,
      },
      {
        type: 'setBusinessMetadata',
        qualifiedName: nameOf('orders'),
        metadata: 'DataProduct',
        values: [],
      },
    ],
  },
  'create a blank topic': {
    topic: 'refunds',
    actions: [
      {
        type: 'createTopic',
        clusterId: CLUSTER_ID,
        topic: 'refunds',
        partitions: 3,
        configs: [{ name: 'retention.ms', value: '3600000' }],
      },
      {
        type: 'registerSchema',
        subject: 'refunds-value',
        schema: { schemaType: 'AVRO', schema: '"string"' },
      },
      { type: 'awaitIndexing', qualifiedName: nameOf('refunds') },
      ...publishing('refunds'),
    ],
  },
  'prepare an environment': {
    topic: 'orders',
    actions: [
      { type: 'defineTag', name: 'Offered', description: 'A product' },
      {
        type: 'defineBusinessMetadata',
        name: 'Offer',
        description: 'About products',
        attributes: [{ name: 'owner', value: 'Who answers for it' }],
      },
    ],
  },
};

const planOf = (name: string, ...more: OperationAction[]) => {
  const { topic, actions } = plans[name] ?? { topic: '', actions: [] };
  return {
    topic,
    plan: aPlan('publish', aTarget(topic, [...actions, ...more])),
  };
};

describe('operations on a simulated Confluent', () => {
  beforeEach(() => simulator.reset());

  test.each(Object.keys(plans))('%s, and undo it', async name => {
    const { topic, plan } = planOf(name);
    const before = await seen(topic);
    const failing = await run(planOf(name, refused).plan);
    expect(failing.state).toBe('failed');
    expect(await seen(topic)).toEqual(before);

    const operation = await run(plan);
    expect(operation.targets[0]?.error).toBeUndefined();
    expect(operation.state).toBe('succeeded');
    expect(await seen(topic)).not.toEqual(before);
    // The same again finds everything as it is.
    const again = await run(plan);
    if (name !== 'create a blank topic') {
      expect(again.targets[0]?.steps.map(({ state }) => state)).toEqual(
        again.targets[0]?.steps.map(() => 'found'),
      );
    }
  });

  it('create a topic from a statement, and keep it as it holds records', async () => {
    const statement: OperationAction = {
      type: 'runStatement',
      ksqldbClusterId: 'lksqlc-shop01',
      statement:
        "CREATE STREAM LARGE_ORDERS WITH (KAFKA_TOPIC='large-orders', VALUE_FORMAT='AVRO') AS SELECT * FROM ORDERS;",
      sourceName: 'LARGE_ORDERS',
      clusterId: CLUSTER_ID,
      topic: 'large-orders',
    };
    const steps = [statement, ...publishing('large-orders')];
    const operation = await run(
      aPlan('create', aTarget('large-orders', [...steps, refused])),
    );
    expect(operation.targets[0]?.steps[0]).toMatchObject({
      state: expect.stringMatching(/undone/i),
    });
    const after = await seen('large-orders');
    expect(after.ksqldb).toEqual([['ORDERS', 'PAYMENTS'], 0]);
    expect(after.kafka).toBe(
      operation.targets[0]?.steps[0]?.state === 'notUndone',
    );
  });

  it('tell which calls were sent, and how they were answered', async () => {
    const { targets } = await run(planOf('publish').plan);
    expect(targets[0]?.calls).toEqual(
      expect.arrayContaining([
        { operation: 'streamCatalog.addTag', status: 200, count: 1 },
        { operation: 'streamCatalog.readTopic', status: 200, count: 6 },
      ]),
    );
  });

  // prettier-ignore
  const faults = [
    ['reset',                 { kind: 'reset' }],
    ['done, but unanswered',  { kind: 'doneUnanswered' }],
    ['half of an answer',     { kind: 'resetInBody' }],
    ['nothing done',          { kind: 'nothingDone' }],
    ['error of an item',      { kind: 'itemError' }],
    ['500 in HTML',           { kind: 'status', status: 500, body: 'html' }],
    ['429',                   { kind: 'status', status: 429, body: 'empty' }],
    ['403',                   { kind: 'status', status: 403 }],
    ['no answer',             { kind: 'hang' }],
  ] as const;

  // The other kinds meet the same faults in `faults.test.ts`, without HTTP.
  describe.each(['publish', 'create a blank topic'])('%s', name => {
    test.each(faults)(
      'is done or undone wholly with this at any call: %s',
      async (_case, fault) => {
        const { topic, plan } = planOf(name);
        const before = await seen(topic);
        simulator.requests.clear();
        expect((await run(plan)).state).toBe('succeeded');
        const calls = simulator.requests.count();
        const done = await seen(topic);
        for (let skip = 0; skip < calls; skip++) {
          simulator.reset();
          simulator.faults.add({ ...fault, routes: ['*'], skip, times: 1 });
          const { state, targets } = await run(plan);
          simulator.faults.clear();
          expect({ skip, targets, seen: await seen(topic) }).toEqual({
            skip,
            targets,
            seen: state === 'succeeded' ? done : before,
          });
        }
      },
    );
  });
});
