// SPDX-License-Identifier: Apache-2.0
import {
  type Calendar,
  DAY,
  type DomainData,
  field,
  INSTANT,
  personal,
  published,
  record,
  valuesOf,
} from './notation';

/**
 * A topic name as long as Kafka allows, 249 characters, as mirroring tools and careful people together make them.
 */
export const LONGEST_TOPIC =
  'legacy.mirrored-from.data-centre-north.point-of-sale.till-journal.receipt-lines-with-vouchers-and-deposits.unfiltered.unordered.kept-for-the-auditors-until-the-last-till-is-replaced.do-not-build-on-this.read-store-receipts-instead.thank-you.v7-final';

/** What we say to customers, and what they do then: the least cared-for domain of the company. */
export function marketing(calendar: Calendar): DomainData {
  return {
    topics: [
      published(
        { name: 'campaigns', partitions: 1, createdAt: calendar.daysAgo(301) },
        { owner: '@marketing', domain: 'marketing', sla: 'gold' },
      ),
      published(
        {
          name: 'email-events',
          partitions: 6,
          tags: ['PII'],
          createdAt: calendar.daysAgo(333),
        },
        {
          domain: 'marketing',
          description: 'Sent, opened, clicked, bounced.',
          quality: 'raw',
        },
      ),
      published({
        name: 'recommendations',
        partitions: 6,
        createdAt: calendar.daysAgo(58),
      }),
      published(
        {
          name: 'coupons',
          partitions: 1,
          cleanupPolicy: ['compact'],
          retentionMs: -1,
          createdAt: calendar.daysAgo(268),
        },
        {
          owner: '@marketing',
          domain: 'marketing',
          description: 'Coupons that can be redeemed today.',
          sla: 'tier-3',
        },
      ),
      published(
        { name: 'Coupons', partitions: 1, createdAt: calendar.daysAgo(591) },
        {
          owner: '@marketing',
          domain: 'marketing',
          description:
            'Coupons of the old campaign tool, until its last one runs out.',
        },
      ),
      published(
        {
          name: LONGEST_TOPIC,
          cluster: 'lkc-8d4rt2',
          partitions: 1,
          configs: { 'min.insync.replicas': '1' },
          createdAt: calendar.daysAgo(890),
        },
        {
          owner: '@commerce',
          domain: 'store-sales',
          description:
            'The journal of the tills that are not replaced yet. Twelve are left.',
          sla: 'tier-3',
          quality: 'raw',
        },
      ),
      // Somebody took the tag off and left the metadata: no product any more.
      {
        name: 'gift-cards',
        partitions: 3,
        description: 'Gift cards sold and redeemed.',
        createdAt: calendar.daysAgo(420),
        businessMetadata: {
          DataProduct: {
            owner: '@marketing',
            domain: 'marketing',
            description:
              'Gift cards sold and redeemed, in stores and on the web.',
            sla: 'tier-3',
            quality: 'curated',
          },
        },
      },
    ],
    subjects: [
      valuesOf('campaigns', [CAMPAIGN], { compatibility: 'NONE' }),
      valuesOf('email-events', [EMAIL_EVENT]),
      valuesOf('recommendations', [RECOMMENDATION]),
      valuesOf('coupons', [COUPON]),
      valuesOf('gift-cards', [GIFT_CARD]),
    ],
  };
}

const CAMPAIGN = record('Campaign', undefined, [
  field('id', 'string'),
  field('title', 'string'),
  field('startsOn', DAY),
  field('endsOn', DAY),
]);

const EMAIL_EVENT = record('EmailEvent', undefined, [
  personal('email', 'string'),
  field('campaignId', 'string'),
  field('event', 'string'),
  field('at', INSTANT),
]);

const RECOMMENDATION = record('Recommendation', undefined, [
  field('articleNumber', 'string'),
  field('goesWith', 'string'),
  field('score', 'double'),
]);

const COUPON = record('Coupon', undefined, [
  field('code', 'string'),
  field('title', 'string'),
  field('validTo', DAY),
]);

const GIFT_CARD = record('GiftCard', undefined, [
  field('number', 'string'),
  field('balanceCents', 'long'),
  field('changedAt', INSTANT),
]);
