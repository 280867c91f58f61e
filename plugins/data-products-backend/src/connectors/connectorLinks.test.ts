// SPDX-License-Identifier: Apache-2.0

import {
  aDataProduct,
  anOutputPort,
} from '@data-mesh/backstage-plugin-data-products-common/testUtils';
import { Connector } from '@data-mesh/confluent-client';
import { aConnector, CLUSTER } from './__testUtils__/connectors';
import { connectorLinks, hasFailed } from './connectorLinks';

const product = aDataProduct({
  outputPorts: [
    anOutputPort({ name: 'orders', clusterId: CLUSTER }),
    anOutputPort({ name: 'orders.v2', clusterId: CLUSTER }),
    anOutputPort({ name: 'elsewhere', clusterId: 'lkc-other' }),
    anOutputPort({ name: 'lost', clusterId: undefined }),
  ],
});

const linksOf = (connector: Partial<Connector>) =>
  connectorLinks(product, {
    clusterId: CLUSTER,
    connectors: [aConnector(connector)],
  }).map(({ direction, topics, supposedTopics }) => ({
    direction,
    topics,
    supposedTopics,
  }));

describe('connectorLinks', () => {
  // prettier-ignore
  test.each<[string, Partial<Connector>, object[]]>([
    ['a source that names a topic',            { topics: { names: ['orders'], prefixes: [] } },                       [{ direction: 'writes', topics: ['orders'], supposedTopics: [] }]],
    ['a sink that names two',                  { direction: 'sink', topics: { names: ['orders.v2', 'orders'], prefixes: [] } }, [{ direction: 'reads', topics: ['orders', 'orders.v2'], supposedTopics: [] }]],
    ['a source that names a prefix',           { topics: { names: [], prefixes: ['orders.'] } },                      [{ direction: 'writes', topics: [], supposedTopics: ['orders.v2'] }]],
    ['a source that names both',               { topics: { names: ['orders'], prefixes: ['orders'] } },               [{ direction: 'writes', topics: ['orders'], supposedTopics: ['orders.v2'] }]],
    ['a connector of other topics',            { topics: { names: ['payments'], prefixes: ['pay'] } },                []],
    ['a connector that does not tell',         { topics: { names: [], prefixes: [] } },                               []],
    ['a topic of that name on another cluster', { topics: { names: ['elsewhere', 'lost'], prefixes: [] } },           []],
  ])('of %s', (_case, connector, expected) => {
    expect(linksOf(connector)).toEqual(expected);
  });
});

describe('hasFailed', () => {
  // prettier-ignore
  test.each<[string | undefined, string[], boolean]>([
    ['RUNNING',      ['RUNNING'],           false],
    ['FAILED',       [],                    true],
    ['DEGRADED',     ['RUNNING'],           true],
    ['RUNNING',      ['RUNNING', 'FAILED'], true],
    ['PAUSED',       ['PAUSED'],            false],
    ['PROVISIONING', [],                    false],
    [undefined,      [],                    false],
  ])('of a connector that is %s, with tasks %j', (state, tasks, expected) => {
    expect(
      hasFailed(aConnector({ state, tasks: tasks.map((each, id) => ({ id, state: each })) })),
    ).toBe(expected);
  });
});
