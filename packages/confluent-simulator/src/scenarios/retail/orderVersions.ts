// SPDX-License-Identifier: Apache-2.0
import type { SchemaSpec } from '../../world/scenario';
import {
  type Calendar,
  choice,
  field,
  INSTANT,
  listOf,
  MONEY,
  optional,
  personal,
  record,
} from './notation';

/** Takes the orders that the rule of version 5 rejects. */
export const REJECTED_ORDERS = 'orders.rejected';

const CHANNEL = choice('Channel', 'WEB', 'APP', 'PHONE');

/** Version 4 made an amount exact and broke every reader; the level was NONE that afternoon, and is BACKWARD again. */
export function orderVersions(calendar: Calendar): SchemaSpec[] {
  const order = (total: object, ...more: object[]) =>
    record('Order', 'An order the web shop has accepted.', [
      field('orderId', 'string', 'Unique for ever, e.g. `CM-2026-118204`.'),
      personal('customerId', 'string', 'The customer, as in `customers`.'),
      total,
      field('placedAt', INSTANT, 'When the customer pressed the button.'),
      ...more,
    ]);
  const rounded = field('total', 'double', 'In euros, all taxes included.');
  const exact = field('total', MONEY, 'In euros to the cent, taxes included.');
  const channel = field('channel', CHANNEL, 'Where it was placed.', {
    default: 'WEB',
  });
  const storeId = optional('storeId', 'string', 'The store that packs it.');
  const lines = field(
    'lines',
    listOf(
      record('OrderLine', 'One article of the order.', [
        field('articleNumber', 'string', 'As in `product-catalog`.'),
        field('quantity', 'int', 'In packs.'),
        field('price', MONEY, 'Of all packs, after promotions.'),
      ]),
    ),
    'What was ordered, in the order of the basket.',
    { default: [] },
  );
  return [
    { schema: order(rounded), registeredAt: calendar.daysAgo(912) },
    { schema: order(rounded, channel), registeredAt: calendar.daysAgo(731) },
    {
      schema: order(rounded, channel, storeId),
      registeredAt: calendar.daysAgo(402),
    },
    {
      schema: order(exact, channel, storeId),
      registeredAt: calendar.daysAgo(118),
      ruleSet: {
        migrationRules: [
          {
            name: 'exactTotal',
            doc: 'Readers of the exact amount get the rounded one of older orders.',
            kind: 'TRANSFORM',
            mode: 'UPGRADE',
            type: 'JSONATA',
            expr: "$merge([$, {'total': $round(total, 2)}])",
          },
        ],
      },
    },
    {
      schema: order(exact, channel, storeId, lines),
      registeredAt: calendar.daysAgo(41),
      metadata: {
        tags: { '**.customerId': ['PII'] },
        properties: { owner: 'checkout', dataProduct: 'orders' },
      },
      ruleSet: {
        domainRules: [
          {
            name: 'hasLines',
            doc: 'An order is of at least one article.',
            kind: 'CONDITION',
            mode: 'WRITE',
            type: 'CEL',
            expr: 'size(message.lines) > 0',
            onFailure: 'DLQ',
            params: { 'dlq.topic': REJECTED_ORDERS },
          },
        ],
      },
    },
  ];
}
