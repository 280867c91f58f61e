// SPDX-License-Identifier: Apache-2.0
import type { When } from '../PastEvent';
import { CHLOE, INGRID, PRIYA, TOMAS } from '../story/people';
import { RETAIL_STORY } from '../story/retail';
import type { PastExemption, ScorecardsStory, Turn } from './ScorecardsStory';

/**
 * What changed besides that which the change log of products tells of: components that say what they write, domains
 * that came into the catalog, compatibility that somebody set, a producer that fell silent in the morning and by the evening
 * had used up what its tier allows in a week.
 */
// prettier-ignore
const TURNS: Turn[] = [
  { daysAgo: 112, time: '09:40', products: ['orders', 'payments'], was: { 'lin-1': 'fail' } },
  { daysAgo: 104, time: '14:15', products: ['courier-positions'], was: { 'sch-3': 'fail' } },
  { daysAgo: 96, time: '08:41', products: ['orders'], was: { 'sch-3-tier-1': 'notApplicable' } },
  { daysAgo: 92, time: '10:20', products: ['customers', 'consents'], was: { 'lin-1': 'fail' } },
  { daysAgo: 84, time: '15:05', products: ['deliveries'], was: { 'lin-1': 'fail' } },
  { daysAgo: 77, time: '11:30', products: ['goods-receipts', 'stock-movements'], was: { 'sch-3': 'fail' } },
  { daysAgo: 69, time: '13:50', products: ['refunds', 'settlements'], was: { 'sch-3': 'fail' } },
  { daysAgo: 52, time: '09:25', products: ['stock-movements', 'stock-levels'], was: { 'lin-1': 'fail' } },
  { daysAgo: 47, time: '16:40', products: ['returns'], was: { 'sch-3': 'pass' } },
  { daysAgo: 43, time: '08:10', products: ['email-events'], was: { 'own-1': 'pass' } },
  { daysAgo: 40, time: '08:58', products: ['product-catalog', 'store-receipts'], was: { 'own-2': 'warn' } },
  { daysAgo: 38, time: '14:30', products: ['store-receipts'], was: { 'lin-1': 'fail' } },
  { daysAgo: 33, time: '11:15', products: ['web.page-views', 'search-queries'], was: { 'lin-1': 'fail' } },
  { daysAgo: 32, time: '09:25', products: ['pricing.competitor-prices'], was: { 'lif-1': 'pass' } },
  { daysAgo: 27, time: '10:05', products: ['campaigns'], was: { 'sch-3': 'pass' } },
  { daysAgo: 25, time: '09:15', products: ['prices', 'promotions', 'pricing.competitor-prices'], was: { 'dom-1': 'fail' } },
  { daysAgo: 17, time: '15:35', products: ['prices'], was: { 'lin-1': 'fail' } },
  { daysAgo: 16, time: '14:20', products: ['promotions'], was: { 'sch-3': 'fail' } },
  { daysAgo: 6, time: '10:50', products: ['promotions'], was: { 'lin-1': 'fail' } },
  { daysAgo: 1, time: '17:30', products: ['stock-levels'], was: { 'sla-2': 'pass' } },
];

// prettier-ignore
const EXEMPTIONS: PastExemption[] = [
  {
    id: '5d6a1f0e-8c3b-4f27-9a51-0e7b2c94d3a1', product: 'returns', check: 'sch-3', by: TOMAS,
    reason: 'The carriers are moved to a new format one by one; until the last of them every version breaks another one.',
    requested: { daysAgo: 46, time: '09:30' }, firstDaysAgo: 45, lastDaysAgo: 15,
    state: 'approved', decided: { daysAgo: 45, time: '07:20', by: INGRID, reason: 'Thirty days are enough for three carriers.' },
  },
  {
    id: '9b1c7e52-3f80-4d6a-b2e4-6a08f5d17c93', product: 'customers', check: 'sec-2', by: CHLOE,
    reason: 'The keys for encrypting come with the next contract. Until then only three services may read the topic.',
    requested: { daysAgo: 20, time: '10:45' }, firstDaysAgo: 18, lastDaysAgo: -71,
    state: 'approved', decided: { daysAgo: 18, time: '05:10', by: INGRID, reason: 'Who may read it was looked at, and is written down.' },
  },
  {
    id: 'c24f8d36-71ae-4b09-8d5f-13e9a7620b4e', product: 'product-catalog', check: 'lin-1', by: PRIYA,
    reason: 'A bought system writes it. It becomes a component of the catalog when its new release is in use.',
    requested: { daysAgo: 26, time: '14:05' }, firstDaysAgo: 25, lastDaysAgo: -5,
    state: 'approved', decided: { daysAgo: 25, time: '06:40', by: INGRID },
  },
  {
    id: 'e7803b9d-0a45-4c1e-96f2-58d4c1b7e02f', product: 'stock-levels', check: 'sch-3-tier-1', by: TOMAS,
    reason: 'Nobody replays stock that is older than a day, and the store scanners need a field renamed this winter.',
    requested: { daysAgo: 2, time: '15:25' }, firstDaysAgo: 0, lastDaysAgo: -60,
    state: 'requested',
  },
];

/** Products that somebody published, made or brought while the portal was there, as the story of products tells it. */
function appearances(): Map<string, When> {
  const appeared = new Map<string, When>();
  for (const event of RETAIL_STORY.events) {
    const { daysAgo, time } = event;
    if (event.type === 'found' && !event.was) {
      appeared.set(event.title, { daysAgo, time });
    }
    if (event.type !== 'act' || event.undone) continue;
    if (event.kind !== 'publish' && event.kind !== 'create') continue;
    for (const { title, failed } of event.targets) {
      if (!failed) appeared.set(title, { daysAgo, time });
    }
  }
  return appeared;
}

/** How the retailer’s products came to be governed as they are. */
export const RETAIL_SCORECARDS: ScorecardsStory = {
  firstDaysAgo: 119,
  appeared: appearances(),
  turns: TURNS,
  definition: {
    daysAgo: 21,
    time: '07:00',
    versionBefore: 1,
    added: ['sec-2', 'sch-5'],
  },
  outageDaysAgo: 13,
  exemptions: EXEMPTIONS,
};
