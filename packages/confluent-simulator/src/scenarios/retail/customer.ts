// SPDX-License-Identifier: Apache-2.0
import type { SchemaSpec } from '../../world/scenario';
import {
  type Calendar,
  choice,
  type DomainData,
  field,
  INSTANT,
  optional,
  personal,
  published,
  record,
  valuesOf,
} from './notation';
import { CUSTOMER_VERSIONS } from './customerSchema';

/** Who the customers are and what they have told us. */
export function customer(calendar: Calendar): DomainData {
  return {
    topics: [
      published(
        {
          name: 'customers',
          partitions: 12,
          cleanupPolicy: ['compact'],
          retentionMs: -1,
          description:
            'The current record of each customer, by customer number; a null says the record was erased.',
          owner: 'customer',
          ownerEmail: 'customer@corner-and-main.example',
          tags: ['PII'],
          createdAt: calendar.daysAgo(908),
          businessMetadata: {
            Compliance: {
              legalBasis: 'contract',
              reviewedOn: calendar.inDays(-14),
              reviewedBy: 'data protection office',
            },
          },
        },
        {
          owner: '@customer',
          domain: 'customer',
          description:
            'Everybody with an account or a Corner Card. Erased within an hour when somebody asks to be forgotten.',
          sla: 'tier-1',
          quality: 'authoritative',
          contact: '#customer-record',
        },
      ),
      published(
        {
          name: 'consents',
          partitions: 6,
          cleanupPolicy: ['compact'],
          retentionMs: -1,
          description: 'What a customer has allowed us, and when.',
          ownerEmail: 'customer@corner-and-main.example',
          tags: ['PII'],
          createdAt: calendar.daysAgo(760),
        },
        {
          owner: '@customer',
          domain: 'customer',
          description:
            'Consents given and withdrawn. Whoever writes to customers reads this first.',
          sla: 'tier-2',
          quality: 'authoritative',
          contact: '#customer-record',
        },
      ),
      published(
        {
          name: 'loyalty-points',
          partitions: 6,
          retentionMs: 31_536_000_000,
          description: 'Points credited and redeemed on the Corner Card.',
          ownerEmail: 'loyalty@corner-and-main.example',
          createdAt: calendar.daysAgo(617),
        },
        {
          owner: 'user:default/chloe.laurent',
          domain: 'customer',
          description:
            'Every booking of points. The balance is their sum, and never below zero.',
          sla: 'tier-2',
          quality: 'authoritative',
          contact: '#corner-card',
        },
      ),
      published(
        {
          name: 'support-tickets',
          partitions: 3,
          retentionMs: 15_552_000_000,
          tags: ['PII'],
          createdAt: calendar.daysAgo(355),
        },
        {
          owner: 'customer-care@corner-and-main.example',
          domain: 'customer',
          description:
            'Calls, chats and letters with their subject and outcome, without the text.',
          sla: 'tier-3',
          quality: 'curated',
        },
      ),
    ],
    subjects: [
      valuesOf('customers', customerVersions(calendar), {
        schemaType: 'PROTOBUF',
        compatibility: 'FULL',
      }),
      valuesOf('consents', [CONSENT], { compatibility: 'FULL' }),
      valuesOf('loyalty-points', [POINTS_BOOKING], {
        compatibility: 'BACKWARD',
      }),
      valuesOf('support-tickets', [SUPPORT_TICKET]),
    ],
  };
}

function customerVersions(calendar: Calendar): SchemaSpec[] {
  const registeredAt = [908, 611, 96].map(calendar.daysAgo);
  const properties = { owner: 'customer', dataProduct: 'customers' };
  const metadata = [
    undefined,
    undefined,
    { tags: { '**.name': ['PII'] }, properties },
  ];
  return CUSTOMER_VERSIONS.map((schema, index) => ({
    schema,
    registeredAt: registeredAt[index],
    metadata: metadata[index],
  }));
}

const CONSENT = record(
  'Consent',
  'Something a customer allowed or no longer allows.',
  [
    personal('customerId', 'string', 'As in `customers`.'),
    field(
      'purpose',
      choice('Purpose', 'NEWSLETTER', 'PROFILING', 'SURVEYS', 'PARTNERS'),
      'What it is about.',
    ),
    field('isGiven', 'boolean', 'False when it was withdrawn.'),
    field('decidedAt', INSTANT, 'When the customer decided.'),
  ],
);

const POINTS_BOOKING = record(
  'PointsBooking',
  'A change of a points balance.',
  [
    field('bookingId', 'string', 'Unique for ever.'),
    personal('cornerCard', 'string', 'Number of the card.'),
    field('points', 'int', 'Negative when redeemed.'),
    optional('receiptId', 'string', 'As in `store-receipts`.'),
    field('bookedAt', INSTANT, 'By the clock of the points ledger.'),
  ],
);

const SUPPORT_TICKET = record('SupportTicket', undefined, [
  field('ticketId', 'string'),
  personal('customerId', ['null', 'string']),
  field('channel', choice('Channel', 'PHONE', 'CHAT', 'LETTER')),
  field('subject', 'string'),
  field('isSolved', 'boolean'),
  field('closedAt', ['null', INSTANT]),
]);
