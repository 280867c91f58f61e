// SPDX-License-Identifier: Apache-2.0
import type { KsqlSource } from '@data-mesh/backstage-plugin-ksqldb-common';
import { aKsqlSource } from '@data-mesh/backstage-plugin-ksqldb-common/testUtils';
import { toQueryGraph } from './toQueryGraph';

const sources: KsqlSource[] = [
  aKsqlSource({ name: 'ORDERS', topic: 'orders' }),
  aKsqlSource({ name: 'STORES', type: 'TABLE', product: undefined }),
];

describe('toQueryGraph', () => {
  // prettier-ignore
  test.each<[string, string[], string[], string]>([
    ['one source and one sink',    ['ORDERS'],            ['STORES'],  'ORDERS > Q, Q > STORES'],
    ['a join',                     ['ORDERS', 'STORES'],  ['NEW'],     'ORDERS > Q, STORES > Q, Q > NEW'],
    ['a query without a sink',     ['ORDERS'],            [],          'ORDERS > Q'],
    ['one that feeds its source',  ['ORDERS'],            ['ORDERS'],  'ORDERS > Q, Q > ORDERS'],
  ])('leads records through %s', (_case, from, to, expected) => {
    const { nodes, edges } = toQueryGraph(
      { id: 'Q', sources: from, sinks: to },
      { sources, newKind: 'stream' },
    );
    const nameOf = (id: string) => nodes.find(node => node.id === id)!.name;
    expect(
      edges.map(edge => `${nameOf(edge.from)} > ${nameOf(edge.to)}`).join(', '),
    ).toBe(expected);
    const ids = nodes.map(({ id }) => id);
    expect(new Set(ids).size).toBe(ids.length);
  });

  it('tells kind, topic, product and state', () => {
    const { nodes } = toQueryGraph(
      {
        id: 'Q',
        sources: ['ORDERS', 'STORES'],
        sinks: ['NEW'],
        state: 'PAUSED',
      },
      { sources, newKind: 'table' },
    );
    expect(nodes).toMatchObject([
      {
        kind: 'stream',
        name: 'ORDERS',
        topic: 'orders',
        product: { title: 'orders' },
      },
      { kind: 'table', name: 'STORES', product: undefined },
      { kind: 'query', name: 'Q', state: 'PAUSED' },
      { kind: 'table', name: 'NEW' },
    ]);
  });

  it('keeps a statement that does not run apart from a stream of its name', () => {
    const { nodes } = toQueryGraph(
      { sources: ['Query'], sinks: [] },
      { sources: [], newKind: 'stream' },
    );
    expect(nodes.map(({ id }) => id)).toEqual(['source:Query', 'query:']);
  });
});
