// SPDX-License-Identifier: Apache-2.0
import type { TopicSpec, TopicTrafficSpec } from '../../world/scenario';
import type { Calendar } from './notation';

/** On the average of a day, in production; topics that are not here have what is usual for their names. */
const RECORDS_PER_SECOND: Readonly<Record<string, number>> = {
  orders: 1.2,
  'orders.cancelled': 0.05,
  'orders.rejected': 0.0005,
  baskets: 4,
  'web.page-views': 18,
  'search-queries': 3,
  'product-catalog': 0.05,
  'click-and-collect': 0.2,
  'store-receipts': 9,
  'sales-per-store': 0.4,
  'stock-levels': 2,
  'stock-movements': 3,
  'goods-receipts': 0.1,
  'inventory-counts': 0.03,
  'warehouse-temperatures': 2,
  'replenishment-proposals': 0.3,
  'purchase-orders': 0.05,
  'supplier-catalog': 0.01,
  payments: 1.3,
  refunds: 0.06,
  settlements: 0.01,
  chargebacks: 0.008,
  'fraud-alerts': 0.03,
  deliveries: 0.8,
  shipments: 0.5,
  returns: 0.08,
  'delivery-etas': 1.5,
  'courier-positions': 12,
  prices: 0.6,
  promotions: 0.02,
  'pricing.competitor-prices': 1,
  campaigns: 0.01,
  'email-events': 3,
  recommendations: 1,
  coupons: 0.2,
  Coupons: 0.02,
  customers: 0.15,
  consents: 0.08,
  'loyalty-points': 1,
  'support-tickets': 0.04,
  'gift-cards': 0.05,
  'basket-forecasts': 0.5,
  'loyalty-export': 0.02,
};

/** What machines write by day and by night. */
const STEADY: ReadonlySet<string> = new Set([
  'warehouse-temperatures',
  'pricing.competitor-prices',
  'till-heartbeats',
]);

/** Of what goes on in production, how much does in staging. */
const STAGED_SHARE = 0.05;

/** Says how much is written to a topic. Since yesterday nobody has told how much is on the shelves. */
export function withTraffic(topic: TopicSpec, calendar: Calendar): TopicSpec {
  const { name } = topic;
  const traffic: TopicTrafficSpec = {
    recordsPerSecond: RECORDS_PER_SECOND[name],
    course: STEADY.has(name) ? 'steady' : 'daily',
    silentSince: name === 'stock-levels' ? calendar.daysAgo(1) : undefined,
  };
  return { ...topic, traffic };
}

/** Only tests write there, and they still run. */
export function withStagedTraffic(topic: TopicSpec): TopicSpec {
  const recordsPerSecond = RECORDS_PER_SECOND[topic.name];
  return {
    ...topic,
    traffic: {
      recordsPerSecond: recordsPerSecond && recordsPerSecond * STAGED_SHARE,
    },
  };
}
