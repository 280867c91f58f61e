// SPDX-License-Identifier: Apache-2.0
import { aKsqlSource } from '@data-mesh/backstage-plugin-ksqldb-common/testUtils';
import type { FakeWorld } from './FakeKsqldbApi';
import { RETAIL_CLUSTER, STAGING_CLUSTER } from './retailClusters';
import { explanationOf } from './retailExplanations';
import { RETAIL_QUERIES } from './retailQueries';
import { RETAIL_SOURCES } from './retailSources';

const CLUSTER = RETAIL_CLUSTER;

/** A shop: two clusters, five streams, three tables, six queries, and what one person ran and kept. */
export function retailWorld(): FakeWorld {
  return {
    clusters: [CLUSTER, STAGING_CLUSTER],
    states: {},
    sources: {
      [CLUSTER.id]: RETAIL_SOURCES,
      [STAGING_CLUSTER.id]: [aKsqlSource({ product: undefined })],
    },
    queries: { [CLUSTER.id]: RETAIL_QUERIES },
    explanations: Object.fromEntries(
      RETAIL_QUERIES.map(query => [query.id, explanationOf(query)]),
    ),
    functions: [
      { name: 'ABS', type: 'SCALAR', category: 'MATHEMATICAL' },
      { name: 'COUNT', type: 'AGGREGATE', category: 'AGGREGATE' },
      { name: 'LCASE', type: 'SCALAR', category: 'STRING' },
      { name: 'SUM', type: 'AGGREGATE', category: 'AGGREGATE' },
      { name: 'UCASE', type: 'SCALAR', category: 'STRING' },
    ],
    functionDescriptions: [
      {
        name: 'UCASE',
        type: 'SCALAR',
        description: 'Returns a text in upper case.',
        variants: [
          {
            arguments: [
              {
                name: 'text',
                type: 'VARCHAR',
                description: 'The text',
                isVariadic: false,
              },
            ],
            returnType: 'VARCHAR',
            description: '',
          },
        ],
      },
    ],
    history: [
      {
        id: 'h-3',
        clusterId: CLUSTER.id,
        text: 'SELECT * FROM ORDERS EMIT CHANGES LIMIT 100;',
        class: 'query',
        startedAt: '2026-11-22T11:58:00.000Z',
        durationMs: 4_200,
        outcome: 'succeeded',
        rows: 100,
      },
      {
        id: 'h-2',
        clusterId: CLUSTER.id,
        text: 'SELECT * FROM ORDER EMIT CHANGES;',
        class: 'query',
        startedAt: '2026-11-22T11:57:00.000Z',
        durationMs: 90,
        outcome: 'failed',
        message: "Could not find STREAM/TABLE 'ORDER' in the Metastore",
      },
      {
        id: 'h-1',
        clusterId: STAGING_CLUSTER.id,
        text: 'LIST STREAMS;',
        class: 'metadata',
        startedAt: '2026-11-21T16:20:00.000Z',
        durationMs: 35,
        outcome: 'succeeded',
      },
    ],
    saved: [
      {
        id: 'saved-1',
        clusterId: CLUSTER.id,
        title: 'Orders in euros',
        text: "SELECT * FROM ORDERS WHERE CURRENCY = 'EUR' EMIT CHANGES LIMIT 100;",
        savedAt: '2026-11-20T10:00:00.000Z',
      },
    ],
    useCases: [
      {
        name: 'large-orders',
        title: 'Large orders as they come',
        description:
          'A stream of the orders above 500, for those who call these customers.',
        clusterId: CLUSTER.id,
        inputs: ['ORDERS'],
        outputTopic: 'large-orders',
        statement:
          "CREATE STREAM LARGE_ORDERS WITH (KAFKA_TOPIC = 'large-orders') AS SELECT * FROM ORDERS WHERE TOTAL > 500 EMIT CHANGES;",
      },
      {
        name: 'orders-in-euros',
        title: 'Orders in euros',
        description: 'The orders of the shops in the euro area.',
        clusterId: CLUSTER.id,
        inputs: ['ORDERS'],
        outputTopic: 'pksqlc-m2v5tORDERS_EUR',
        statement:
          "CREATE STREAM ORDERS_EUR AS SELECT ORDER_ID, TOTAL, STORE FROM ORDERS WHERE CURRENCY = 'EUR' EMIT CHANGES;",
      },
      {
        name: 'late-shipments',
        title: 'Late shipments',
        description: 'Orders that were not shipped within a day.',
        clusterId: CLUSTER.id,
        inputs: ['ORDERS', 'SHIPMENTS'],
        outputTopic: 'late-shipments',
        statement:
          "CREATE STREAM LATE_SHIPMENTS WITH (KAFKA_TOPIC = 'late-shipments') AS SELECT O.ORDER_ID AS ORDER_ID FROM ORDERS O LEFT JOIN SHIPMENTS S WITHIN 1 DAYS ON O.ORDER_ID = S.ORDER_ID WHERE S.ORDER_ID IS NULL EMIT CHANGES;",
      },
    ],
    answerStatements: () => undefined,
  };
}
