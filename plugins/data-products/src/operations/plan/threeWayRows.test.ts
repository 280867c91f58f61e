// SPDX-License-Identifier: Apache-2.0
import fc from 'fast-check';
import type { ProductMetadata } from '@data-mesh/backstage-plugin-data-products-common';
import {
  aProductMetadata,
  aVocabulary,
} from '@data-mesh/backstage-plugin-data-products-common/testUtils';
import { english } from '../../__testUtils__/english';
import { Choice, mergedMetadata, threeWayRows } from './threeWayRows';

const OPTIONS = { vocabulary: aVocabulary(), t: english };

const versions = (
  theirs: Partial<ProductMetadata>,
  mine: Partial<ProductMetadata>,
) => ({
  began: aProductMetadata(),
  now: aProductMetadata(theirs),
  wanted: aProductMetadata(mine),
});

describe('threeWayRows', () => {
  // prettier-ignore
  test.each<[string, Partial<ProductMetadata>, Partial<ProductMetadata>, string | undefined]>([
    ['nobody changed',                    {},                      {},                      undefined],
    ['only others changed',               { product: 'theirs' },   {},                      'theirsOnly'],
    ['only I changed',                    {},                      { product: 'mine' },     'mineOnly'],
    ['both changed alike',                { product: 'both' },     { product: 'both' },     'same'],
    ['both changed differently',          { product: 'theirs' },   { product: 'mine' },     'conflict'],
    ['others took away what I changed',   { description: '' },     { description: 'mine' }, 'conflict'],
  ])('a field that %s', (_case, theirs, mine, status) => {
    const [row] = threeWayRows(versions(theirs, mine), OPTIONS);
    expect(row?.status).toBe(status);
  });

  test('says tiers as the vocabulary does', () => {
    expect(
      threeWayRows(versions({ slaTier: 'tier-1' }, {}), OPTIONS),
    ).toMatchObject([
      { id: 'slaTier', label: 'SLA', began: 'Tier 2', now: 'Tier 1' },
    ]);
  });

  test('has a row for each attribute that anybody set', () => {
    const rows = threeWayRows(
      versions(
        { attributes: [{ name: 'team', value: 'sales' }] },
        { attributes: [{ name: 'cost', value: '1' }] },
      ),
      OPTIONS,
    );
    expect(rows.map(({ label, status }) => [label, status])).toEqual([
      ['team', 'theirsOnly'],
      ['cost', 'mineOnly'],
    ]);
  });
});

describe('mergedMetadata', () => {
  const CONFLICT = versions(
    { product: 'theirs', ownerEmail: 'theirs@example.com' },
    { product: 'mine', domain: 'domain:default/mine' },
  );
  const rows = threeWayRows(CONFLICT, OPTIONS);

  // prettier-ignore
  test.each<[string, Record<string, Choice>, Partial<ProductMetadata>]>([
    ['keeps mine, and follows others where I changed nothing', {},
      { product: 'mine',   ownerEmail: 'theirs@example.com', domain: 'domain:default/mine' }],
    ['takes theirs where that is chosen', { product: 'theirs' },
      { product: 'theirs', ownerEmail: 'theirs@example.com', domain: 'domain:default/mine' }],
    ['keeps what it was where that is chosen', { ownerEmail: 'mine' },
      { product: 'mine',   ownerEmail: '',                   domain: 'domain:default/mine' }],
  ])('%s', (_case, choices, expected) => {
    expect(mergedMetadata(CONFLICT, rows, choices)).toEqual(
      aProductMetadata(expected),
    );
  });

  test('is exactly one of the versions when every row is chosen alike', () => {
    const metadata = fc
      .record({
        product: fc.string(),
        description: fc.string(),
        qualityTier: fc.constantFrom('raw' as const, 'curated' as const),
      })
      .map(aProductMetadata);
    fc.assert(
      fc.property(metadata, metadata, metadata, (began, now, wanted) => {
        const all = { began, now, wanted };
        const compared = threeWayRows(all, OPTIONS);
        const choose = (choice: Choice) =>
          mergedMetadata(
            all,
            compared,
            Object.fromEntries(compared.map(({ id }) => [id, choice])),
          );
        expect(choose('theirs')).toEqual(now);
        expect(choose('mine')).toEqual(wanted);
      }),
    );
  });
});
