// SPDX-License-Identifier: Apache-2.0
import type { TopicSpec } from '../../world/scenario';
import {
  type Calendar,
  type DomainData,
  field,
  INSTANT,
  MONEY,
  personal,
  record,
  valuesOf,
} from './notation';

/** Topics nobody has published yet: six have all it takes, the last four each lack one thing. */
export function candidates(calendar: Calendar): DomainData {
  return {
    topics: [
      candidate('return-inspections', 'fulfilment', calendar.daysAgo(51), {
        description: 'What we found when we opened a returned parcel.',
      }),
      candidate('store-footfall', 'commerce', calendar.daysAgo(37), {
        cluster: 'lkc-8d4rt2',
        description: 'People who enter and leave a store, by the minute.',
      }),
      candidate('delivery-slots', 'fulfilment', calendar.daysAgo(83), {
        description: 'Slots still free, by postal code.',
      }),
      candidate('newsletter-sign-ups', 'marketing', calendar.daysAgo(29), {
        description: 'Addresses that confirmed they want our newsletter.',
        tags: ['PII'],
      }),
      candidate('shelf-labels', 'pricing', calendar.daysAgo(112), {
        cleanupPolicy: ['compact'],
        description: 'What the electronic labels show right now.',
      }),
      candidate('voucher-redemptions', 'loyalty', calendar.daysAgo(19), {
        description: 'Vouchers paid with, at tills and on the web.',
      }),
      candidate('till-heartbeats', 'commerce', calendar.daysAgo(205), {
        cluster: 'lkc-8d4rt2',
        description: 'A sign of life from each till. Has no schema.',
      }),
      candidate('basket-forecasts', 'analytics', calendar.daysAgo(0), {
        description:
          'Created this morning; the stream catalog does not know it yet.',
        indexed: false,
      }),
      candidate('prices', 'pricing', calendar.daysAgo(66), {
        cluster: 'lkc-8d4rt2',
        description:
          'Copy of the prices for tills. A product has that name already.',
      }),
      candidate('loyalty-export', 'agency-nordlicht', calendar.daysAgo(540), {
        description:
          'Nightly export for an agency that no longer works for us.',
      }),
    ],
    subjects: [
      valuesOf('return-inspections', [RETURN_INSPECTION]),
      valuesOf('store-footfall', [FOOTFALL]),
      valuesOf('delivery-slots', [DELIVERY_SLOT]),
      valuesOf('newsletter-sign-ups', [SIGN_UP]),
      valuesOf('shelf-labels', [SHELF_LABEL]),
      valuesOf('voucher-redemptions', [VOUCHER_REDEMPTION]),
      valuesOf('loyalty-export', [LOYALTY_EXPORT]),
    ],
  };
}

function candidate(
  name: string,
  owner: string,
  createdAt: string,
  more: Omit<TopicSpec, 'name'>,
): TopicSpec {
  return {
    name,
    owner,
    ownerEmail: `${owner}@corner-and-main.example`,
    partitions: 3,
    createdAt,
    ...more,
  };
}

const RETURN_INSPECTION = record(
  'ReturnInspection',
  'What we found in a returned parcel.',
  [
    field('orderId', 'string', 'As in `orders`.'),
    field('articleNumber', 'string', 'As in `product-catalog`.'),
    field('canBeSold', 'boolean', 'True when it goes back on the shelf.'),
    field('inspectedAt', INSTANT, 'When the parcel was opened.'),
  ],
);

const FOOTFALL = record('Footfall', 'People in one minute at one door.', [
  field('storeId', 'string', 'Four digits.'),
  field('entered', 'int', 'Counted by a light barrier, twins included.'),
  field('left', 'int', 'Counted by the same barrier.'),
  field('minute', INSTANT, 'Start of the minute.'),
]);

const DELIVERY_SLOT = record(
  'DeliverySlot',
  'A time at which we can ring the bell.',
  [
    field('postalCode', 'string', 'Without the country.'),
    field('startsAt', INSTANT, 'A slot lasts two hours.'),
    field('free', 'int', 'How many orders still fit.'),
  ],
);

const SIGN_UP = record('NewsletterSignUp', 'Somebody wants to hear from us.', [
  personal('email', 'string', 'Confirmed by a click.'),
  field('signedUpAt', INSTANT, 'When they confirmed.'),
]);

const SHELF_LABEL = record('ShelfLabel', 'What a label shows.', [
  field('labelId', 'string', 'Printed on its back.'),
  field('articleNumber', 'string', 'As in `product-catalog`.'),
  field('price', MONEY, 'In euros.'),
]);

const VOUCHER_REDEMPTION = record(
  'VoucherRedemption',
  'A voucher that was paid with.',
  [
    field('voucherCode', 'string', 'Can be used once.'),
    field('amount', MONEY, 'In euros.'),
    field('redeemedAt', INSTANT, 'By the clock of the till.'),
  ],
);

const LOYALTY_EXPORT = record('LoyaltyExport', undefined, [
  field('line', 'string'),
]);
