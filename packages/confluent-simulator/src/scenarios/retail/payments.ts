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

/** Money in, money back, and money under suspicion. */
export function payments(calendar: Calendar): DomainData {
  return {
    topics: [
      published(
        {
          name: 'payments',
          partitions: 12,
          retentionMs: 31_536_000_000,
          description:
            'One event for each step of a payment: authorised, captured, declined.',
          owner: 'payments',
          ownerEmail: 'payments@corner-and-main.example',
          tags: ['PII', 'PCI'],
          createdAt: calendar.daysAgo(905),
          businessMetadata: {
            Compliance: {
              legalBasis: 'contract',
              reviewedOn: calendar.inDays(-36),
              reviewedBy: 'data protection office',
            },
          },
        },
        {
          owner: 'group:default/payments',
          domain: 'payments',
          description:
            'Every payment through every scheme, exactly once and in order for each payment.',
          sla: 'tier-1',
          quality: 'authoritative',
          contact: '#payments-squad',
          retention: '1 year',
        },
      ),
      published(
        {
          name: 'refunds',
          partitions: 6,
          retentionMs: 31_536_000_000,
          description: 'Money that went back to a customer.',
          owner: 'payments',
          ownerEmail: 'payments@corner-and-main.example',
          tags: ['PCI'],
          createdAt: calendar.daysAgo(866),
        },
        {
          owner: '@payments',
          domain: 'payments',
          description:
            'Refunds with the payment they belong to and the reason they were granted.',
          sla: 'tier-1',
          quality: 'authoritative',
          contact: '#payments-squad',
        },
      ),
      published(
        {
          name: 'settlements',
          partitions: 3,
          retentionMs: -1,
          description: 'What the banks have paid out to us, once a day.',
          ownerEmail: 'payments@corner-and-main.example',
          tags: ['Confidential'],
          createdAt: calendar.daysAgo(512),
        },
        {
          owner: 'dev.patel@corner-and-main.example',
          domain: 'payments',
          description:
            'Daily settlements of every payment scheme, with the fees they kept.',
          sla: 'tier-2',
          quality: 'authoritative',
          contact: '#payments-squad',
        },
      ),
      published(
        {
          name: 'chargebacks',
          partitions: 3,
          tags: ['PCI'],
          createdAt: calendar.daysAgo(344),
        },
        {
          owner: '@payments',
          domain: 'payments',
          description: 'Payments that a customer has disputed with the bank.',
          quality: 'curated',
        },
      ),
      published(
        {
          name: 'fraud-alerts',
          partitions: 3,
          description:
            'Orders that look wrong, at the latest two seconds after payment.',
          ownerEmail: 'fraud@corner-and-main.example',
          tags: ['Confidential'],
          createdAt: calendar.daysAgo(176),
        },
        {
          owner: '@fraud',
          domain: 'payments',
          description:
            'Suspicious payments with a score and the rules that fired, derived from payments.',
          sla: 'tier-1',
          quality: 'curated',
          contact: '#fraud-watch',
        },
      ),
    ],
    subjects: [
      {
        name: 'payments-key',
        versions: [{ schema: { type: 'string' } }],
      },
      valuesOf('payments', paymentVersions(calendar), {
        compatibility: 'FULL',
      }),
      valuesOf('refunds', [REFUND], { compatibility: 'BACKWARD' }),
      valuesOf('settlements', [SETTLEMENT], { compatibility: 'BACKWARD' }),
      valuesOf('chargebacks', [CHARGEBACK]),
      valuesOf('fraud-alerts', [FRAUD_ALERT]),
    ],
  };
}

function paymentVersions(calendar: Calendar) {
  const payment = (...more: object[]) =>
    record('Payment', 'One step in the life of a payment.', [
      field('paymentId', 'string', 'Ours; the scheme has another.'),
      field('orderId', 'string', 'As in `orders`.'),
      field(
        'step',
        choice('PaymentStep', 'AUTHORISED', 'CAPTURED', 'DECLINED'),
        'What has just happened.',
      ),
      field('amount', MONEY, 'In the currency below.'),
      field('currency', 'string', 'ISO 4217.'),
      personal('cardHolder', ['null', 'string'], 'As printed on the card.'),
      field('at', INSTANT, 'By the clock of the payment gateway.'),
      ...more,
    ]);
  const last4 = optional('cardLast4', 'string', 'The last four digits only.');
  return [
    { schema: payment(), registeredAt: calendar.daysAgo(905) },
    {
      schema: payment(last4),
      registeredAt: calendar.daysAgo(288),
      metadata: {
        tags: { '**.cardHolder': ['PII'], '**.cardLast4': ['PCI', 'PII'] },
        properties: { owner: 'payments', dataProduct: 'payments' },
        sensitive: ['owner'],
      },
      ruleSet: {
        domainRules: [
          {
            name: 'currencyHasThreeLetters',
            doc: 'Currencies are ISO 4217 codes.',
            kind: 'CONDITION',
            mode: 'WRITE',
            type: 'CEL',
            expr: 'message.currency.size() == 3',
            onFailure: 'ERROR',
          },
        ],
      },
    },
  ];
}

const REFUND = record('Refund', 'Money that went back to a customer.', [
  field('refundId', 'string', 'Unique for ever.'),
  field('paymentId', 'string', 'As in `payments`.'),
  field('amount', MONEY, 'In the currency of the payment.'),
  field(
    'reason',
    choice('RefundReason', 'RETURN', 'MISSING', 'DAMAGED', 'GOODWILL'),
    'Why it was granted.',
  ),
  field('refundedAt', INSTANT, 'When the bank confirmed it.'),
]);

const SETTLEMENT = record('Settlement', 'What a scheme paid out for a day.', [
  field('scheme', 'string', 'E.g. `card` or `direct-debit`.'),
  field('businessDay', DAY, 'The day of the payments, not of the payout.'),
  field('gross', MONEY, 'In euros, before fees.'),
  field('fees', MONEY, 'In euros.'),
  field('payments', 'long', 'How many payments it covers.'),
]);

const CHARGEBACK = record('Chargeback', undefined, [
  field('paymentId', 'string'),
  field('reasonCode', 'string', 'Of the payment scheme.'),
  field('amount', MONEY),
  field('disputedAt', INSTANT),
]);

const FRAUD_ALERT = record('FraudAlert', 'A payment somebody should look at.', [
  field('paymentId', 'string', 'As in `payments`.'),
  field('score', 'double', '0 to 1; above 0.8 the order is stopped.'),
  field('rules', listOf('string'), 'The rules that fired, strongest first.'),
  field('raisedAt', INSTANT, 'When the model gave its verdict.'),
]);
