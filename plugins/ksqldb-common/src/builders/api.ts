// SPDX-License-Identifier: Apache-2.0
import type { QueryEnd, QueryStarted } from '../api/queryMessages';
import type {
  HistoryEntry,
  KsqlClusterInfo,
  KsqlExplanation,
  KsqlPersistentQuery,
  KsqlSource,
  SavedQuery,
  UseCase,
} from '../api/types';
import type { KsqlListedQuery } from '../server/types';

/** A cluster whose caller may do everything. */
export function aKsqlCluster(
  overrides: Partial<KsqlClusterInfo> = {},
): KsqlClusterInfo {
  return {
    id: 'lksqlc-9d6ry',
    title: 'Retail ksqlDB',
    environment: { id: 'env-7k2mq9', title: 'Production', namespace: 'prod' },
    kafkaClusterId: 'lkc-3x9wz1',
    isReadOnly: false,
    rights: {
      executeQueries: true,
      changeDefinitions: true,
      writeData: true,
      controlQueries: true,
      printTopics: true,
      useUnownedSources: true,
    },
    limits: { rows: 10_000, bytes: 50 * 1024 * 1024, seconds: 600 },
    allowedProperties: ['auto.offset.reset'],
    problems: [],
    ...overrides,
  };
}

/** A stream over the topic of a product. */
export function aKsqlSource(overrides: Partial<KsqlSource> = {}): KsqlSource {
  return {
    type: 'STREAM',
    name: 'ORDERS',
    topic: 'orders.placed.v1',
    keyFormat: 'KAFKA',
    valueFormat: 'AVRO',
    isWindowed: false,
    columns: [
      { name: 'ORDERID', type: 'STRING', role: 'key' },
      { name: 'TOTAL', type: 'DECIMAL(10, 2)' },
    ],
    readQueries: [],
    writeQueries: [],
    statistics: '',
    errorStatistics: '',
    product: { entityRef: 'dataproduct:prod/orders', title: 'orders' },
    personalData: 'no',
    ...overrides,
  };
}

/** A persistent query that runs, as a server lists it. */
export function aListedQuery(
  overrides: Partial<KsqlListedQuery> = {},
): KsqlListedQuery {
  return {
    id: 'CSAS_ORDERS_EUR_43',
    text: 'CREATE STREAM ORDERS_EUR AS SELECT * FROM ORDERS EMIT CHANGES;',
    sinks: ['ORDERS_EUR'],
    sinkTopics: ['ORDERS_EUR'],
    queryType: 'PERSISTENT',
    state: 'RUNNING',
    stateCounts: { RUNNING: 4 },
    ...overrides,
  };
}

/** A persistent query that runs, with what it reads. */
export function aPersistentQuery(
  overrides: Partial<KsqlPersistentQuery> = {},
): KsqlPersistentQuery {
  return { ...aListedQuery(), sources: ['ORDERS'], ...overrides };
}

/** A persistent query from one stream to another. */
export function aKsqlExplanation(
  overrides: Partial<KsqlExplanation> = {},
): KsqlExplanation {
  return {
    query: {
      id: 'CSAS_ORDERS_EUR_43',
      text: 'CREATE STREAM ORDERS_EUR AS SELECT * FROM ORDERS EMIT CHANGES;',
      columns: [],
      sources: ['ORDERS'],
      sinks: ['ORDERS_EUR'],
      topology: '',
      executionPlan: '',
      state: 'RUNNING',
      hostStates: {},
      errors: [],
    },
    graph: {
      nodes: [
        { id: 'ORDERS', kind: 'stream', name: 'ORDERS' },
        { id: 'query', kind: 'query', name: 'CSAS_ORDERS_EUR_43' },
        { id: 'ORDERS_EUR', kind: 'stream', name: 'ORDERS_EUR' },
      ],
      edges: [
        { from: 'ORDERS', to: 'query' },
        { from: 'query', to: 'ORDERS_EUR' },
      ],
    },
    ...overrides,
  };
}

/** A push query that gave rows. */
export function aHistoryEntry(
  overrides: Partial<HistoryEntry> = {},
): HistoryEntry {
  return {
    id: 'h-1',
    clusterId: 'lksqlc-9d6ry',
    text: 'SELECT * FROM ORDERS EMIT CHANGES LIMIT 20;',
    class: 'query',
    startedAt: '2026-11-02T08:00:00.000Z',
    durationMs: 1_200,
    outcome: 'succeeded',
    rows: 20,
    ...overrides,
  };
}

export function aSavedQuery(overrides: Partial<SavedQuery> = {}): SavedQuery {
  return {
    id: 's-1',
    clusterId: 'lksqlc-9d6ry',
    title: 'Orders in euro',
    text: "SELECT * FROM ORDERS WHERE CURRENCY = 'EUR' EMIT CHANGES;",
    savedAt: '2026-11-02T08:00:00.000Z',
    ...overrides,
  };
}

export function aUseCase(overrides: Partial<UseCase> = {}): UseCase {
  return {
    name: 'orders-in-euro',
    title: 'Orders in euro',
    description: 'Orders that were paid in euro.',
    clusterId: 'lksqlc-9d6ry',
    inputs: ['ORDERS'],
    outputTopic: 'orders.eur.v1',
    statement:
      "CREATE STREAM ORDERS_EUR WITH (KAFKA_TOPIC='orders.eur.v1') AS SELECT * FROM ORDERS WHERE CURRENCY = 'EUR' EMIT CHANGES;",
    ...overrides,
  };
}

/** The first message of a query with one column. */
export function aQueryStart(
  overrides: Partial<QueryStarted> = {},
): QueryStarted {
  return {
    type: 'started',
    runId: 'run-1',
    columns: [{ name: 'ORDERID', type: 'STRING' }],
    limits: { rows: 10_000, bytes: 50 * 1024 * 1024, seconds: 600 },
    startedAt: '2026-11-02T08:00:00.000Z',
    ...overrides,
  };
}

/** The last message of a query that ran to its end without a row. */
export function aQueryEnd(overrides: Partial<QueryEnd> = {}): QueryEnd {
  return {
    type: 'end',
    reason: 'finished',
    rows: 0,
    bytes: 0,
    durationMs: 12,
    ...overrides,
  };
}
