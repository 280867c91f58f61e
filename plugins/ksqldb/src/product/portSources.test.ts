// SPDX-License-Identifier: Apache-2.0
import {
  aDataProductEntity,
  anOutputPort,
} from '@data-mesh/backstage-plugin-data-products-common/testUtils';
import {
  aKsqlCluster,
  aKsqlSource,
} from '@data-mesh/backstage-plugin-ksqldb-common/testUtils';
import { isQueryableProduct } from './isQueryableProduct';
import { clustersOfProduct, portSources } from './portSources';

const HERE = 'lkc-3x9wz1';
const ELSEWHERE = 'lkc-8d4rt2';
const orders = anOutputPort({ name: 'orders' });
const returns = anOutputPort({ name: 'returns' });
const far = anOutputPort({ name: 'orders', clusterId: ELSEWHERE });

describe('portSources', () => {
  it('gives each topic its streams and tables by name, in the order of the ports', () => {
    const sources = ['B', 'A'].map(name =>
      aKsqlSource({ name, topic: 'orders' }),
    );
    const other = aKsqlSource({ name: 'OTHER', topic: 'other' });
    expect(
      portSources([returns, orders], aKsqlCluster(), [...sources, other]).map(
        ({ port, sources: over }) => [port.name, over.map(({ name }) => name)],
      ),
    ).toEqual([
      ['returns', []],
      ['orders', ['A', 'B']],
    ]);
  });

  it('does not take a topic of the same name on another Kafka cluster for it', () => {
    expect(
      portSources([far], aKsqlCluster(), [aKsqlSource({ topic: 'orders' })]),
    ).toEqual([]);
  });
});

describe('clustersOfProduct', () => {
  const product = { environmentId: 'env-7k2mq9', outputPorts: [orders] };
  const staging = { id: 'env-4p8xd3', title: 'Staging', namespace: 'staging' };

  // prettier-ignore
  test.each<[string, Parameters<typeof aKsqlCluster>[0], boolean]>([
    ['on the Kafka cluster of a topic',        {},                            true],
    ['on another Kafka cluster',               { kafkaClusterId: ELSEWHERE }, false],
    ['of the same id in another environment',  { environment: staging },      false],
  ])('judges one %s', (_case, overrides, expected) => {
    const clusters = clustersOfProduct(product, [aKsqlCluster(overrides)]);
    expect(clusters.length > 0).toBe(expected);
  });
});

describe('isQueryableProduct', () => {
  const product = aDataProductEntity({ outputPorts: [orders] });

  // prettier-ignore
  test.each([
    ['a product with a topic there',       product,                                       [HERE],      true],
    ['a product with topics elsewhere',    product,                                       [ELSEWHERE], false],
    ['one of several topics there',        aDataProductEntity({ outputPorts: [orders, far] }), [ELSEWHERE], true],
    ['any product without ksqlDB',         product,                                       [],          false],
    ['what is no product',                 { ...product, kind: 'Component' },             [HERE],      false],
    ['somebody else’s kind of the name',   { ...product, spec: {} },                      [HERE],      false],
  ])('judges %s', (_case, entity, kafkaClusters, expected) => {
    expect(isQueryableProduct(entity, new Set(kafkaClusters))).toBe(expected);
  });
});
