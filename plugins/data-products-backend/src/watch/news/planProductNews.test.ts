// SPDX-License-Identifier: Apache-2.0

import { aDataProduct } from '@data-mesh/backstage-plugin-data-products-common/testUtils';
import fc from 'fast-check';
import { SeenProduct } from '../observing/types';
import { StoredMark } from '../store/types';
import { planProductNews } from './planProductNews';

const product = aDataProduct();
const { key } = product;
const START_MS = Date.parse('2026-11-22T12:00:00.000Z');
const MINUTE_MS = 60_000;
const DAY_MINUTES = 24 * 60;
const SETTLE_MS = 10 * MINUTE_MS;

const instant = (minute: number) =>
  new Date(START_MS + minute * MINUTE_MS).toISOString();

/** Looks at how things are, and remembers; the kinds of what is told. */
function createWatcher() {
  let marks: StoredMark[] = [];
  return (minute: number, seen: SeenProduct | undefined) => {
    const now = new Date(START_MS + minute * MINUTE_MS);
    const planned = planProductNews(key, marks, seen, {
      now,
      settleMs: SETTLE_MS,
    });
    const kinds = new Set(planned.marks.map(({ kind }) => kind));
    marks = [...marks.filter(({ kind }) => !kinds.has(kind)), ...planned.marks];
    return planned.news;
  };
}

const seenProduct: fc.Arbitrary<SeenProduct> = fc.record({
  product: fc
    .record({
      lifecycle: fc.constantFrom('active', 'deprecated', 'retired'),
      endsOn: fc.constantFrom(undefined, '2027-01-31', '2027-02-28'),
    })
    .map(life => aDataProduct(life as object)),
  freshness: fc.constantFrom(
    undefined,
    { isBroken: false as const },
    {
      isBroken: true as const,
      topic: 'orders',
      lastRecordAt: instant(-60),
      promisedSeconds: 900,
    },
  ),
  subjects: fc.option(
    fc
      .array(
        fc.record({
          version: fc.integer({ min: 1, max: 5 }),
          verdict: fc.constantFrom(
            'compatible' as const,
            'incompatible' as const,
          ),
        }),
      )
      .map(changes => [{ subject: 'orders-value', changes }]),
    { nil: undefined },
  ),
  groups: fc.option(
    fc.uniqueArray(
      fc.record({
        clusterId: fc.constant('lkc-1'),
        groupId: fc.constantFrom('a', 'b', 'c'),
        state: fc.constantFrom('reading' as const, 'unknown' as const),
        observedAt: fc.constant(instant(0)),
      }),
      { selector: ({ groupId }) => groupId },
    ),
    { nil: undefined },
  ),
});

describe('planProductNews', () => {
  it('tells nothing twice: what was looked at is no news until it changes', () => {
    fc.assert(
      fc.property(fc.array(seenProduct, { maxLength: 6 }), states => {
        const look = createWatcher();
        states.forEach((seen, index) => {
          look(index * 15, seen);
          expect(look(index * 15 + 5, seen)).toEqual([]);
        });
      }),
    );
  });

  it('tells nothing at the beginning, however things are', () => {
    fc.assert(
      fc.property(fc.option(seenProduct, { nil: undefined }), seen => {
        expect(createWatcher()(0, seen)).toEqual([]);
      }),
    );
  });

  const fresh = { product, freshness: { isBroken: false as const } };
  const stale = {
    product: aDataProduct({ lifecycle: 'deprecated' }),
    freshness: {
      isBroken: true as const,
      topic: 'orders',
      lastRecordAt: instant(-60),
      promisedSeconds: 900,
    },
  };

  // prettier-ignore
  test.each<[string, number, string[]]>([
    ['what changed since it was looked at',   DAY_MINUTES,     ['lifecycle', 'freshness']],
    ['nothing of what was before an outage',  DAY_MINUTES + 1, []],
  ])('tells %s', (_case, minutes, kinds) => {
    const look = createWatcher();
    look(0, fresh);
    expect(look(minutes, stale).map(({ kind }) => kind)).toEqual(kinds);
  });

  it('remembers what it knew of what is not known now', () => {
    const look = createWatcher();
    look(0, fresh);
    expect(look(15, { product })).toEqual([]);
    expect(look(30, { ...stale, product }).map(({ kind }) => kind)).toEqual([
      'freshness',
    ]);
  });

  it('begins anew where what is remembered cannot be read', () => {
    const mark = {
      productKey: key,
      seenAt: instant(0),
      state: '{"isBroken":1}',
    };
    const { news } = planProductNews(
      key,
      [{ ...mark, kind: 'freshness' }],
      { ...stale, product },
      { now: new Date(START_MS), settleMs: SETTLE_MS },
    );
    expect(news).toEqual([]);
  });
});
