// SPDX-License-Identifier: Apache-2.0
import type { KsqlPersistentQuery } from '@data-mesh/backstage-plugin-ksqldb-common';
import { aPersistentQuery } from '@data-mesh/backstage-plugin-ksqldb-common/testUtils';

/** Six: one is paused, one failed. */
export const RETAIL_QUERIES: KsqlPersistentQuery[] = [
  aPersistentQuery({
    text: "CREATE STREAM ORDERS_EUR AS SELECT ORDER_ID, TOTAL, STORE FROM ORDERS WHERE CURRENCY = 'EUR' EMIT CHANGES;",
    sinkTopics: ['pksqlc-m2v5tORDERS_EUR'],
  }),
  aPersistentQuery({
    id: 'CSAS_FRAUD_ALERTS_45',
    text: "CREATE STREAM FRAUD_ALERTS WITH (KAFKA_TOPIC = 'fraud-alerts') AS SELECT P.ORDER_ID AS ORDER_ID, 'amount' AS REASON, 0.9 AS SCORE FROM PAYMENTS P INNER JOIN ORDERS O WITHIN 1 HOUR ON P.ORDER_ID = O.ORDER_ID EMIT CHANGES;",
    sources: ['PAYMENTS', 'ORDERS'],
    sinks: ['FRAUD_ALERTS'],
    sinkTopics: ['fraud-alerts'],
  }),
  aPersistentQuery({
    id: 'CTAS_SALES_PER_STORE_47',
    text: "CREATE TABLE SALES_PER_STORE WITH (KAFKA_TOPIC = 'sales-per-store') AS SELECT STORE, COUNT(*) AS ORDERS, SUM(TOTAL) AS SALES FROM ORDERS WINDOW TUMBLING (SIZE 1 DAYS) GROUP BY STORE EMIT CHANGES;",
    sinks: ['SALES_PER_STORE'],
    sinkTopics: ['sales-per-store'],
  }),
  aPersistentQuery({
    id: 'CTAS_ORDERS_PER_HOUR_49',
    text: 'CREATE TABLE ORDERS_PER_HOUR AS SELECT STORE, COUNT(*) AS ORDERS FROM ORDERS_EUR WINDOW TUMBLING (SIZE 1 HOURS) GROUP BY STORE EMIT CHANGES;',
    sources: ['ORDERS_EUR'],
    sinks: ['ORDERS_PER_HOUR'],
    sinkTopics: ['pksqlc-m2v5tORDERS_PER_HOUR'],
  }),
  aPersistentQuery({
    id: 'INSERTQUERY_51',
    text: 'INSERT INTO FRAUD_ALERTS SELECT ORDER_ID, CURRENCY AS REASON, 0.5 AS SCORE FROM ORDERS EMIT CHANGES;',
    sinks: ['FRAUD_ALERTS'],
    sinkTopics: ['fraud-alerts'],
    state: 'PAUSED',
    stateCounts: { PAUSED: 1 },
  }),
  aPersistentQuery({
    id: 'CSAS_STOCK_ALERTS_53',
    text: 'CREATE STREAM STOCK_ALERTS AS SELECT SKU, WAREHOUSE FROM STOCK_LEVELS WHERE ON_HAND < 5 EMIT CHANGES;',
    sources: ['STOCK_LEVELS'],
    sinks: ['STOCK_ALERTS'],
    sinkTopics: ['pksqlc-m2v5tSTOCK_ALERTS'],
    state: 'ERROR',
    stateCounts: { ERROR: 1 },
  }),
];
