// SPDX-License-Identifier: Apache-2.0

import {
  DataProduct,
  ExploreColumn,
  ExploreColumnValue,
  EVERY_EXTRA_FACET,
  FacetKey,
  FACETS,
  ProductKey,
  ProductListRequest,
} from '@data-mesh/backstage-plugin-data-products-common';
import { aResolvedReference } from '@data-mesh/backstage-plugin-data-products-common/testUtils';
import fc from 'fast-check';
import { createEntityTree } from '../references/createEntityTree';
import { isOwnedThrough } from '../references/createOwnership';
import {
  aDomain,
  aGroup,
  anEntry,
  aTable,
  PROD,
  STAGING,
} from './__testUtils__/tables';
import { IsReadable, listProducts } from './listProducts';
import { ProductSchemaFacts } from './ProductSchemaFacts';

// Two of the groups are each other's parents.
const tree = createEntityTree([
  aGroup('a'),
  aGroup('b', { parent: 'a' }),
  aGroup('c', { parent: 'b' }),
  aGroup('d', { parent: 'e' }),
  aGroup('e', { parent: 'd' }),
  aDomain('a'),
  aDomain('b', { subdomainOf: 'a' }),
]);
const isOwned = isOwnedThrough(['group:default/b'], tree);

const reference = (kind: string, names: string[]) =>
  fc.oneof(
    fc
      .constantFrom(...names)
      .map(n => aResolvedReference(`${kind}:default/${n}`)),
    fc.constantFrom<DataProduct['owner']>(
      { status: 'missing' },
      { status: 'unresolved', text: '@a' },
    ),
  );

const product = fc.record({
  environmentId: fc.constantFrom(PROD.id, STAGING.id),
  owner: reference('group', ['a', 'b', 'c', 'd', 'e']),
  domain: reference('domain', ['a', 'b']),
  lifecycle: fc.constantFrom<DataProduct['lifecycle']>('draft', 'active'),
  tags: fc.subarray(['GDPR', 'PII', 'x']),
  schemas: fc.option(
    fc.record({ formats: fc.subarray(['AVRO', 'JSON']), hasPii: fc.boolean() }),
    { nil: undefined },
  ),
  level: fc.option(fc.constantFrom('Gold', 'Silver', 'None'), {
    nil: undefined,
  }),
  isReadable: fc.boolean(),
});

/** A facet that another plugin adds. */
const LEVEL: ExploreColumn = {
  id: 'level',
  title: 'Level',
  kind: 'text',
  terms: ['Gold', 'Silver', 'None'],
  isFacet: true,
};

const choices: Partial<Record<FacetKey, string[]>> = {
  environment: [PROD.id, STAGING.id],
  domain: ['domain:default/a', 'domain:default/b', '~missing'],
  owner: ['group:default/a', 'group:default/c', 'group:default/e', '~text:@a'],
  lifecycle: ['draft', 'active', 'retired'],
  qualityTier: ['authoritative', '~missing'],
  slaTier: ['tier-1'],
  tag: ['GDPR', 'PII', '~missing'],
  format: ['AVRO', 'JSON', '~missing', '~unknown'],
  pii: ['yes', 'no', '~unknown'],
  'extra:level': ['Gold', 'Silver', 'Bronze', '~unknown'],
};

const ALL_FACETS = [...FACETS, 'extra:level'] as const;

const request: fc.Arbitrary<ProductListRequest> = fc.record(
  {
    text: fc.constantFrom('p1', 'gdpr'),
    filters: fc.record(
      Object.fromEntries(
        ALL_FACETS.map(facet => [facet, fc.subarray(choices[facet]!)]),
      ),
      { requiredKeys: [] },
    ),
    isMine: fc.boolean(),
    facets: fc.constant([...FACETS, EVERY_EXTRA_FACET]),
    sortBy: fc.constantFrom('title', 'owner', 'issues'),
  },
  { requiredKeys: ['facets'] },
);

const world = fc.array(product, { maxLength: 12 }).map(products => {
  const schemaFacts = new Map<ProductKey, ProductSchemaFacts>();
  const valuesByRef = new Map<string, Record<string, ExploreColumnValue>>();
  const hidden = new Set<string>();
  const entries = products.map(
    ({ schemas, level, isReadable, ...given }, n) => {
      const entry = anEntry(`p${n}`, given);
      if (level) valuesByRef.set(entry.summary.entityRef, { level });
      if (schemas) schemaFacts.set(entry.key, schemas);
      if (!isReadable) hidden.add(entry.entityName);
      return entry;
    },
  );
  const isReadable: IsReadable = ({ entityName }) => !hidden.has(entityName);
  const extra = { columns: [LEVEL], valuesByRef };
  return { entries, sources: { tree, schemaFacts, extra }, isReadable };
});

describe('listProducts', () => {
  it('answers as if what the reader may not read did not exist', () => {
    fc.assert(
      fc.property(world, request, ({ entries, sources, isReadable }, asked) => {
        const reader = { isOwned, isReadable };
        const readable = entries.filter(isReadable);

        expect(listProducts(aTable(entries, sources), asked, reader)).toEqual(
          listProducts(aTable(readable, sources), asked, reader),
        );
      }),
    );
  });

  it('counts for each choice, listed or not, what choosing it alone of its facet would list', () => {
    fc.assert(
      fc.property(world, request, ({ entries, sources, isReadable }, asked) => {
        const reader = { isOwned, isReadable };
        const table = aTable(entries, sources);
        const { facets } = listProducts(table, asked, reader);

        for (const facet of ALL_FACETS) {
          const counts = new Map(choices[facet]!.map(value => [value, 0]));
          for (const { value, count } of facets[facet] ?? []) {
            counts.set(value, count);
          }
          for (const [value, count] of counts) {
            const filters = { ...asked.filters, [facet]: [value] };
            const chosen = listProducts(table, { ...asked, filters }, reader);
            expect(`${value} ${count}`).toBe(`${value} ${chosen.totalItems}`);
          }
        }
      }),
    );
  });

  it('lists every choice of what it lists, and each whole before its parts', () => {
    fc.assert(
      fc.property(world, request, ({ entries, sources, isReadable }, asked) => {
        const table = aTable(entries, sources);
        const reader = { isOwned, isReadable };
        const { items, facets } = listProducts(table, asked, reader);

        const owners = (facets.owner ?? []).map(({ value }) => value);
        expect(owners).toEqual(
          expect.arrayContaining(items.flatMap(item => item.ownerRef ?? [])),
        );
        expect(new Set(owners).size).toBe(owners.length);
        const late = facets.owner?.filter(
          ({ parent }, place) =>
            parent !== undefined && !owners.slice(0, place).includes(parent),
        );
        expect(late).toEqual([]);
      }),
    );
  });
});
