// SPDX-License-Identifier: Apache-2.0
import { PastEvent, Story } from '../PastEvent';
import { formerProducts } from './formerProducts';
import { PARTIES } from './parties';
import {
  AMARA,
  CHLOE,
  ELIF,
  INGRID,
  JONAS,
  KWAME,
  LUCIA,
  MAREK,
  NOOR,
  OWEN,
  PRIYA,
  SOFIA,
  TOMAS,
  YUKI,
} from './people';

const KSQLDB = 'lksqlc-9d6ry';
const ORDERS = { namespace: 'prod', name: 'orders' };

/** Four months of the production of Corner & Main, until this morning. */
// prettier-ignore
const EVENTS: PastEvent[] = [
  { type: 'prepared', name: 'prepare production', daysAgo: 118, time: '10:05', by: KWAME, tag: 'Deprecated', attributes: ['product', 'lifecycle', 'successor', 'endsOn'] },
  { type: 'act', name: 'publish deliveries', kind: 'publish', daysAgo: 110, time: '14:20', by: KWAME, targets: [{ title: 'deliveries' }] },
  { type: 'act', name: 'publish shelf-labels', kind: 'publish', daysAgo: 101, time: '09:48', by: PRIYA, targets: [{ title: 'shelf-labels' }] },
  { type: 'act', name: 'orders get tier 1', kind: 'edit', daysAgo: 96, time: '08:41', by: ELIF, targets: [{ title: 'orders', was: { slaTier: { tier: 'tier-2' } } }] },
  { type: 'found', daysAgo: 94, time: '09:02', title: 'delivery-etas' },
  { type: 'act', name: 'stock-levels are curated', kind: 'edit', daysAgo: 88, time: '13:15', by: INGRID, targets: [{ title: 'stock-levels', was: { qualityTier: { tier: 'raw' } } }] },
  { type: 'audited', name: 'sync started by yuki', pluginId: 'data-products', eventId: 'sync-start', severityLevel: 'medium', daysAgo: 83, time: '07:52', by: YUKI, meta: {} },
  {
    type: 'act', name: 'create sales-per-store', kind: 'create', daysAgo: 75, time: '09:00', by: KWAME,
    targets: [
      {
        title: 'sales-per-store',
        statement: "CREATE TABLE SALES_PER_STORE WITH (KAFKA_TOPIC='sales-per-store', VALUE_FORMAT='AVRO') AS SELECT STOREID, CAST(FROM_UNIXTIME(WINDOWSTART) AS DATE) AS BUSINESSDAY, SUM(TOTAL) AS TURNOVER, COUNT(*) AS RECEIPTS FROM ORDERS WINDOW TUMBLING (SIZE 1 DAY) WHERE STOREID IS NOT NULL GROUP BY STOREID EMIT CHANGES;",
      },
    ],
  },
  {
    type: 'act', name: 'create orders.large', kind: 'create', daysAgo: 71, time: '16:04', by: ELIF,
    targets: [
      {
        title: 'orders.large',
        statement: "CREATE STREAM LARGE_ORDERS WITH (KAFKA_TOPIC = 'orders.large') AS SELECT ORDERID, STOREID, CHANNEL, TOTAL, PLACEDAT FROM ORDERS WHERE TOTAL > 150 EMIT CHANGES;",
        failed: {
          atStep: 3,
          error: '“Tag orders.large as DataProduct” failed: streamCatalog.addTag answered with status 403; the same request would fail again.',
        },
      },
    ],
  },
  { type: 'found', daysAgo: 63, time: '11:30', title: 'shipments', was: { tags: [] } },
  {
    type: 'act', name: 'deprecate shipments', kind: 'deprecate', daysAgo: 61, time: '10:12', by: INGRID,
    targets: [{ title: 'shipments', was: { lifecycle: 'active', successor: { status: 'missing' }, endsOn: undefined } }],
  },
  { type: 'found', daysAgo: 58, time: '09:04', title: 'recommendations' },
  {
    type: 'problem', title: 'orders', daysAgo: 54, time: '15:37', by: NOOR,
    text: 'Since this morning `storeId` is missing from orders of the app, so they count for no store.',
    closed: { daysAgo: 53, time: '09:20', by: ELIF, note: 'A release of the app had left it out. Mended, and the orders of that day were sent again.' },
  },
  { type: 'act', name: 'contact of payments', kind: 'edit', daysAgo: 48, time: '11:56', by: MAREK, targets: [{ title: 'payments', was: { attributes: [{ name: 'contact', value: '#payments' }] } }] },
  { type: 'audited', name: 'query by noor', pluginId: 'ksqldb', eventId: 'ksqldb-query', severityLevel: 'low', daysAgo: 44, time: '10:18', by: NOOR, meta: { clusterId: KSQLDB, class: 'query', rows: 214 } },
  {
    type: 'act', name: 'contacts of commerce', kind: 'edit', daysAgo: 40, time: '08:58', by: PRIYA,
    targets: [
      { title: 'product-catalog', was: { attributes: [] } },
      { title: 'store-receipts', was: { attributes: [] } },
      {
        title: 'click-and-collect',
        failed: {
          atStep: 0,
          would: { attributes: [{ name: 'contact', value: '#click-and-collect' }] },
          error: '“Set the business metadata DataProduct of click-and-collect” failed: streamCatalog.addBusinessMetadata answered with status 503; trying again may help.',
        },
      },
    ],
  },
  {
    type: 'audited', name: 'analyst would publish', pluginId: 'data-products', eventId: 'operation-submit', severityLevel: 'medium', daysAgo: 35, time: '13:02', by: NOOR,
    meta: { kind: 'publish' }, error: 'You may not publish data products. Whoever owns the topic can.',
  },
  { type: 'act', name: 'unpublish shelf-labels', kind: 'unpublish', daysAgo: 34, time: '16:30', by: PRIYA, targets: [{ title: 'shelf-labels' }] },
  {
    type: 'act', name: 'deprecate competitor prices', kind: 'deprecate', daysAgo: 32, time: '09:25', by: PRIYA,
    targets: [{ title: 'pricing.competitor-prices', was: { lifecycle: 'active', endsOn: undefined } }],
  },
  { type: 'gone', daysAgo: 30, time: '12:06', title: 'gift-cards' },
  {
    type: 'problem', title: 'product-catalog', daysAgo: 26, time: '10:45', by: JONAS,
    text: 'Some forty articles have no `pictureUrl` any more; the storefront shows an empty box for them.',
    closed: { daysAgo: 25, time: '17:10', by: PRIYA, note: 'Their pictures were being replaced. All of them are back.' },
  },
  {
    type: 'act', name: 'publish newsletter-sign-ups', kind: 'publish', daysAgo: 24, time: '15:22', by: YUKI,
    targets: [{ title: 'newsletter-sign-ups' }],
    undone: { daysAgo: 23, time: '09:31', by: YUKI },
  },
  {
    type: 'act', name: 'orders from every channel', kind: 'edit', daysAgo: 22, time: '09:14', by: MAREK,
    targets: [{ title: 'orders', was: { description: 'Orders accepted and cancelled in the web shop.' } }],
  },
  {
    type: 'act', name: 'coupons of today', kind: 'edit', daysAgo: 19, time: '11:03', by: INGRID,
    targets: [{ title: 'coupons', was: { description: 'Coupons.' } }],
  },
  { type: 'audited', name: 'stream for the fraud team', pluginId: 'ksqldb', eventId: 'ksqldb-statement', severityLevel: 'medium', daysAgo: 18, time: '14:55', by: ELIF, meta: { clusterId: KSQLDB, class: 'definition', kind: 'CREATE STREAM AS', outcome: 'accepted' } },
  {
    type: 'act', name: 'quality of promotions', kind: 'edit', daysAgo: 17, time: '14:41', by: INGRID,
    targets: [
      {
        title: 'promotions',
        failed: {
          atStep: 0,
          would: { qualityTier: { tier: 'curated' } },
          error: '“Set the business metadata DataProduct of promotions” was not done, because somebody else has changed the same since the plan was made. Look at what it is now, and plan again.',
        },
      },
    ],
  },
  { type: 'act', name: 'refunds are authoritative', kind: 'edit', daysAgo: 16, time: '10:27', by: MAREK, targets: [{ title: 'refunds', was: { qualityTier: { tier: 'curated' } } }] },
  { type: 'act', name: 'receipts get tier 2', kind: 'edit', daysAgo: 14, time: '13:40', by: KWAME, targets: [{ title: 'store-receipts', was: { slaTier: { tier: 'tier-3' } } }] },
  { type: 'watched', title: 'stock-levels', daysAgo: 12, time: '07:05', by: NOOR },
  { type: 'watched', title: 'orders', daysAgo: 12, time: '07:06', by: NOOR },
  { type: 'watched', title: 'payments', daysAgo: 12, time: '08:12', by: ELIF, group: 'group:default/checkout' },
  { type: 'audited', name: 'orders read again', pluginId: 'data-products', eventId: 'product-refresh', severityLevel: 'medium', daysAgo: 12, time: '08:19', by: ELIF, meta: ORDERS },
  { type: 'reminded', daysAgo: 11, time: '06:00', title: 'pricing.competitor-prices' },
  { type: 'reminded', daysAgo: 10, time: '06:00', title: 'shipments' },
  {
    type: 'problem', title: 'returns', daysAgo: 9, time: '14:08', by: OWEN,
    text: 'Is `ts` in seconds or in milliseconds? Both seem to occur, and nothing says which.',
  },
  {
    type: 'problem', title: 'campaigns', daysAgo: 8, time: '09:55', by: CHLOE,
    text: 'The SLA is called `gold`, which is none of our tiers. What may we rely on?',
  },
  {
    type: 'act', name: 'contact of orders', kind: 'edit', daysAgo: 8, time: '16:49', by: MAREK,
    targets: [{ title: 'orders', was: { attributes: [{ name: 'contact', value: '#checkout' }] } }],
  },
  {
    type: 'act', name: 'help with thermometers', kind: 'edit', daysAgo: 7, time: '14:11', by: KWAME,
    targets: [
      {
        title: 'warehouse-temperatures',
        failed: {
          atStep: 0,
          would: { slaTier: { tier: 'tier-3' } },
          error: '“Set the business metadata DataProduct of warehouse-temperatures” failed: streamCatalog.updateBusinessMetadata answered with status 503; trying again may help.',
        },
      },
    ],
  },
  {
    type: 'problem', title: 'sales-per-store', daysAgo: 6, time: '08:32', by: PRIYA,
    text: 'Store 0117 has twice the turnover of its tills since Monday.',
    closed: { daysAgo: 5, time: '11:47', by: NOOR, note: 'Orders that were sent again were counted again. The table was built anew.' },
  },
  { type: 'reminded', daysAgo: 5, time: '06:00', title: 'pricing.competitor-prices' },
  { type: 'audited', name: 'marketing looks for payments', pluginId: 'data-products', eventId: 'product-read', severityLevel: 'low', daysAgo: 5, time: '15:12', by: LUCIA, meta: { namespace: 'prod', name: 'payments' }, error: 'There is no data product payments in prod, or you may not see it' },
  {
    type: 'problem', title: 'store-receipts', daysAgo: 2, time: '10:02', by: NOOR,
    text: 'Receipts of store 0093 come with a clock that is an hour ahead.',
  },
  {
    type: 'problem', title: 'orders', daysAgo: 1, time: '13:26', by: AMARA,
    text: 'For about one order in a thousand there are two events with one `orderId`, seconds apart. Which of them counts?',
  },
  {
    type: 'problem', title: 'stock-levels', daysAgo: 1, time: '17:44', by: JONAS,
    text: 'Nothing has come since noon. The storefront shows the stock of this morning.',
  },
  { type: 'audited', name: 'settlements asked by sofia', pluginId: 'ksqldb', eventId: 'ksqldb-query', severityLevel: 'low', daysAgo: 1, time: '18:03', by: SOFIA, meta: { clusterId: KSQLDB, class: 'query' }, error: 'PAYMENTS holds personal data, which you may not see unmasked' },
  { type: 'audited', name: 'stock asked by tomas', pluginId: 'ksqldb', eventId: 'ksqldb-query', severityLevel: 'low', daysAgo: 1, time: '18:20', by: TOMAS, meta: { clusterId: KSQLDB, class: 'query', rows: 0 } },
];

/** What happened before the demo's portal was started. */
export const RETAIL_STORY: Story = {
  events: EVENTS,
  parties: PARTIES,
  former: formerProducts,
};
