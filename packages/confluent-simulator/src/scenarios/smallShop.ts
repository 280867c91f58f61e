// SPDX-License-Identifier: Apache-2.0
import type { Scenario } from '../world/scenario';

/** Three products of a small web shop, one plain topic, two groups that read, two connectors and a ksqlDB over them: for documents and tests. */
export function smallShop(): Scenario {
  return {
    startsAt: '2026-11-02T08:00:00Z',
    environments: [
      {
        id: 'env-shop01',
        name: 'shop',
        package: 'advanced',
        registryId: 'lsrc-shop01',
        apiKeys: [
          { key: 'shop-key', secret: 'shop-secret' },
          {
            key: 'weak-key',
            secret: 'weak-secret',
            role: 'DataDiscovery',
            sees: { topics: ['orders*'] },
          },
          { key: 'cloud-key', secret: 'cloud-secret', kind: 'cloud' },
          { key: 'shop-kafka-key', secret: 'shop-kafka-secret', kind: 'kafka' },
        ],
        bearerTokens: ['shop-token'],
        clusters: [{ id: 'lkc-shop01', name: 'shop-eu' }],
        ksqldb: [
          {
            id: 'lksqlc-shop01',
            title: 'Shop ksqlDB',
            serviceId: 'pksqlc-shop01',
            kafkaClusterId: 'lkc-shop01',
            apiKeys: [{ key: 'shop-ksql-key', secret: 'shop-ksql-secret' }],
            statements: [
              `CREATE STREAM ORDERS (ORDERID STRING KEY) WITH (KAFKA_TOPIC='orders', VALUE_FORMAT='AVRO');`,
              `CREATE STREAM PAYMENTS (PAYMENT_ID STRING KEY) WITH (KAFKA_TOPIC='payments', VALUE_FORMAT='PROTOBUF');`,
              `CREATE TABLE STOCK_LEVELS (SKU STRING PRIMARY KEY) WITH (KAFKA_TOPIC='stock-levels', VALUE_FORMAT='JSON_SR');`,
            ],
          },
        ],
        tagDefinitions: [
          {
            name: 'DataProduct',
            description: 'Offered for others to use',
            color: 'BLUE_DARK',
          },
          { name: 'PII', description: 'Personal data' },
        ],
        businessMetadataDefinitions: [
          {
            name: 'DataProduct',
            description: 'What a product promises',
            attributes: ['owner', 'domain', 'description', 'sla', 'quality'],
          },
        ],
        topics: [
          {
            name: 'orders',
            description: 'One event per order accepted by the web shop.',
            traffic: { recordsPerSecond: 2 },
            owner: 'checkout',
            ownerEmail: 'checkout@shop.example',
            tags: ['DataProduct', 'PII'],
            businessMetadata: {
              DataProduct: {
                owner: '@checkout',
                domain: 'sales',
                sla: 'tier-1',
                quality: 'authoritative',
              },
            },
          },
          {
            name: 'payments',
            partitions: 12,
            tags: ['DataProduct'],
            businessMetadata: {
              DataProduct: {
                owner: '@payments',
                domain: 'sales',
                sla: 'tier-2',
                quality: 'curated',
              },
            },
          },
          {
            name: 'stock-levels',
            cleanupPolicy: ['compact'],
            retentionMs: -1,
            tags: ['DataProduct'],
          },
          { name: 'checkout-debug', partitions: 1 },
        ],
        consumerGroups: [
          { groupId: 'billing', topics: ['orders', 'payments'] },
          {
            groupId: 'reporting',
            topics: ['orders'],
            behaviour: 'stopped',
            since: '2026-11-02T07:00:00Z',
          },
        ],
        connectors: [
          {
            name: 'payments-from-bank',
            id: 'lcc-bank01',
            type: 'source',
            config: {
              'connector.class': 'SftpSource',
              'kafka.topic': 'payments',
              'sftp.password': 'bank-secret',
            },
          },
          {
            name: 'orders-to-lake',
            id: 'lcc-lake01',
            type: 'sink',
            config: { 'connector.class': 'S3_SINK', topics: 'orders' },
          },
        ],
        subjects: [
          {
            name: 'orders-value',
            compatibility: 'FULL',
            versions: [
              { schema: order() },
              {
                schema: order({
                  name: 'channel',
                  type: 'string',
                  default: 'web',
                }),
              },
            ],
          },
          {
            name: 'payments-value',
            schemaType: 'PROTOBUF',
            versions: [{ schema: PAYMENT }],
          },
          {
            name: 'stock-levels-value',
            schemaType: 'JSON',
            versions: [{ schema: STOCK_LEVEL }],
          },
        ],
      },
    ],
  };
}

const order = (...more: object[]) => ({
  type: 'record',
  name: 'Order',
  namespace: 'shop',
  fields: [
    { name: 'orderId', type: 'string' },
    { name: 'total', type: 'double' },
    ...more,
  ],
});

const PAYMENT = `syntax = "proto3";
package shop;

message Payment {
  string payment_id = 1;
  string order_id = 2;
  int64 amount_minor = 3;
}
`;

const STOCK_LEVEL = {
  $schema: 'http://json-schema.org/draft-07/schema#',
  title: 'StockLevel',
  type: 'object',
  properties: {
    sku: { type: 'string' },
    onHand: { type: 'integer' },
  },
  required: ['sku', 'onHand'],
  additionalProperties: false,
};
