// SPDX-License-Identifier: Apache-2.0
import { Parties } from '../PastEvent';

const group = (name: string) => `group:default/${name}`;
const domain = (name: string) => `domain:default/${name}`;

/** Who is concerned by what the story is about, as the demo's catalog files say it too. */
export const PARTIES: Record<string, Parties> = {
  orders: {
    owner: group('checkout'),
    domain: domain('sales'),
    readers: [
      'payments',
      'web-shop',
      'fraud',
      'loyalty',
      'customer-care',
      'fulfilment',
    ].map(group),
  },
  'orders.large': {
    owner: group('checkout'),
    domain: domain('sales'),
    readers: [],
  },
  payments: {
    owner: group('payments'),
    domain: domain('payments'),
    readers: [group('fraud')],
  },
  refunds: {
    owner: group('payments'),
    domain: domain('payments'),
    readers: [],
  },
  'product-catalog': {
    owner: group('commerce'),
    domain: domain('sales'),
    readers: [group('web-shop')],
  },
  'click-and-collect': {
    owner: group('commerce'),
    domain: domain('store-sales'),
    readers: [],
  },
  'store-receipts': {
    owner: group('commerce'),
    domain: domain('store-sales'),
    readers: ['analytics', 'inventory', 'loyalty'].map(group),
  },
  'sales-per-store': {
    owner: group('analytics'),
    domain: domain('sales'),
    readers: [],
  },
  'shelf-labels': {
    owner: group('pricing'),
    domain: domain('pricing'),
    readers: [],
  },
  'pricing.competitor-prices': {
    owner: group('pricing'),
    domain: domain('pricing'),
    readers: [],
  },
  promotions: {
    owner: group('pricing'),
    domain: domain('pricing'),
    readers: [],
  },
  'stock-levels': {
    owner: group('inventory'),
    domain: domain('warehousing'),
    readers: [group('web-shop')],
  },
  'warehouse-temperatures': {
    owner: group('fulfilment'),
    domain: domain('warehousing'),
    readers: [],
  },
  deliveries: {
    owner: group('fulfilment'),
    domain: domain('delivery'),
    readers: [],
  },
  shipments: {
    owner: group('fulfilment'),
    domain: domain('delivery'),
    readers: [group('customer-care')],
  },
  returns: {
    owner: group('fulfilment'),
    domain: domain('delivery'),
    readers: [group('customer-care')],
  },
  'delivery-etas': { owner: 'user:default/beatrix.vogel', readers: [] },
  campaigns: {
    owner: group('marketing'),
    domain: domain('marketing'),
    readers: [],
  },
  coupons: {
    owner: group('marketing'),
    domain: domain('marketing'),
    readers: [],
  },
  'newsletter-sign-ups': {
    owner: group('marketing'),
    domain: domain('marketing'),
    readers: [],
  },
  recommendations: { readers: [] },
  'gift-cards': {
    owner: group('marketing'),
    domain: domain('marketing'),
    readers: [],
  },
};
