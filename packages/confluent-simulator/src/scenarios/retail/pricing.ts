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
  published,
  record,
  valuesOf,
} from './notation';

/** What things cost today, tomorrow and elsewhere. */
export function pricing(calendar: Calendar): DomainData {
  return {
    topics: [
      published(
        {
          name: 'prices',
          partitions: 6,
          cleanupPolicy: ['compact'],
          retentionMs: -1,
          description: 'The price in force for every article and store.',
          owner: 'pricing',
          ownerEmail: 'pricing@corner-and-main.example',
          createdAt: calendar.daysAgo(897),
        },
        {
          owner: 'pricing@corner-and-main.example',
          domain: 'pricing',
          description:
            'Prices in force and announced, for each article and store. Tills and web shop read the same.',
          sla: 'tier-1',
          quality: 'authoritative',
          contact: '#prices',
        },
      ),
      published(
        {
          name: 'promotions',
          partitions: 3,
          cleanupPolicy: ['compact'],
          retentionMs: -1,
          description: 'Promotions with their articles, stores and dates.',
          ownerEmail: 'pricing@corner-and-main.example',
          createdAt: calendar.daysAgo(655),
        },
        {
          owner: '@pricing',
          domain: 'pricing',
          description:
            'Running and planned promotions. What a till may combine is part of the record.',
          sla: 'tier-2',
          quality: 'trusted',
          contact: '#prices',
        },
      ),
      published(
        {
          name: 'pricing.competitor-prices',
          partitions: 3,
          retentionMs: 1_209_600_000,
          tags: ['Confidential'],
          createdAt: calendar.daysAgo(290),
        },
        {
          owner: '@pricing',
          domain: 'pricing',
          description:
            'Shelf prices of four competitors, bought every night. Not for passing on.',
          sla: 'tier-3',
          quality: 'raw',
          // Its last day is over, and nobody has taken it away.
          lifecycle: 'deprecated',
          endsOn: calendar.inDays(-4),
        },
      ),
    ],
    subjects: [
      {
        name: 'prices-key',
        versions: [
          {
            schema: record('PriceKey', 'What a price belongs to.', [
              field('articleNumber', 'string', 'As in `product-catalog`.'),
              field(
                'storeId',
                'string',
                'Four digits; `0000` is the web shop.',
              ),
            ]),
          },
        ],
      },
      valuesOf(
        'prices',
        [
          { schema: price(), registeredAt: calendar.daysAgo(897) },
          {
            schema: price(
              optional('unitPrice', MONEY, 'For a kilogram or a litre.'),
            ),
            registeredAt: calendar.daysAgo(220),
          },
          {
            schema: price(
              optional('unitPrice', MONEY, 'For a kilogram or a litre.'),
              optional(
                'depositIncluded',
                MONEY,
                'The part that comes back with the bottle.',
              ),
            ),
            registeredAt: calendar.daysAgo(63),
          },
        ],
        { compatibility: 'FULL_TRANSITIVE' },
      ),
      valuesOf('promotions', [PROMOTION], { compatibility: 'BACKWARD' }),
      valuesOf('pricing.competitor-prices', [COMPETITOR_PRICE]),
    ],
  };
}

const price = (...more: object[]) =>
  record('Price', 'A price and how long it holds.', [
    field('amount', MONEY, 'In euros, all taxes included.'),
    field('validFrom', INSTANT, 'Inclusive.'),
    optional('validUntil', INSTANT, 'Exclusive; absent when open.'),
    ...more,
  ]);

const PROMOTION = record('Promotion', 'A reason to pay less.', [
  field('promotionId', 'string', 'Unique for ever.'),
  field('title', 'string', 'As printed on the shelf.'),
  field('articleNumbers', listOf('string'), 'As in `product-catalog`.'),
  field(
    'mechanic',
    choice('Mechanic', 'PERCENT_OFF', 'AMOUNT_OFF', 'SECOND_FREE'),
    'How the price changes.',
  ),
  field('validFrom', DAY, 'First day.'),
  field('validTo', DAY, 'Last day.'),
]);

const COMPETITOR_PRICE = record('CompetitorPrice', undefined, [
  field('competitor', 'string'),
  field('ean', 'string'),
  field('amount', MONEY),
  field('seenAt', INSTANT),
]);
