// SPDX-License-Identifier: Apache-2.0
import {
  connectorsConsoleUrl,
  environmentConsoleUrl,
  ksqlConsoleUrl,
  lineageConsoleUrl,
  schemaConsoleUrl,
  topicConsoleUrl,
} from './consoleLinks';

const port = {
  name: 'orders.placed.v1',
  clusterId: 'lkc-3x9wz1',
  qualifiedName: 'lsrc-4nv8rd:lkc-3x9wz1:orders.placed.v1',
};
const environmentId = 'env-7k2mq9';
const environment = 'https://confluent.cloud/environments/env-7k2mq9';

describe('console links', () => {
  // prettier-ignore
  test.each([
    ['an environment', environmentConsoleUrl({ environmentId }),                  `${environment}/clusters`],
    ['a topic',        topicConsoleUrl(port, { environmentId }),                  `${environment}/clusters/lkc-3x9wz1/topics/orders.placed.v1/overview`],
    ['a schema',       schemaConsoleUrl('orders.placed.v1-value', { environmentId }), `${environment}/schema-registry/schemas/orders.placed.v1-value`],
    ['a schema whose subject needs escaping', schemaConsoleUrl(':.ctx:a/b c', { environmentId }), `${environment}/schema-registry/schemas/%3A.ctx%3Aa%2Fb%20c`],
    ['lineage',        lineageConsoleUrl(port, { environmentId }),                `${environment}/clusters/lkc-3x9wz1/stream-lineage/stream/topic-orders.placed.v1/n/topic-orders.placed.v1/overview`],
    ['a ksqlDB cluster', ksqlConsoleUrl({ kafkaClusterId: 'lkc-3x9wz1', id: 'lksqlc-9d6ry' }, { environmentId }), `${environment}/clusters/lkc-3x9wz1/ksql/lksqlc-9d6ry/editor`],
    ['connectors',     connectorsConsoleUrl(port, { environmentId }),             `${environment}/clusters/lkc-3x9wz1/connectors`],
  ])('lead to %s', (_case, url, expected) => {
    expect(url).toBe(expected);
  });

  it('lead elsewhere when configuration says so', () => {
    const consoleUrl = 'https://console.example/cloud/';
    expect(environmentConsoleUrl({ consoleUrl, environmentId })).toBe(
      'https://console.example/cloud/environments/env-7k2mq9/clusters',
    );
  });

  describe('of a port in a cluster that nobody tells', () => {
    const lost = { ...port, clusterId: undefined };

    it('lead to the environment instead of the topic', () => {
      expect(topicConsoleUrl(lost, { environmentId })).toBe(
        `${environment}/clusters`,
      );
    });

    it('do not exist for lineage and connectors', () => {
      expect(lineageConsoleUrl(lost, { environmentId })).toBeUndefined();
      expect(connectorsConsoleUrl(lost, { environmentId })).toBeUndefined();
    });
  });
});
