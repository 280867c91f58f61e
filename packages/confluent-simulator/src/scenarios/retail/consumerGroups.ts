// SPDX-License-Identifier: Apache-2.0
import type { ConsumerGroupSpec } from '../../world/scenario';
import type { Calendar } from './notation';

const STORES = 'lkc-8d4rt2';

/**
 * Who reads in production. Teams name their groups after the component that reads, with a part of it after a dot where
 * several read apart. One is too slow, one has stopped, and one nobody knows any more.
 */
export function consumerGroups(calendar: Calendar): ConsumerGroupSpec[] {
  return [
    { groupId: 'fraud-detector', topics: ['orders', 'payments', 'customers'] },
    { groupId: 'payment-gateway', topics: ['orders'] },
    {
      groupId: 'recommender',
      topics: ['orders', 'web.page-views', 'product-catalog'],
      behaviour: 'slow',
      since: calendar.daysAgo(1),
    },
    { groupId: 'points-ledger.orders', topics: ['orders', 'customers'] },
    {
      groupId: 'points-ledger.receipts',
      cluster: STORES,
      topics: ['store-receipts'],
    },
    {
      groupId: 'care-console',
      topics: ['orders', 'shipments', 'returns', 'customers', 'fraud-alerts'],
    },
    {
      groupId: 'campaign-sender',
      topics: ['campaigns', 'customers', 'consents'],
      behaviour: 'stopped',
      since: calendar.daysAgo(3),
    },
    { groupId: 'route-planner', topics: ['orders', 'deliveries'] },
    {
      groupId: 'route-planner.positions',
      cluster: STORES,
      topics: ['courier-positions'],
    },
    { groupId: 'storefront.prices', topics: ['prices', 'promotions'] },
    {
      groupId: 'storefront.stock',
      topics: ['stock-levels', 'product-catalog'],
    },
    {
      groupId: 'replenishment-planner',
      topics: ['stock-levels', 'stock-movements', 'supplier-catalog'],
    },
    {
      groupId: 'replenishment-planner.receipts',
      cluster: STORES,
      topics: ['store-receipts'],
    },
    {
      groupId: 'settlement-export',
      topics: ['payments', 'refunds', 'settlements'],
    },
    { groupId: 'stock-ledger', topics: ['goods-receipts'] },
    { groupId: 'sales-dashboard', topics: ['sales-per-store'] },
    {
      groupId: 'sales-dashboard.receipts',
      cluster: STORES,
      topics: ['store-receipts'],
    },
    { groupId: 'shipment-tracker', topics: ['delivery-etas'] },
    { groupId: 'price-publisher', topics: ['pricing.competitor-prices'] },
    // Of a connector.
    { groupId: 'connect-lcc-7mo9pk', topics: ['email-events'] },
    // Somebody looked at it from a terminal.
    {
      groupId: 'console-consumer-48213',
      topics: ['orders'],
      behaviour: 'stopped',
      since: calendar.daysAgo(12),
    },
  ];
}

/** Who tries out in staging what is to read in production. */
export const STAGED_CONSUMER_GROUPS: ConsumerGroupSpec[] = [
  { groupId: 'fraud-detector', topics: ['orders', 'payments', 'customers'] },
  { groupId: 'recommender', topics: ['orders', 'product-catalog'] },
  { groupId: 'storefront.prices', topics: ['prices', 'promotions'] },
];
