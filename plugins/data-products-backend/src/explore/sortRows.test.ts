// SPDX-License-Identifier: Apache-2.0

import {
  DataProduct,
  ExploreColumnValue,
} from '@data-mesh/backstage-plugin-data-products-common';
import { aResolvedReference } from '@data-mesh/backstage-plugin-data-products-common/testUtils';
import fc from 'fast-check';
import { anEntry, aTable } from './__testUtils__/tables';
import { ExploreRow } from './exploreRow';
import { RowOrder } from './sortRows';

describe('sortRows', () => {
  const a = anEntry('A', {
    owner: aResolvedReference('group:default/web-shop', '@zz'),
    domain: { status: 'missing' },
    lifecycle: 'deprecated',
    qualityTier: { tier: 'raw' },
    slaTier: { tier: 'tier-1' },
    issues: [],
    changedAt: '2026-11-22T12:00:00.000Z',
  });
  const b = anEntry('b', {
    owner: { status: 'unresolved', text: '@Checkout' },
    domain: aResolvedReference('domain:default/sales'),
    lifecycle: 'draft',
    qualityTier: { tier: 'unrecognized', value: 'gold' },
    slaTier: undefined,
    issues: [
      { code: 'owner-unresolved', severity: 'error', message: 'Nobody.' },
    ],
    changedAt: '2026-11-22T13:00:00.000Z',
  });
  const c = anEntry('C', {
    owner: { status: 'missing' },
    domain: aResolvedReference('domain:default/finance'),
    lifecycle: 'active',
    qualityTier: { tier: 'authoritative' },
    slaTier: { tier: 'tier-3' },
    issues: [],
    changedAt: '2026-11-21T12:00:00.000Z',
  });

  // prettier-ignore
  test.each<[RowOrder['sortBy'], string, string]>([
    //              ascending  descending
    ['title',       'A b C',   'C b A'],
    ['owner',       'b A C',   'A b C'],
    ['domain',      'C b A',   'b C A'],
    ['lifecycle',   'b C A',   'A C b'],
    ['qualityTier', 'C A b',   'b A C'],
    ['slaTier',     'A C b',   'C A b'],
    ['issues',      'A C b',   'b A C'],
    ['changedAt',   'C A b',   'b A C'],
  ])('by %s', (sortBy, ascending, descending) => {
    const table = aTable([c, a, b]);
    const sorted = (sortOrder: RowOrder['sortOrder']) =>
      titlesIn(table.sorted({ sortBy, sortOrder }));
    expect(sorted('ascending')).toBe(ascending);
    expect(sorted('descending')).toBe(descending);
  });

  it('orders equal titles by entity ref, whatever the order', () => {
    const twins = aTable([
      anEntry('orders', { entityName: 'orders-2' }),
      anEntry('orders', { entityName: 'orders-1' }),
    ]);
    const rows = twins.sorted({ sortBy: 'title', sortOrder: 'descending' });
    expect(rows.map(({ entry }) => entry.entityName)).toEqual([
      'orders-1',
      'orders-2',
    ]);
  });

  // prettier-ignore
  test.each<[string, ExploreColumnValue, ExploreColumnValue, string, string]>([
    //                                    A      b       ascending  descending
    ['numbers as numbers',                10,    9,      'b A C',   'A b C'],
    ['texts whatever their case',         'up',  'Down', 'b A C',   'A b C'],
    ['none after some',                   null,  9,      'b A C',   'b A C'],
  ])('sorts %s of another plugin, and what it does not know last', (_case, ofA, ofB, ascending, descending) => {
    const table = aTable([c, a, b], {
      extra: {
        columns: [{ id: 'x', title: 'X', kind: 'text' }],
        valuesByRef: new Map([
          ['dataproduct:prod/a', { x: ofA }],
          ['dataproduct:prod/b', { x: ofB }],
        ]),
      },
    });
    const sorted = (sortOrder: RowOrder['sortOrder']) =>
      titlesIn(table.sorted({ sortBy: 'extra:x', sortOrder }));
    expect(sorted('ascending')).toBe(ascending);
    expect(sorted('descending')).toBe(descending);
  });

  it('sorts terms of another plugin by their rank, and what is none of them after these', () => {
    const table = aTable([c, a, b], {
      extra: {
        columns: [
          { id: 'x', title: 'X', kind: 'text', terms: ['Silver', 'Bronze'] },
        ],
        valuesByRef: new Map([
          ['dataproduct:prod/a', { x: 'Bronze' }],
          ['dataproduct:prod/b', { x: 'Another' }],
          ['dataproduct:prod/c', { x: 'Silver' }],
        ]),
      },
    });
    const rows = table.sorted({ sortBy: 'extra:x', sortOrder: 'ascending' });
    expect(titlesIn(rows)).toBe('C A b');
  });

  it('leaves nothing out and shows nothing twice, whatever the order', () => {
    const row = fc.record({
      title: fc.constantFrom('a', 'B', 'c'),
      owner: fc.constantFrom<DataProduct['owner']>(
        { status: 'missing' },
        { status: 'unresolved', text: '@b' },
        aResolvedReference('group:default/a'),
      ),
      changedAt: fc.constantFrom('2026-11-22T12:00Z', '2026-11-22T13:00Z'),
    });
    const order = fc.record<RowOrder>({
      sortBy: fc.constantFrom('title', 'owner', 'changedAt', 'extra:level'),
      sortOrder: fc.constantFrom('ascending', 'descending'),
    });
    fc.assert(
      fc.property(fc.array(row), order, (products, wanted) => {
        const entries = products.map(({ title, ...product }, n) =>
          anEntry(title, { ...product, entityName: `product-${n}` }),
        );
        const sorted = aTable(entries).sorted(wanted);
        const again = aTable([...entries].reverse()).sorted(wanted);

        expect(new Set(sorted.map(({ entry }) => entry))).toEqual(
          new Set(entries),
        );
        expect(again.map(({ entry }) => entry)).toEqual(
          sorted.map(({ entry }) => entry),
        );
      }),
    );
  });
});

function titlesIn(rows: readonly ExploreRow[]): string {
  return rows.map(({ summary }) => summary.title).join(' ');
}
