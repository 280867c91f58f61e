// SPDX-License-Identifier: Apache-2.0
import type {
  KsqlColumn,
  KsqlSource,
} from '@data-mesh/backstage-plugin-ksqldb-common';
import { aKsqlSource } from '@data-mesh/backstage-plugin-ksqldb-common/testUtils';

const key = (name: string, type: string): KsqlColumn => ({
  name,
  type,
  role: 'key',
});
const column = (name: string, type: string): KsqlColumn => ({ name, type });

/** Five streams and three tables. */
export const RETAIL_SOURCES: KsqlSource[] = [
  aKsqlSource({
    columns: [
      key('ORDER_ID', 'STRING'),
      column('CUSTOMER_ID', 'STRING'),
      column('STORE', 'STRING'),
      column('TOTAL', 'DECIMAL(10, 2)'),
      column('CURRENCY', 'STRING'),
      column('LINES', 'ARRAY<STRUCT<`SKU` STRING, `QUANTITY` INTEGER>>'),
      column('PLACED_AT', 'TIMESTAMP'),
    ],
  }),
  aKsqlSource({
    name: 'PAYMENTS',
    topic: 'payments.captured.v2',
    product: { entityRef: 'dataproduct:prod/payments', title: 'payments' },
    personalData: 'yes',
    refusal:
      'Its rows hold personal data. You need the permission data-products.records.read-unmasked for the product payments.',
    columns: [
      key('PAYMENT_ID', 'STRING'),
      column('ORDER_ID', 'STRING'),
      column('CARD_HOLDER', 'STRING'),
      column('AMOUNT', 'DECIMAL(10, 2)'),
    ],
  }),
  aKsqlSource({
    name: 'STOCK_LEVELS',
    topic: 'stock-levels',
    valueFormat: 'JSON_SR',
    product: {
      entityRef: 'dataproduct:prod/stock-levels',
      title: 'stock-levels',
    },
    columns: [
      key('SKU', 'STRING'),
      column('WAREHOUSE', 'STRING'),
      column('ON_HAND', 'BIGINT'),
    ],
  }),
  aKsqlSource({
    name: 'ORDERS_EUR',
    topic: 'pksqlc-m2v5tORDERS_EUR',
    product: undefined,
    columns: [
      key('ORDER_ID', 'STRING'),
      column('TOTAL', 'DECIMAL(10, 2)'),
      column('STORE', 'STRING'),
    ],
  }),
  aKsqlSource({
    name: 'FRAUD_ALERTS',
    topic: 'fraud-alerts',
    product: {
      entityRef: 'dataproduct:prod/fraud-alerts',
      title: 'fraud-alerts',
    },
    personalData: 'unknown',
    columns: [
      key('ORDER_ID', 'STRING'),
      column('REASON', 'STRING'),
      column('SCORE', 'DOUBLE'),
    ],
  }),
  aKsqlSource({
    type: 'TABLE',
    name: 'CUSTOMERS',
    topic: 'customers',
    valueFormat: 'PROTOBUF',
    product: { entityRef: 'dataproduct:prod/customers', title: 'customers' },
    personalData: 'yes',
    columns: [
      key('CUSTOMER_ID', 'STRING'),
      column('NAME', 'STRING'),
      column('ADDRESS', 'STRUCT<`STREET` STRING, `CITY` STRING>'),
    ],
  }),
  aKsqlSource({
    type: 'TABLE',
    name: 'SALES_PER_STORE',
    topic: 'sales-per-store',
    isWindowed: true,
    windowType: 'TUMBLING',
    product: {
      entityRef: 'dataproduct:prod/sales-per-store',
      title: 'sales-per-store',
    },
    columns: [
      key('STORE', 'STRING'),
      column('ORDERS', 'BIGINT'),
      column('SALES', 'DECIMAL(12, 2)'),
    ],
  }),
  aKsqlSource({
    type: 'TABLE',
    name: 'ORDERS_PER_HOUR',
    topic: 'pksqlc-m2v5tORDERS_PER_HOUR',
    isWindowed: true,
    windowType: 'TUMBLING',
    product: undefined,
    columns: [key('STORE', 'STRING'), column('ORDERS', 'BIGINT')],
  }),
];
