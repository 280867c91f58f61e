// SPDX-License-Identifier: Apache-2.0

import { FoundEvidence, mergeEdges } from './mergeEdges';

const storefront = {
  entityRef: 'component:default/storefront',
  kind: 'component',
  name: 'Storefront',
  ownerRef: 'group:default/web-shop',
};
const neighbours = new Map([[storefront.entityRef, storefront]]);
const declared = {
  source: 'declared',
  title: 'Declared in the catalog',
  detail: 'component:default/storefront dependsOn dataproduct:prod/orders',
};
const observed = {
  source: 'groups',
  title: 'Committed offsets',
  detail: 'the group storefront reads orders.placed.v1',
  observedAt: '2026-11-02T10:00:00.000Z',
};

const reads = (
  neighbour: FoundEvidence['neighbour'],
  evidence = declared,
): FoundEvidence => ({ direction: 'reads', neighbour, evidence });
const { entityRef } = storefront;
const group = { kind: 'consumerGroup', name: 'reports' };

describe('mergeEdges', () => {
  it('makes one edge of a neighbour, with everything that speaks for it', () => {
    const found = [
      reads({ entityRef }),
      reads({ entityRef: 'Component:default/Storefront' }, observed),
    ];
    expect(mergeEdges(found, neighbours)).toEqual([
      {
        direction: 'reads',
        neighbour: storefront,
        evidence: [declared, observed],
      },
    ]);
  });

  it('says the same only once', () => {
    const later = { ...observed, observedAt: '2026-11-02T11:00:00.000Z' };
    const found = [declared, declared, observed, later].map(evidence =>
      reads({ entityRef }, evidence),
    );
    expect(mergeEdges(found, neighbours)[0]?.evidence).toEqual([
      declared,
      later,
    ]);
  });

  it('tells who writes from who reads, also of one neighbour, writers first', () => {
    const found: FoundEvidence[] = [
      reads({ entityRef }),
      { ...reads({ entityRef }), direction: 'writes' },
    ];
    expect(
      mergeEdges(found, neighbours).map(({ direction }) => direction),
    ).toEqual(['writes', 'reads']);
  });

  it('leaves no trace of an entity that could not be read', () => {
    const found = [
      reads({ entityRef: 'component:default/secret' }),
      reads({ entityRef: 'component:default/secret' }, observed),
    ];
    expect(mergeEdges(found, neighbours)).toEqual([]);
  });

  it('shows what stands for an entity to those who may not read it', () => {
    const found = ['component:default/secret', entityRef].map(ref =>
      reads({ entityRef: ref, otherwise: group }, observed),
    );
    expect(
      mergeEdges(found, neighbours).map(({ neighbour }) => neighbour),
    ).toEqual([group, storefront]);
  });

  it('keeps what the catalog does not know, by kind and name', () => {
    const found = [
      reads(group, observed),
      reads({ ...group, kind: 'query' }, observed),
      reads(group, { ...observed, detail: 'it also reads orders.paid.v1' }),
    ];
    expect(
      mergeEdges(found, neighbours).map(({ neighbour, evidence }) => [
        neighbour.kind,
        evidence.length,
      ]),
    ).toEqual([
      ['consumerGroup', 2],
      ['query', 1],
    ]);
  });

  it('sorts neighbours by name', () => {
    const found = ['b', 'C', 'a'].map(name => reads({ ...group, name }));
    expect(
      mergeEdges(found, neighbours).map(({ neighbour }) => neighbour.name),
    ).toEqual(['a', 'b', 'C']);
  });
});
