// SPDX-License-Identifier: Apache-2.0

import { mockCredentials, mockServices } from '@backstage/backend-test-utils';
import {
  OperationRequest,
  createEntityDirectory,
  createSpellings,
} from '@data-mesh/backstage-plugin-data-products-common';
import {
  createKafkaRestClient,
  createKsqlClient,
  createRequestBudget,
  createSchemaRegistryClient,
  createStreamCatalogClient,
} from '@data-mesh/confluent-client';
import { Simulator } from '@data-mesh/confluent-simulator';
import { openStore } from '../../../__testUtils__/databases';
import { createKeptMetadata } from '../../../keptMetadata/createKeptMetadata';
import { testMapping } from '../../../sync/__testUtils__/aCatalogTopic';
import {
  TestClock,
  openTestSync,
} from '../../../sync/__testUtils__/openTestSync';
import { anOperationsConfig } from '../../__testUtils__/anOperationsConfig';
import { createTopicCandidates } from '../../candidates/createTopicCandidates';
import { createHandlers } from '../../handlers/createHandlers';
import { createOutcomes } from '../../outcomes/createOutcomes';
import { createOwnWrites } from '../../outcomes/createOwnWrites';
import { ActionContext, ExecutablePlan, StoredOperation } from '../../types';
import { createEditableProducts } from '../createEditableProducts';
import { createPlanner } from '../createPlanner';

const directory = createEntityDirectory(
  [
    ['Group', 'checkout'],
    ['Group', 'fulfilment'],
    ['Domain', 'sales'],
    ['Domain', 'logistics'],
  ].map(([kind = '', name = '']) => ({
    apiVersion: 'backstage.io/v1alpha1',
    kind,
    metadata: { name },
  })),
);

/** Plans operations on a simulated environment, and carries them out with the real handlers, one step after the other. */
export async function openSimulatedOperations(
  databases: Parameters<typeof openStore>[0],
  simulator: Simulator,
  options: {
    environmentId: string;
    governancePackage: 'advanced' | 'essentials';
    clusterId: string;
    ksqldb?: { id: string; url: string };
  },
) {
  const { environmentId, governancePackage, clusterId, ksqldb } = options;
  const { knex, store } = await openStore(databases, 'SQLITE_3');
  const clock = new TestClock();
  const client = (key: string, secret: string, baseUrl?: string) => ({
    baseUrl: baseUrl ?? simulator.environmentUrl(environmentId),
    credentials: { type: 'apiKey' as const, key, secret },
    budget: createRequestBudget({ requestsPerSecond: 75 }),
  });
  const demo = client('demo-key', 'demo-secret');
  const connection = {
    config: {
      id: environmentId,
      title: 'Prod',
      namespace: 'prod',
      mode: 'readWrite' as const,
      scope: { domains: [], tags: [], namePatterns: [] },
      streamCatalog: { package: governancePackage },
    },
    streamCatalog: createStreamCatalogClient(demo),
    schemaRegistry: createSchemaRegistryClient(demo),
    kafka: [
      {
        config: { clusterId, title: 'Main' },
        rest: createKafkaRestClient({
          ...client('demo-kafka-key', 'demo-kafka-secret'),
          clusterId,
        }),
      },
    ],
    ksqldb: ksqldb
      ? [
          {
            config: {
              id: ksqldb.id,
              title: 'Streams',
              kafkaClusterId: clusterId,
            },
            client: createKsqlClient(
              client('demo-ksql-key', 'demo-ksql-secret', ksqldb.url),
            ),
          },
        ]
      : [],
    problems: [],
  };
  const keptMetadata = createKeptMetadata(knex);
  const ownWrites = createOwnWrites(knex);
  const references = { current: async () => directory };
  const shared = {
    connections: [connection],
    config: {
      mapping: testMapping,
      tiers: {
        quality: createSpellings(['authoritative', 'curated', 'raw']),
        sla: createSpellings(['tier-1', 'tier-2', 'tier-3']),
        qualityDefinitions: [],
        slaDefinitions: [],
      },
      owners: { aliases: new Map() },
      domains: { aliases: new Map() },
      operations: anOperationsConfig(),
    },
    store,
    references,
    keptMetadata,
    ownWrites,
    clock,
  };
  const synced = openTestSync(store, {
    environmentId,
    governancePackage,
    keptMetadata,
    ownWrites,
    references,
    clock,
    connection,
  });
  const planner = createPlanner({
    ...shared,
    dependents: {
      of: async () => ({ items: [], hiddenCount: 0, unknown: [] }),
    },
    mayRead: async () => true,
  });
  const editable = createEditableProducts(shared);
  const workOf = createHandlers({
    environments: [connection],
    keptMetadata,
    clock,
    contents: async () => 'empty',
  });
  const outcomes = createOutcomes({
    ...shared,
    environments: [connection],
    announce: async () => {},
    logger: mockServices.logger.mock(),
  });
  const context: ActionContext = {
    environmentId,
    signal: new AbortController().signal,
    note: () => {},
    onCall: () => {},
    // Each look is a new one.
    seenTopics: { forget: () => {}, read: (_name, readTopic) => readTopic() },
  };

  return {
    ...synced,
    keptMetadata,
    candidates: createTopicCandidates({
      ...shared,
      readable: {
        for: async () => ({ isUnconditional: true, isReadable: () => true }),
      },
    }),
    plan: (request: OperationRequest) =>
      planner.plan(request, { credentials: mockCredentials.user() }),
    async editable(name: string) {
      const stored = await store.productByEntityName(environmentId, name);
      if (!stored) throw new Error(`there is no ${name}`);
      return editable.of({ entityRef: `dataproduct:prod/${name}`, stored });
    },
    /** What each step sees before and after it, next to what the plan expected. */
    async carryOut(executable: ExecutablePlan) {
      const seen: { title: string; expected: unknown; before: unknown }[] = [];
      for (const target of executable.targets) {
        for (const { title, action, expected } of target.steps) {
          const work = workOf(action);
          const before = await work.observe(context);
          seen.push({ title, expected, before });
          if (work.isDone(before)) continue;
          await work.apply(before, context);
          if (!work.isDone(await work.observe(context))) {
            throw new Error(`'${title}' is not done`);
          }
        }
        await outcomes.store(operationOf(executable, environmentId), {
          ...target,
          state: 'succeeded',
          steps: [],
          calls: [],
        });
      }
      return seen;
    },
  };
}

function operationOf(
  { kind }: ExecutablePlan,
  environmentId: string,
): StoredOperation {
  return {
    id: 'operation-1',
    kind,
    environmentId,
    state: 'running',
    requestedBy: 'user:default/elif',
    requestedAt: '2026-11-22T12:00:00.000Z',
    targets: [],
  };
}
