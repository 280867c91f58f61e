// SPDX-License-Identifier: Apache-2.0

import {
  LineageEdge,
  LineageNeighbour,
} from '@data-mesh/backstage-plugin-data-products-common';
import { toDependents } from './toDependents';

const edge = (
  neighbour: LineageNeighbour,
  direction: LineageEdge['direction'] = 'reads',
): LineageEdge => ({ direction, neighbour, evidence: [] });

const component = (name: string): LineageNeighbour => ({
  entityRef: `component:default/${name}`,
  kind: 'component',
  name,
  ownerRef: 'group:default/analytics',
});

const query: LineageNeighbour = { kind: 'query', name: 'CTAS_ORDERS_1' };

describe('toDependents', () => {
  const all = {
    edges: [
      edge(component('report')),
      edge(component('secret')),
      edge(component('shop'), 'writes'),
      edge(query),
      edge({ kind: 'consumerGroup', name: 'orders-report' }),
    ],
    failures: [],
  };

  it('names readers with their owners, and leaves writers out', () => {
    expect(toDependents(all, all).items).toEqual([
      {
        type: 'entity',
        title: 'report',
        entityRef: 'component:default/report',
        ownerRef: 'group:default/analytics',
      },
      expect.objectContaining({ title: 'secret' }),
      expect.objectContaining({ type: 'query', title: 'CTAS_ORDERS_1' }),
      expect.objectContaining({
        type: 'consumerGroup',
        title: 'orders-report',
      }),
    ]);
  });

  it('counts those that the caller may not know of, and says nothing else about them', () => {
    const seen = {
      edges: all.edges.filter(({ neighbour }) => neighbour.name !== 'secret'),
      failures: [],
    };
    const dependents = toDependents(seen, all);
    expect(dependents.hiddenCount).toBe(1);
    expect(JSON.stringify(dependents)).not.toContain('secret');
  });

  it('counts a hidden component once that is shown as its group', () => {
    const evidence = [
      {
        source: 'consumer-groups',
        title: 'Consumer group',
        detail: 'the group secret-1 reads orders',
      },
    ];
    const group = { kind: 'consumerGroup', name: 'secret-1' };
    const dependents = toDependents(
      { edges: [{ ...edge(group), evidence }], failures: [] },
      { edges: [{ ...edge(component('secret')), evidence }], failures: [] },
    );
    expect(dependents).toMatchObject({
      items: [{ type: 'consumerGroup', title: 'secret-1' }],
      hiddenCount: 0,
    });
  });

  it('names the sources that did not answer', () => {
    const failures = [
      { source: 'ksqldb', title: 'ksqlDB queries', cause: 'Timed out.' },
    ];
    expect(toDependents({ edges: [], failures }, all)).toMatchObject({
      unknown: [
        "'ksqlDB queries' did not answer, so what it knows is missing: Timed out.",
      ],
    });
  });
});
