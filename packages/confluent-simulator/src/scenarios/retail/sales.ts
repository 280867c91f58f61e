// SPDX-License-Identifier: Apache-2.0
import {
  type Calendar,
  choice,
  DAY,
  type DomainData,
  field,
  INSTANT,
  listOf,
  MONEY,
  optional,
  personal,
  published,
  record,
  valuesOf,
} from './notation';
import { orderVersions, REJECTED_ORDERS } from './orderVersions';

/** Orders, baskets, tills and what customers look at. */
export function sales(calendar: Calendar): DomainData {
  return {
    topics: [
      published(
        {
          name: 'orders',
          partitions: 12,
          retentionMs: 2_592_000_000,
          description: 'One event for each order the web shop has accepted.',
          owner: 'checkout',
          ownerEmail: 'checkout@corner-and-main.example',
          tags: ['PII'],
          createdAt: calendar.daysAgo(912),
        },
        { ...ORDERS, product: 'orders' },
      ),
      published(
        {
          name: 'orders.cancelled',
          partitions: 12,
          retentionMs: 2_592_000_000,
          description:
            'One event for each order that was called off, by the customer or by us.',
          owner: 'checkout',
          ownerEmail: 'checkout@corner-and-main.example',
          createdAt: calendar.daysAgo(433),
        },
        { ...ORDERS, product: 'orders' },
      ),
      {
        name: REJECTED_ORDERS,
        partitions: 3,
        retentionMs: 2_592_000_000,
        isInternal: true,
        description:
          'Orders that a rule of their schema has rejected, until Checkout has looked at them.',
        owner: 'checkout',
        ownerEmail: 'checkout@corner-and-main.example',
        createdAt: calendar.daysAgo(41),
      },
      published(
        {
          name: 'baskets',
          description:
            'Every change of a basket, before it is ordered or abandoned.',
          owner: 'web-shop',
          ownerEmail: 'web-shop@corner-and-main.example',
          retentionMs: 259_200_000,
          createdAt: calendar.daysAgo(640),
        },
        {
          owner: '@web-shop',
          domain: 'web-sales',
          description:
            'Baskets as customers fill and empty them. Abandoned baskets stay for three days.',
          quality: 'curated',
        },
      ),
      published(
        {
          name: 'web.page-views',
          partitions: 24,
          retentionMs: 172_800_000,
          description:
            'One event for each page shown, straight from the browser.',
          tags: ['PII'],
          createdAt: calendar.daysAgo(701),
        },
        {
          owner: '@web-shop',
          domain: 'web-sales',
          description:
            'Page views of web and app, with the session but without bots filtered out.',
          sla: 'tier-3',
          quality: 'raw',
          // The cluster has them for two.
          retention: '7 days',
        },
      ),
      published(
        {
          name: 'search-queries',
          partitions: 12,
          retentionMs: 604_800_000,
          createdAt: calendar.daysAgo(388),
        },
        {
          owner: 'web-shop',
          domain: 'web-sales',
          description:
            'What customers type into the search box, and how many hits they get.',
          sla: 'tier-3',
          quality: 'raw',
        },
      ),
      published(
        {
          name: 'product-catalog',
          cleanupPolicy: ['compact'],
          retentionMs: -1,
          description:
            'The current record of every article, by article number.',
          ownerEmail: 'commerce@corner-and-main.example',
          createdAt: calendar.daysAgo(880),
        },
        {
          owner: '@commerce',
          domain: 'sales',
          description:
            'All 38,000 articles with names, pack sizes, allergens and pictures.',
          sla: 'tier-2',
          quality: 'authoritative',
          contact: '#article-data',
        },
      ),
      published(
        {
          name: 'click-and-collect',
          createdAt: calendar.daysAgo(251),
        },
        {
          owner: '@commerce',
          domain: 'store-sales',
          description:
            'Orders that customers fetch from a store: packed, put on the shelf, handed over.',
          sla: 'tier-2',
        },
      ),
      published(
        {
          name: 'store-receipts',
          cluster: 'lkc-8d4rt2',
          partitions: 24,
          retentionMs: 7_776_000_000,
          description: 'One event for each receipt printed by a till.',
          ownerEmail: 'commerce@corner-and-main.example',
          createdAt: calendar.daysAgo(803),
        },
        {
          owner: '@commerce',
          domain: 'store-sales',
          description:
            'Receipts of all 140 stores, complete within a minute of printing.',
          sla: 'tier-2',
          quality: 'authoritative',
          contact: '#tills',
        },
      ),
      published(
        {
          name: 'sales-per-store',
          partitions: 3,
          retentionMs: -1,
          cleanupPolicy: ['compact'],
          description:
            'Turnover of the current day for each store, kept up to date by ksqlDB.',
          createdAt: calendar.daysAgo(75),
        },
        {
          owner: 'analytics',
          domain: 'sales',
          description:
            'Turnover and receipts of each store today, derived from the orders it packs.',
          sla: 'tier-2',
          quality: 'curated',
          contact: '#figures',
        },
      ),
    ],
    subjects: [
      valuesOf('orders', orderVersions(calendar), {
        compatibility: 'BACKWARD',
      }),
      valuesOf('orders.cancelled', [ORDER_CANCELLED], {
        compatibility: 'BACKWARD',
      }),
      valuesOf('baskets', [BASKET]),
      valuesOf('web.page-views', [PAGE_VIEW]),
      valuesOf('search-queries', [SEARCH_QUERY]),
      valuesOf(
        'product-catalog',
        [
          { schema: article(), registeredAt: calendar.daysAgo(880) },
          { schema: article(CATEGORY), registeredAt: calendar.daysAgo(152) },
        ],
        { compatibility: 'FULL' },
      ),
      valuesOf('click-and-collect', [COLLECTION]),
      valuesOf(
        'store-receipts',
        // Somebody at head office tagged it in the console.
        [{ schema: STORE_RECEIPT, fieldTags: { cornerCard: ['PII'] } }],
        { compatibility: 'BACKWARD' },
      ),
      valuesOf('sales-per-store', [SALES_PER_STORE]),
    ],
  };
}

const ORDERS = {
  owner: '@checkout',
  domain: 'sales',
  description:
    'Orders accepted and cancelled, from every channel. The source of truth for what was bought.',
  sla: 'tier-1',
  quality: 'authoritative',
  contact: '#checkout-events',
};

const ORDER_CANCELLED = record(
  'OrderCancelled',
  'An order that will not be delivered.',
  [
    field('orderId', 'string', 'As in `orders`.'),
    field(
      'reason',
      choice('CancelReason', 'CUSTOMER', 'PAYMENT', 'STOCK', 'FRAUD'),
      'Who or what called it off.',
    ),
    field('cancelledAt', INSTANT, 'When the order was called off.'),
  ],
);

const BASKET = record('BasketChanged', undefined, [
  field('basketId', 'string'),
  field('articleNumber', 'string'),
  field('quantity', 'int', 'Negative when something is put back.'),
  field('changedAt', INSTANT),
]);

const PAGE_VIEW = record('PageView', undefined, [
  field('sessionId', 'string'),
  personal('ipAddress', 'string'),
  field('url', 'string'),
  optional('referrer', 'string'),
  field('viewedAt', INSTANT),
]);

const SEARCH_QUERY = record('SearchQuery', undefined, [
  field('sessionId', 'string'),
  field('text', 'string'),
  field('hits', 'int'),
  field('searchedAt', INSTANT),
]);

const article = (...more: object[]) =>
  record('Article', 'An article as it is sold.', [
    field('articleNumber', 'string', 'Eight digits; never given away again.'),
    field('name', 'string', 'As printed on the receipt.'),
    field('packSize', 'string', 'For people, e.g. `6 × 330 ml`.'),
    field(
      'allergens',
      listOf('string'),
      'Codes of the food information rules.',
    ),
    optional('pictureUrl', 'string', 'Square, at least 800 pixels wide.'),
    field('isListed', 'boolean', 'False when it is no longer sold.'),
    ...more,
  ]);

/** Categories are inside categories, up to the shelves of a store. */
const CATEGORY = optional(
  'category',
  record('Category', 'Where an article belongs.', [
    field('code', 'string', 'Unique among all categories.'),
    field('name', 'string', 'As written above the shelf.'),
    optional('parent', 'Category', 'The next wider one; absent at the top.'),
  ]),
  'The narrowest one that fits.',
);

const COLLECTION = record('CollectionStep', undefined, [
  field('orderId', 'string'),
  field('storeId', 'string'),
  field('step', choice('Step', 'PACKED', 'SHELVED', 'HANDED_OVER', 'RETURNED')),
  field('at', INSTANT),
]);

const STORE_RECEIPT = record('StoreReceipt', 'A receipt printed by a till.', [
  field('receiptId', 'string', 'Store, till and number, e.g. `0117-04-88213`.'),
  field('storeId', 'string', 'Four digits.'),
  field('total', MONEY, 'In euros, all taxes included.'),
  field('articleCount', 'int', 'Articles sold minus articles taken back.'),
  optional('cornerCard', 'string', 'Number of the Corner Card, when shown.'),
  field('printedAt', INSTANT, 'By the clock of the till.'),
]);

const SALES_PER_STORE = record(
  'SalesPerStore',
  'Figures of a store for one day.',
  [
    field('storeId', 'string', 'As in `orders`.'),
    field('businessDay', DAY, 'From midnight to midnight, UTC.'),
    field('turnover', MONEY, 'In euros, all taxes included.'),
    field('receipts', 'long', 'One for each order the store has packed.'),
  ],
);
