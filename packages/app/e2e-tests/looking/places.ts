// SPDX-License-Identifier: Apache-2.0
import type { Locator, Page } from '@playwright/test';

export const ORDERS = '/catalog/prod/dataproduct/orders';
const SHIPMENTS = '/catalog/prod/dataproduct/shipments';

/** A place of the portal, somebody it is for, and what it must show them. */
export interface Place {
  path: string;
  role?: string;
  shows: (string | ((page: Page) => Locator))[];
}

const part = (name: string) => (page: Page) =>
  page.getByRole('region', { name });

/** Where people go in a tour of the demo. */
export const PLACES: (Place & { name: string })[] = [
  {
    name: 'the home page of somebody who owns products',
    path: '/data-products/home',
    role: 'Checkout engineer',
    shows: ['data products are yours'],
  },
  {
    name: 'the home page of a guest',
    path: '/data-products/home',
    shows: ['You and your teams own no data product'],
  },
  {
    name: 'the list of products',
    path: '/data-products/explore',
    shows: ['40 data products', 'payments'],
  },
  {
    name: 'the list narrowed by facets, with products to compare',
    path: '/data-products/explore?qualityTier=authoritative&pick=dataproduct:prod/orders',
    shows: [part('Picked products')],
  },
  {
    name: 'a list that nothing is in',
    path: '/data-products/explore?text=nothing-is-called-so',
    shows: ['No data product matches'],
  },
  {
    name: 'products side by side',
    path: '/data-products/explore?view=comparison&pick=dataproduct:prod/orders&pick=dataproduct:prod/customers',
    shows: [page => page.getByRole('table', { name: 'Products side by side' })],
  },
  {
    name: 'the page of a product',
    path: ORDERS,
    role: 'Checkout engineer',
    shows: [
      'orders.cancelled-value',
      'The source of truth for what was bought.',
    ],
  },
  {
    name: 'the page of a product that is about to end',
    path: '/catalog/prod/dataproduct/shipments',
    shows: ['deliveries', 'Deprecated'],
  },
  {
    name: 'the page of a product that much is missing of',
    path: '/catalog/prod/dataproduct/recommendations',
    shows: [part('What is missing')],
  },
  {
    name: 'the fields of a schema',
    path: `${ORDERS}/schema?field=customerId`,
    shows: ['The customer, as in'],
  },
  {
    name: 'the text of a schema',
    path: `${ORDERS}/schema?view=text`,
    shows: [page => page.getByRole('button', { name: 'Download' })],
  },
  {
    name: 'the versions of a schema',
    path: `${ORDERS}/schema?view=versions`,
    shows: ['The first one'],
  },
  {
    name: 'the rules of a schema',
    path: `${ORDERS}/schema?view=rules`,
    shows: ['hasLines'],
  },
  {
    name: 'two versions of a schema compared',
    path: `${ORDERS}/schema?subject=orders-value&version=4&view=compare&compare=3`,
    shows: [part('Verdict')],
  },
  {
    name: 'who writes and reads a product',
    path: `${ORDERS}/lineage`,
    shows: ['Fraud detector', 'Order service'],
  },
  {
    name: 'who reads a product, and how far each is behind',
    path: `${ORDERS}/consumers`,
    role: 'Checkout engineer',
    shows: ['Group recommender'],
  },
  {
    name: 'a consumer group',
    path: `${ORDERS}/consumers?cluster=lkc-3x9wz1&group=recommender`,
    shows: ['Consumer group recommender'],
  },
  {
    name: 'the records of a product before they are read',
    path: `${ORDERS}/preview`,
    role: 'Checkout engineer',
    shows: ['Nothing has been read yet'],
  },
  {
    name: 'the activity of a product',
    path: `${ORDERS}/activity`,
    role: 'Checkout engineer',
    shows: [
      part('Reported problems'),
      'two events with one',
      'contact: #checkout-events',
      'Show 1 closed one',
      'The product appeared.',
    ],
  },
  {
    name: 'the products of a group',
    path: '/catalog/default/group/checkout',
    shows: [page => page.getByRole('link', { name: 'orders', exact: true })],
  },
  {
    name: 'the workbench',
    path: '/ksqldb/workbench?sql=SELECT+*+FROM+ORDERS+WHERE+TOTAL+%3E+5+EMIT+CHANGES%3B',
    role: 'Checkout engineer',
    shows: ['Nothing was run', 'ORDERS', 'CUSTOMERS'],
  },
  {
    name: 'the workbench of somebody who may only look',
    path: '/ksqldb/workbench',
    shows: ['You can see what there is'],
  },
  {
    name: 'the running queries',
    path: '/ksqldb/queries',
    role: 'Checkout engineer',
    shows: ['CTAS_STOCK_BOOKED_8'],
  },
  {
    name: 'a running query that failed',
    path: '/ksqldb/queries?query=CTAS_STOCK_BOOKED_8',
    role: 'Checkout engineer',
    shows: [part('What it reads and writes')],
  },
  {
    name: 'the use cases',
    path: '/ksqldb/use-cases',
    role: 'Checkout engineer',
    shows: ['Find large orders for review'],
  },
  {
    name: 'the streams of a product',
    path: `${ORDERS}/query`,
    role: 'Checkout engineer',
    shows: [page => page.getByRole('link', { name: /live rows/i })],
  },
  {
    name: 'the topics that could be products',
    path: '/data-products/publish',
    role: 'Checkout engineer',
    shows: ['voucher-redemptions', 'till-heartbeats'],
  },
  {
    name: 'the form that describes a product',
    path: '/data-products/publish?topic=lkc-3x9wz1%3Avoucher-redemptions&step=describe',
    role: 'Checkout engineer',
    shows: ['Check and preview'],
  },
  {
    name: 'the form that changes a product',
    path: '/data-products/edit?product=dataproduct:prod/orders',
    role: 'Checkout engineer',
    shows: ['Preview changes'],
  },
  {
    name: 'the way to the end of a product',
    path: '/data-products/deprecate?product=dataproduct:prod/orders',
    role: 'Checkout engineer',
    shows: ['Who will be told'],
  },
  {
    name: 'what unpublishing does to those who depend on it',
    path: '/data-products/unpublish?product=dataproduct:prod/orders',
    role: 'Checkout engineer',
    shows: ['Type orders to confirm'],
  },
  {
    name: 'the form that changes several products',
    path: '/data-products/edit?product=dataproduct:prod/orders&product=dataproduct:prod/payments',
    role: 'Checkout engineer',
    shows: ['Each keeps its own'],
  },
  {
    name: 'the form that changes a product of which Confluent holds a part',
    path: '/data-products/edit?product=dataproduct:staging/orders',
    role: 'Checkout engineer',
    shows: ['Confluent holds only a part'],
  },
  {
    name: 'what waits for somebody',
    path: '/data-products/work',
    role: 'Checkout engineer',
    shows: ['Waits for you', 'Create: orders.large', 'two events with one'],
  },
  {
    name: 'what people did',
    path: '/data-products/audit',
    role: 'Platform administrator',
    shows: ['Export as CSV', 'operation-end', 'ksqldb-query', 'problem-report'],
  },
  {
    name: 'the sync page',
    path: '/data-products/sync',
    role: 'Data steward',
    shows: ['Up to date', 'Production', 'Staging'],
  },
  {
    name: 'how everything is governed',
    path: '/scorecards/overview',
    role: 'Data steward',
    shows: ['promotions', 'Warehousing'],
  },
  {
    name: 'what is asked of products',
    path: '/scorecards/checks',
    shows: ['Its description says something'],
  },
  {
    name: 'the exemptions',
    path: '/scorecards/exemptions',
    role: 'Data steward',
    shows: [
      page => page.getByRole('button', { name: 'Approve' }),
      'Nobody replays stock',
      'The keys for encrypting',
      'The carriers are moved',
    ],
  },
  {
    name: 'how far governance has come',
    path: '/scorecards/adoption',
    role: 'Data steward',
    shows: [part('By domain'), 'Week by week', 'With a schema'],
  },
  {
    name: 'the scorecard of a product, with a result opened',
    path: `${ORDERS}/scorecards?check=sec-2`,
    role: 'Checkout engineer',
    shows: [part('History')],
  },
];

/** The same places for others, or others like them; nothing of that may be empty. */
// prettier-ignore
export const TOUR: (Place & { role: string })[] = [
  { path: '/data-products/home', role: 'Analyst', shows: ['sales-per-store'] },
  { path: '/data-products/explore?environment=env-4p8xd3', role: 'Guest', shows: ['12 data products'] },
  { path: `${SHIPMENTS}/activity`, role: 'Data steward', shows: ['Ingrid Solberg', 'DataProduct.successor'] },
  { path: '/catalog/prod/dataproduct/sales-per-store/activity', role: 'Analyst', shows: ['Create', 'Kwame Mensah'] },
  { path: '/data-products/work', role: 'Commerce lead', shows: ['pricing.competitor-prices', 'Partly done', 'Unpublish: shelf-labels'] },
  { path: '/data-products/publish?environment=env-4p8xd3', role: 'Platform administrator', shows: ['delivery-slots', 'till-heartbeats'] },
  { path: '/data-products/audit?outcome=failed', role: 'Data steward', shows: ['You may not publish data products.'] },
  { path: '/catalog/prod/dataproduct/promotions/scorecards', role: 'Analyst', shows: ['Gold', 'It is known what writes it: Fails → Passes'] },
  { path: '/notifications', role: 'Checkout engineer', shows: ['A problem with orders was reported'] },
  { path: '/notifications', role: 'Commerce lead', shows: ['A problem with store-receipts was reported'] },
  { path: '/notifications', role: 'Marketing user', shows: ['A problem with campaigns was reported'] },
  { path: '/notifications', role: 'Data steward', shows: ['Changing promotions failed'] },
  { path: '/notifications', role: 'Platform administrator', shows: ['Changing warehouse-temperatures failed'] },
  { path: '/notifications', role: 'Analyst', shows: ['A problem with sales-per-store was reported'] },
  { path: '/catalog/default/domain/sales', role: 'Guest', shows: ['orders'] },
];

/** One for each empty or forbidden state that is none of the places. */
// prettier-ignore
export const STATES: (Place & { role: string; state: string })[] = [
  { state: 'has started nothing', path: '/data-products/work', role: 'Analyst', shows: ['You have started nothing yet', 'Nothing waits for you.'] },
  { state: 'looks at a product without schema', path: '/catalog/prod/dataproduct/warehouse-temperatures/schema', role: 'Guest', shows: ['No schema is registered'] },
  { state: 'may not publish', path: '/data-products/publish', role: 'Analyst', shows: [page => page.getByText(/may not|not allowed|permission/i)] },
];
