// SPDX-License-Identifier: Apache-2.0

import fc from 'fast-check';
import { productKey } from '@data-mesh/backstage-plugin-data-products-common';
import { KnownProduct } from '../../store/types';
import { ListedProduct, PlanInput, planSync, removalLimit } from './planSync';

const keyOf = (name: string) =>
  productKey({ environmentId: 'env-1', clusterId: 'lkc-1', name });

function aKnown(
  name: string,
  overrides: Partial<KnownProduct> = {},
): KnownProduct {
  return {
    key: keyOf(name),
    contentHash: 'same',
    readStartedAt: '2026-11-22T10:00:00.000Z',
    qualifiedNames: [`lsrc-1:lkc-1:${name}`],
    entityName: name,
    isKept: false,
    ...overrides,
  };
}

function aListed(
  name: string,
  overrides: Partial<ListedProduct> = {},
): ListedProduct {
  return {
    key: keyOf(name),
    contentHash: 'same',
    qualifiedNames: [`lsrc-1:lkc-1:${name}`],
    ...overrides,
  };
}

const names = (count: number, prefix = 'p') =>
  Array.from({ length: count }, (_, index) => `${prefix}${index}`);

function plan(overrides: Partial<PlanInput>) {
  const planned = planSync({
    known: [],
    listed: [],
    topicsListed: 1,
    quarantined: [],
    pendingHold: new Set(),
    readStartedAt: '2026-11-22T11:00:00.000Z',
    ...overrides,
  });
  if (planned.status === 'incomplete') throw new Error(planned.because);
  return planned;
}

const NOTHING = {
  status: 'planned',
  upserts: [],
  withheld: [],
  reappeared: [],
  confirmations: [],
  held: [],
};

const confirmed = (planned: ReturnType<typeof plan>) =>
  planned.confirmations.map(({ key }) => key);

describe('planSync, of what our own operations write', () => {
  const wrote = new Set([keyOf('a')]);
  const both = ['lsrc-1:lkc-1:a', 'lsrc-1:lkc-1:a2'];

  // prettier-ignore
  test.each<[string, Partial<PlanInput>, object]>([
    ['leaves an equal product alone',             { known: [aKnown('a')], listed: [aListed('a')], ownWrites: wrote },                            {}],
    ['reads what is listed differently',          { known: [aKnown('a')], listed: [aListed('a', { contentHash: 'old' })], ownWrites: wrote },    { confirmations: [{ key: keyOf('a'), qualifiedNames: both.slice(0, 1), isWhole: true }] }],
    ['reads what is listed again',                { listed: [aListed('a')], ownWrites: wrote },                                                  { confirmations: [{ key: keyOf('a'), qualifiedNames: both.slice(0, 1), isWhole: true }] }],
    ['reads all ports, listed or not',            { known: [aKnown('a', { qualifiedNames: both })], listed: [aListed('a', { contentHash: 'old' })], ownWrites: wrote }, { confirmations: [{ key: keyOf('a'), qualifiedNames: both, isWhole: true }] }],
    ['waits with what is being changed',          { known: [aKnown('a')], listed: [aListed('a', { contentHash: 'half' })], underWay: wrote },    { withheld: [keyOf('a')] }],
    ['waits with what is being published',        { listed: [aListed('a')], underWay: wrote },                                                   { withheld: [keyOf('a')] }],
    ['waits with what is being unpublished',      { known: [aKnown('a')], underWay: wrote },                                                     {}],
  ])('%s', (_case, input, expected) => {
    expect(plan(input)).toEqual({ ...NOTHING, ...expected });
  });
});

describe('planSync, of what is listed', () => {
  // prettier-ignore
  test.each<[string, Partial<PlanInput>, object]>([
    ['leaves an equal product alone',           { known: [aKnown('a')], listed: [aListed('a')] },                        {}],
    ['writes a new product',                    { listed: [aListed('a')] },                                              { upserts: [keyOf('a')] }],
    ['writes a changed product',                { known: [aKnown('a')], listed: [aListed('a', { contentHash: 'new' })] }, { upserts: [keyOf('a')] }],
    ['ends the keeping of a product',           { known: [aKnown('a', { isKept: true })], listed: [aListed('a')] },      { reappeared: [keyOf('a')] }],
    ['takes another spelling for the same port', { known: [aKnown('a')], listed: [aListed('a', { qualifiedNames: ['lkc-1:a'] })] }, {}],
  ])('%s', (_case, input, expected) => {
    expect(plan(input)).toEqual({ ...NOTHING, ...expected });
  });

  // prettier-ignore
  test.each<[string, string, object]>([
    ['was read before the listing began', '2026-11-22T10:59:59.999Z', { upserts: [keyOf('a')], confirmations: [{ key: keyOf('b'), qualifiedNames: ['lsrc-1:lkc-1:b'] }] }],
    ['was read at the same instant',      '2026-11-22T11:00:00.000Z', { upserts: [keyOf('a')], confirmations: [{ key: keyOf('b'), qualifiedNames: ['lsrc-1:lkc-1:b'] }] }],
    ['was read after the listing began',  '2026-11-22T11:00:00.001Z', { withheld: [keyOf('a')] }],
  ])('judges what %s', (_case, readStartedAt, expected) => {
    const input = {
      known: [aKnown('a', { readStartedAt }), aKnown('b', { readStartedAt })],
      listed: [aListed('a', { contentHash: 'new' })],
    };
    expect(plan(input)).toEqual({ ...NOTHING, ...expected });
  });
});

describe('planSync, of what is missing', () => {
  it('has a missing product read directly, with all its ports', () => {
    const qualifiedNames = ['lkc-1:a1', 'lkc-1:a2'];
    expect(
      plan({
        known: [aKnown('a', { qualifiedNames }), aKnown('b')],
        listed: [aListed('b')],
      }).confirmations,
    ).toEqual([{ key: keyOf('a'), qualifiedNames }]);
  });

  it('has a lost port read directly before the product changes', () => {
    expect(
      plan({
        known: [aKnown('a', { qualifiedNames: ['lkc-1:a1', 'lkc-1:a2'] })],
        listed: [
          aListed('a', { qualifiedNames: ['lkc-1:a2'], contentHash: 'new' }),
        ],
      }),
    ).toEqual({
      ...NOTHING,
      confirmations: [{ key: keyOf('a'), qualifiedNames: ['lkc-1:a1'] }],
    });
  });

  it('has a product read directly whose topic became a port of another', () => {
    const planned = plan({
      known: [aKnown('a')],
      listed: [aListed('b', { qualifiedNames: ['lsrc-1:lkc-1:a'] })],
    });
    expect(planned.upserts).toEqual([keyOf('b')]);
    expect(confirmed(planned)).toEqual([keyOf('a')]);
  });

  // prettier-ignore
  test.each<[string, Partial<PlanInput>, object]>([
    ['a person decided to keep',              { known: [aKnown('a', { isKept: true })] },                                                                  {}],
    ['has a quarantined topic',               { known: [aKnown('a')], quarantined: ['lsrc-1:lkc-1:a'] },                                                                {}],
    ['has a quarantined topic among others',  { known: [aKnown('a', { qualifiedNames: ['lkc-1:x', 'lkc-1:a'] })], listed: [aListed('a', { qualifiedNames: ['lkc-1:x'], contentHash: 'new' })], quarantined: ['lsrc-1:lkc-1:a'] }, { withheld: [keyOf('a')] }],
  ])('leaves alone what %s', (_case, input, expected) => {
    expect(plan(input)).toEqual({ ...NOTHING, ...expected });
  });

  it('refuses an empty listing after products were known', () => {
    const input = {
      listed: [],
      topicsListed: 0,
      quarantined: [],
      pendingHold: new Set<never>(),
      readStartedAt: '2026-11-22T11:00:00.000Z',
    };
    expect(planSync({ ...input, known: [aKnown('a')] })).toEqual({
      status: 'incomplete',
      because: 'it is empty, although the environment had products (1)',
    });
    expect(planSync({ ...input, known: [] })).toEqual(NOTHING);
  });
});

describe('planSync, of large removals', () => {
  // prettier-ignore
  test.each([
    [0, 5], [1, 5], [50, 5], [51, 5.1], [60, 6], [10_000, 1000],
  ])('of %d known products lets %d go', (known, expected) => {
    expect(removalLimit(known)).toBeCloseTo(expected);
  });

  // prettier-ignore
  test.each<[known: number, missing: number, held: number]>([
    [5,   5,  0],
    [6,   5,  0],
    [6,   6,  6],
    [50,  5,  0],
    [50,  6,  6],
    [59,  5,  0],
    [59,  6,  6],
    [60,  6,  0],
    [60,  7,  7],
    [100, 10, 0],
    [100, 11, 11],
  ])('of %d known and %d missing holds %d', (known, missing, held) => {
    const planned = plan({
      known: names(known).map(name => aKnown(name)),
      listed: names(known).slice(missing).map(name => aListed(name)),
    });
    expect(planned.held).toHaveLength(held);
    expect(planned.confirmations).toHaveLength(missing - held);
  });

  const ten = names(10).map(name => aKnown(name));
  const listedBut = (...missing: string[]) =>
    names(10)
      .filter(name => !missing.includes(name))
      .map(name => aListed(name));

  it('goes on holding what waits, and lets a few others go', () => {
    const planned = plan({
      known: ten,
      listed: listedBut('p1', 'p2', 'p3'),
      pendingHold: new Set([keyOf('p1'), keyOf('p9')]),
    });
    expect(planned.held).toEqual([keyOf('p1')]);
    expect(confirmed(planned)).toEqual([keyOf('p2'), keyOf('p3')]);
  });

  it('counts what waits already, so that a hold grows', () => {
    const planned = plan({
      known: ten,
      listed: listedBut('p1', 'p2', 'p3', 'p4', 'p5', 'p6'),
      pendingHold: new Set(['p1', 'p2', 'p3'].map(keyOf)),
    });
    expect(planned.held).toHaveLength(6);
    expect(planned.confirmations).toEqual([]);
  });

  it('does not count what our own operations take away', () => {
    const planned = plan({
      known: ten,
      listed: listedBut('p1', 'p2', 'p3', 'p4', 'p5', 'p6'),
      ownWrites: new Set([keyOf('p6')]),
    });
    expect(planned.held).toEqual([]);
    expect(planned.confirmations).toHaveLength(6);
  });

  it('does not count what a person keeps', () => {
    const planned = plan({
      known: ten.map(product => ({
        ...product,
        isKept: product.entityName === 'p6',
      })),
      listed: listedBut('p1', 'p2', 'p3', 'p4', 'p5', 'p6'),
    });
    expect(planned.held).toEqual([]);
    expect(planned.confirmations).toHaveLength(5);
  });

  it('never lets more go than the limit, and holds or confirms all that is missing', () => {
    const flags = fc.array(
      fc.record({
        isListed: fc.boolean(),
        isPending: fc.boolean(),
        isKept: fc.boolean(),
      }),
      { minLength: 1, maxLength: 80 },
    );
    fc.assert(
      fc.property(flags, products => {
        const withNames = products.map((flag, index) => ({
          ...flag,
          name: `p${index}`,
        }));
        const planned = plan({
          known: withNames.map(({ name, isKept }) => aKnown(name, { isKept })),
          listed: withNames
            .filter(({ isListed }) => isListed)
            .map(({ name }) => aListed(name)),
          pendingHold: new Set(
            withNames
              .filter(({ isPending }) => isPending)
              .map(({ name }) => keyOf(name)),
          ),
        });
        const missing = withNames
          .filter(({ isListed, isKept }) => !isListed && !isKept)
          .map(({ name }) => keyOf(name));
        expect(planned.confirmations.length).toBeLessThanOrEqual(
          removalLimit(products.length),
        );
        expect([...planned.held, ...confirmed(planned)].sort()).toEqual(
          missing.sort(),
        );
      }),
    );
  });
});
