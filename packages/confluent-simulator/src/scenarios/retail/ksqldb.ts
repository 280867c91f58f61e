// SPDX-License-Identifier: Apache-2.0
import type { KsqlClusterSpec } from '../../world/scenario';

/** What each rule writes to the one stream of alerts. */
const alertBy = (score: string, rule: string) =>
  `SELECT PAYMENTID, CAST(${score} AS DOUBLE) AS SCORE, ARRAY['${rule}'] AS RULES, "AT" AS RAISEDAT FROM PAYMENTS`;

/** Derives fraud alerts and the turnover of stores. The seventh command makes the table that internal topics are named after. */
export const RETAIL_KSQLDB: KsqlClusterSpec = {
  id: 'lksqlc-9d6ry',
  title: 'Retail ksqlDB',
  serviceId: 'pksqlc-6q0vz',
  kafkaClusterId: 'lkc-3x9wz1',
  apiKeys: [{ key: 'demo-ksql-key', secret: 'demo-ksql-secret' }],
  statements: [
    `CREATE STREAM ORDERS WITH (KAFKA_TOPIC='orders', VALUE_FORMAT='AVRO');`,
    `CREATE STREAM PAYMENTS WITH (KAFKA_TOPIC='payments', VALUE_FORMAT='AVRO');`,
    `CREATE STREAM STOCK_MOVEMENTS WITH (KAFKA_TOPIC='stock-movements', VALUE_FORMAT='AVRO');`,
    `CREATE TABLE CUSTOMERS (CUSTOMER_ID STRING PRIMARY KEY) WITH (KAFKA_TOPIC='customers', VALUE_FORMAT='PROTOBUF');`,
    `CREATE STREAM FRAUD_ALERTS WITH (KAFKA_TOPIC='fraud-alerts', VALUE_FORMAT='AVRO') AS ${alertBy('0.9', 'large-amount')} WHERE STEP = 'AUTHORISED' AND AMOUNT > 220 EMIT CHANGES;`,
    `CREATE STREAM CUSTOMER_ORDERS AS SELECT O.CUSTOMERID AS CUSTOMERID, O.ORDERID AS ORDERID, O.TOTAL AS TOTAL, O.PLACEDAT AS PLACEDAT, C.COUNTRY AS COUNTRY FROM ORDERS O JOIN CUSTOMERS C ON O.CUSTOMERID = C.CUSTOMER_ID EMIT CHANGES;`,
    `CREATE TABLE SALES_PER_STORE WITH (KAFKA_TOPIC='sales-per-store', VALUE_FORMAT='AVRO') AS SELECT STOREID, CAST(FROM_UNIXTIME(WINDOWSTART) AS DATE) AS BUSINESSDAY, SUM(TOTAL) AS TURNOVER, COUNT(*) AS RECEIPTS FROM ORDERS WINDOW TUMBLING (SIZE 1 DAY) WHERE STOREID IS NOT NULL GROUP BY STOREID EMIT CHANGES;`,
    `CREATE TABLE STOCK_BOOKED AS SELECT PLACEID, SUM(PACKS) AS PACKS, COUNT(*) AS BOOKINGS FROM STOCK_MOVEMENTS GROUP BY PLACEID EMIT CHANGES;`,
    `INSERT INTO FRAUD_ALERTS ${alertBy('0.6', 'declined-amount')} WHERE STEP = 'DECLINED' AND AMOUNT > 200 EMIT CHANGES;`,
    `INSERT INTO FRAUD_ALERTS ${alertBy('0.3', 'foreign-currency')} WHERE STEP = 'AUTHORISED' AND CURRENCY <> 'EUR' AND AMOUNT > 220 EMIT CHANGES;`,
  ],
  paused: ['INSERTQUERY_10'],
  failed: {
    CTAS_STOCK_BOOKED_8:
      'Exception caught in process. taskId=0_3, processor=KSTREAM-SOURCE-0000000001, topic=stock-movements, partition=3, offset=118204: Size of data received by the deserializer is not the expected one',
  },
};
