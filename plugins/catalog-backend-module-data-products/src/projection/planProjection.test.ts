// SPDX-License-Identifier: Apache-2.0
import { ProjectionPage } from '@data-mesh/backstage-plugin-data-products-common';
import {
  aDataProduct,
  aPresentItem,
  aProjectionPage,
  aRemovedItem,
} from '@data-mesh/backstage-plugin-data-products-common/testUtils';
import {
  PageContent,
  ProjectionState,
  RECONCILE_EVERY_MS,
  WholeReading,
  contentOf,
  planProjection,
  planReconciliation,
} from './planProjection';

const now = 1_800_000_000_000;
const orders = (sequence: number) => aPresentItem(sequence);
const returns = (sequence: number) => aRemovedItem(sequence, 'returns');
const nothing: PageContent = { present: [], unreadable: [], removed: [] };

describe('planProjection', () => {
  const fresh: ProjectionState = { after: 9, reconciledAtMs: now - 1 };
  const due: ProjectionState = { after: 9 };

  // prettier-ignore
  test.each<[string, ProjectionState, Partial<ProjectionPage>, unknown]>([
    ['applies what is new',                    fresh, { items: [orders(10), returns(11)] },
      { action: 'apply', after: 11, content: { present: [orders(10)], unreadable: [], removed: ['returns'] } }],
    ['removes nothing before a whole sync',    fresh, { items: [orders(10), returns(11)], isComplete: false },
      { action: 'apply', after: 11, content: { present: [orders(10)], unreadable: [], removed: [] } }],
    ['applies before it reconciles',           due,   { items: [orders(10)], hasMore: true },
      { action: 'apply', after: 10, content: { ...nothing, present: [orders(10)] } }],
    ['applies nothing twice',                  fresh, { items: [orders(9)] },                   { action: 'wait' }],
    ['waits when nothing is new',              fresh, { lastSequence: 9 },                      { action: 'wait' }],
    ['reconciles after a start',               due,   { lastSequence: 9 },                      { action: 'reconcile' }],
    ['does not before a whole sync',           due,   { lastSequence: 9, isComplete: false },   { action: 'wait' }],
    ['does not when there never was anything', { after: 0 }, { lastSequence: 0 },               { action: 'wait' }],
    ['reconciles again after an hour',         { after: 9, reconciledAtMs: now - RECONCILE_EVERY_MS },     { lastSequence: 9 }, { action: 'reconcile' }],
    ['but not earlier',                        { after: 9, reconciledAtMs: now - RECONCILE_EVERY_MS + 1 }, { lastSequence: 9 }, { action: 'wait' }],
    ['begins anew when the store went back',   fresh, { lastSequence: 8 },                      { action: 'restart' }],
    ['or was emptied',                         fresh, { lastSequence: 0, isComplete: false },   { action: 'restart' }],
  ])('%s', (_case, state, page, expected) => {
    expect(planProjection(state, aProjectionPage(page), now)).toEqual(expected);
  });
});

describe('contentOf', () => {
  it('lets the last item about a product count', () => {
    const changed = aPresentItem(
      4,
      aDataProduct({ title: 'payments', description: 'Changed' }),
    );
    const content = contentOf([
      aPresentItem(1, aDataProduct({ title: 'payments' })),
      orders(2),
      aRemovedItem(3, 'orders'),
      changed,
      aRemovedItem(5, 'Returns'),
      aPresentItem(6, aDataProduct({ title: 'returns' })),
    ]);
    expect(content).toMatchObject({
      present: [changed, { sequence: 6 }],
      removed: ['orders'],
    });
  });

  it('keeps what cannot be read apart from what is gone', () => {
    const unreadable = {
      sequence: 1,
      entityName: 'orders',
      state: 'unreadable' as const,
      message: 'No title',
    };
    expect(contentOf([unreadable])).toEqual({
      ...nothing,
      unreadable: [unreadable],
    });
  });
});

describe('planReconciliation', () => {
  const whole: WholeReading = {
    isComplete: true,
    lastSequence: 40,
    lastItemSequence: 40,
    quarantined: 0,
  };

  // prettier-ignore
  test.each<[string, Partial<WholeReading>, string]>([
    ['gives all of a whole reading',               {},                                       'full mutation'],
    ['removes nothing before a whole sync',        { isComplete: false },                    'nothing'],
    ['removes nothing when items are missing',     { lastItemSequence: 39 },                 'nothing'],
    ['removes nothing when there were none',       { lastItemSequence: 0 },                  'nothing'],
    ['removes nothing when none were ever known',  { lastItemSequence: 0, lastSequence: 0 }, 'nothing'],
    ['keeps what cannot be made an entity',        { quarantined: 1 },                       'delta mutations'],
  ])('%s', (_case, reading, by) => {
    expect(planReconciliation({ ...whole, ...reading }).by).toBe(by);
  });
});
