// SPDX-License-Identifier: Apache-2.0

import { mockServices } from '@backstage/backend-test-utils';
import {
  ConnectionOptions,
  createKafkaRestClient,
  createKsqlClient,
  createSchemaRegistryClient,
  createStreamCatalogClient,
  RequestBudget,
} from '@data-mesh/confluent-client';
import { Simulator } from '@data-mesh/confluent-simulator';
import { Knex } from 'knex';
import { createKeptMetadata } from '../../../keptMetadata/createKeptMetadata';
import { createHandlers } from '../../handlers/createHandlers';
import { WrittenEnvironment } from '../../handlers/environmentClients';
import {
  ExecutablePlan,
  OperationAction,
  Operations,
  StoredOperation,
} from '../../types';
import { createOperations } from '../createOperations';
import { createHoldingFetch } from './createHoldingFetch';
import { LIMITS } from './TestProcess';
import { VirtualTime } from './VirtualTime';

export const ENVIRONMENT_ID = 'env-shop01';
export const CLUSTER_ID = 'lkc-shop01';
export const nameOf = (topic: string) => `lsrc-shop01:${CLUSTER_ID}:${topic}`;

/** Turns in which the database, which says nothing of being busy, has answered for certain. */
const time = new VirtualTime(20);

const unlimited: RequestBudget = {
  acquire: async () => {},
  reportThrottled: () => {},
  stats: () => ({ requests: 0, throttled: 0 }),
};

/** The real clients of the environment of the scenario `small-shop`. */
export function connectShop(
  simulator: Simulator,
): Required<WrittenEnvironment> {
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
    fetch: createHoldingFetch(time),
  });
  const url = simulator.environmentUrl(ENVIRONMENT_ID);
  const main = connect(url, 'shop-key', 'shop-secret');
  return {
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
}

/** Carries out a plan, to its end. */
export function carryOutIn(
  knex: Knex,
  environment: WrittenEnvironment,
  plan: ExecutablePlan,
): Promise<StoredOperation> {
  return workIn(knex, environment, operations =>
    operations.submit({ ...plan, environmentId: ENVIRONMENT_ID }, { by: BY }),
  );
}

/** Takes back what is over, to its end. */
export function undoIn(
  knex: Knex,
  environment: WrittenEnvironment,
  id: string,
): Promise<StoredOperation> {
  return workIn(knex, environment, operations => operations.undo(id, BY));
}

const BY = 'user:default/elif';

async function workIn(
  knex: Knex,
  environment: WrittenEnvironment,
  begin: (operations: Operations) => Promise<StoredOperation>,
): Promise<StoredOperation> {
  const stop = new AbortController();
  const operations = createOperations({
    knex,
    clock: time,
    logger: mockServices.logger.mock(),
    config: { ...LIMITS, stepTimeoutMs: 10_000 },
    signal: stop.signal,
    handlers: createHandlers({
      environments: [environment],
      keptMetadata: createKeptMetadata(knex),
      clock: time,
    }),
    outcomes: { store: async () => ({}), announce: async () => {} },
  });
  try {
    return await time.runUntilDone(async () => {
      const { id } = await begin(operations);
      await operations.operationsEnded();
      const operation = await operations.byId(id);
      if (!operation) throw new Error('The operation is gone');
      return operation;
    });
  } finally {
    stop.abort();
  }
}

/** What there is that operations may change. */
export async function seenIn(environment: WrittenEnvironment, topic: string) {
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
      if (entry.type === 'streams')
        return entry.sources.map(({ name }) => name);
      return entry.type === 'queries' ? entry.queries.length : undefined;
    }),
  };
}

/** The steps that make a topic a product. */
export const publishing = (topic: string): OperationAction[] => [
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
