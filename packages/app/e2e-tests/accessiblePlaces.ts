// SPDX-License-Identifier: Apache-2.0
import type { Page } from '@playwright/test';

export const ORDERS = '/catalog/prod/dataproduct/orders';

interface Place {
  name: string;
  path: string;
  role?: string;
  /** What it is worth looking at only with. */
  isThere: (page: Page) => Promise<unknown>;
}

const withText = (text: string) => (page: Page) =>
  page.getByText(text).first().waitFor();
const withPart = (name: string) => (page: Page) =>
  page.getByRole('region', { name }).waitFor();

/** Where people go, and what shows that the page is whole. */
export const PLACES: Place[] = [
  {
    name: 'the home page of somebody who owns products',
    path: '/data-products/home',
    role: 'Checkout engineer',
    isThere: withText('data products are yours'),
  },
  {
    name: 'the home page of a guest',
    path: '/data-products/home',
    isThere: withText('You and your teams own no data product'),
  },
  {
    name: 'the list of products',
    path: '/data-products/explore',
    isThere: withText('40 data products'),
  },
  {
    name: 'the list narrowed by facets, with products to compare',
    path: '/data-products/explore?qualityTier=authoritative&pick=dataproduct:prod/orders',
    isThere: withPart('Picked products'),
  },
  {
    name: 'a list that nothing is in',
    path: '/data-products/explore?text=nothing-is-called-so',
    isThere: withText('No data product matches'),
  },
  {
    name: 'products side by side',
    path: '/data-products/explore?view=comparison&pick=dataproduct:prod/orders&pick=dataproduct:prod/customers',
    isThere: page =>
      page.getByRole('table', { name: 'Products side by side' }).waitFor(),
  },
  {
    name: 'the page of a product',
    path: ORDERS,
    role: 'Checkout engineer',
    isThere: withText('orders.cancelled-value'),
  },
  {
    name: 'the page of a product that is about to end',
    path: '/catalog/prod/dataproduct/shipments',
    isThere: withText('deliveries'),
  },
  {
    name: 'the page of a product that much is missing of',
    path: '/catalog/prod/dataproduct/recommendations',
    isThere: withPart('What is missing'),
  },
  {
    name: 'the fields of a schema',
    path: `${ORDERS}/schema?field=customerId`,
    isThere: withText('The customer, as in'),
  },
  {
    name: 'the text of a schema',
    path: `${ORDERS}/schema?view=text`,
    isThere: page => page.getByRole('button', { name: 'Download' }).waitFor(),
  },
  {
    name: 'the versions of a schema',
    path: `${ORDERS}/schema?view=versions`,
    isThere: withText('The first one'),
  },
  {
    name: 'the rules of a schema',
    path: `${ORDERS}/schema?view=rules`,
    isThere: withText('hasLines'),
  },
  {
    name: 'two versions of a schema compared',
    path: `${ORDERS}/schema?subject=orders-value&version=4&view=compare&compare=3`,
    isThere: withPart('Verdict'),
  },
  {
    name: 'who writes and reads a product',
    path: `${ORDERS}/lineage`,
    isThere: withText('Fraud detector'),
  },
  {
    name: 'who reads a product, and how far each is behind',
    path: `${ORDERS}/consumers`,
    role: 'Checkout engineer',
    isThere: withText('Group recommender'),
  },
  {
    name: 'a consumer group',
    path: `${ORDERS}/consumers?cluster=lkc-3x9wz1&group=recommender`,
    isThere: withText('Consumer group recommender'),
  },
  {
    name: 'the records of a product before they are read',
    path: `${ORDERS}/preview`,
    role: 'Checkout engineer',
    isThere: withText('Nothing has been read yet'),
  },
  {
    name: 'the activity of a product',
    path: `${ORDERS}/activity`,
    isThere: withPart('Reported problems'),
  },
  {
    name: 'the products of a group',
    path: '/catalog/default/group/checkout',
    isThere: page =>
      page.getByRole('link', { name: 'orders', exact: true }).first().waitFor(),
  },
  {
    name: 'the workbench',
    path: '/ksqldb/workbench?sql=SELECT+*+FROM+ORDERS+WHERE+TOTAL+%3E+5+EMIT+CHANGES%3B',
    role: 'Checkout engineer',
    isThere: withText('Nothing was run'),
  },
  {
    name: 'the workbench of somebody who may only look',
    path: '/ksqldb/workbench',
    isThere: withText('You can see what there is'),
  },
  {
    name: 'the running queries',
    path: '/ksqldb/queries',
    role: 'Checkout engineer',
    isThere: withText('CTAS_STOCK_BOOKED_8'),
  },
  {
    name: 'a running query that failed',
    path: '/ksqldb/queries?query=CTAS_STOCK_BOOKED_8',
    role: 'Checkout engineer',
    isThere: withPart('What it reads and writes'),
  },
  {
    name: 'the use cases',
    path: '/ksqldb/use-cases',
    role: 'Checkout engineer',
    isThere: withText('Find large orders for review'),
  },
  {
    name: 'the streams of a product',
    path: `${ORDERS}/query`,
    role: 'Checkout engineer',
    isThere: page =>
      page
        .getByRole('link', { name: /live rows/i })
        .first()
        .waitFor(),
  },
  {
    name: 'the topics that could be products',
    path: '/data-products/publish',
    role: 'Checkout engineer',
    isThere: withText('voucher-redemptions'),
  },
  {
    name: 'the form that describes a product',
    path: '/data-products/publish?topic=lkc-3x9wz1%3Avoucher-redemptions&step=describe',
    role: 'Checkout engineer',
    isThere: withText('Check and preview'),
  },
  {
    name: 'the form that changes a product',
    path: '/data-products/edit?product=dataproduct:prod/orders',
    role: 'Checkout engineer',
    isThere: withText('Preview changes'),
  },
  {
    name: 'the way to the end of a product',
    path: '/data-products/deprecate?product=dataproduct:prod/orders',
    role: 'Checkout engineer',
    isThere: withText('Who will be told'),
  },
  {
    name: 'what unpublishing does to those who depend on it',
    path: '/data-products/unpublish?product=dataproduct:prod/orders',
    role: 'Checkout engineer',
    isThere: withText('Type orders to confirm'),
  },
  {
    name: 'the form that changes several products',
    path: '/data-products/edit?product=dataproduct:prod/orders&product=dataproduct:prod/payments',
    role: 'Checkout engineer',
    isThere: withText('Each keeps its own'),
  },
  {
    name: 'the form that changes a product of which Confluent holds a part',
    path: '/data-products/edit?product=dataproduct:staging/orders',
    role: 'Checkout engineer',
    isThere: withText('Confluent holds only a part'),
  },
  {
    name: 'what waits for somebody',
    path: '/data-products/work',
    role: 'Checkout engineer',
    isThere: withText('Waits for you'),
  },
  {
    name: 'what people did',
    path: '/data-products/audit',
    role: 'Platform administrator',
    isThere: withText('Export as CSV'),
  },
  {
    name: 'the sync page',
    path: '/data-products/sync',
    role: 'Data steward',
    isThere: withText('Up to date'),
  },
  {
    name: 'how everything is governed',
    path: '/scorecards/overview',
    role: 'Data steward',
    isThere: withText('promotions'),
  },
  {
    name: 'what is asked of products',
    path: '/scorecards/checks',
    isThere: withText('Its description says something'),
  },
  {
    name: 'the exemptions',
    path: '/scorecards/exemptions',
    role: 'Data steward',
    isThere: page =>
      page.getByRole('button', { name: 'Approve' }).first().waitFor(),
  },
  {
    name: 'how far governance has come',
    path: '/scorecards/adoption',
    isThere: withPart('By domain'),
  },
  {
    name: 'the scorecard of a product, with a result opened',
    path: `${ORDERS}/scorecards?check=sec-2`,
    role: 'Checkout engineer',
    isThere: withPart('History'),
  },
];
