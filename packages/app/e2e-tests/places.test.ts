// SPDX-License-Identifier: Apache-2.0
import { expect, type Page, test } from '@playwright/test';
import { visit } from './demo';

/** A place of the portal, the person it is for, and what it must show them. */
interface Place {
  path: string;
  role: string;
  shows: (string | RegExp)[];
}

const ORDERS = '/catalog/prod/dataproduct/orders';
const SHIPMENTS = '/catalog/prod/dataproduct/shipments';

/** Where people go in a tour of the demo; nothing of it may be empty. */
// prettier-ignore
const PLACES: Place[] = [
  { path: '/data-products/home', role: 'Checkout engineer', shows: ['data products are yours'] },
  { path: '/data-products/home', role: 'Analyst', shows: ['sales-per-store'] },
  { path: '/data-products/explore', role: 'Guest', shows: ['40 data products', 'payments'] },
  { path: '/data-products/explore?environment=env-4p8xd3', role: 'Guest', shows: ['12 data products'] },
  { path: ORDERS, role: 'Analyst', shows: ['The source of truth for what was bought.', 'orders.cancelled-value'] },
  { path: SHIPMENTS, role: 'Analyst', shows: ['Deprecated', 'deliveries'] },
  { path: `${ORDERS}/schema`, role: 'Analyst', shows: ['customerId'] },
  { path: `${ORDERS}/schema?view=versions`, role: 'Analyst', shows: ['The first one'] },
  { path: `${ORDERS}/schema?view=rules`, role: 'Analyst', shows: ['hasLines'] },
  { path: `${ORDERS}/lineage`, role: 'Analyst', shows: ['Fraud detector', 'Order service'] },
  { path: `${ORDERS}/activity`, role: 'Checkout engineer', shows: ['two events with one', 'contact: #checkout-events', 'Show 1 closed one', 'The product appeared.'] },
  { path: `${ORDERS}/query`, role: 'Checkout engineer', shows: ['ORDERS'] },
  { path: `${SHIPMENTS}/activity`, role: 'Data steward', shows: ['Ingrid Solberg', 'DataProduct.successor'] },
  { path: '/catalog/prod/dataproduct/sales-per-store/activity', role: 'Analyst', shows: ['Create', 'Kwame Mensah'] },
  { path: '/data-products/work', role: 'Checkout engineer', shows: ['Create: orders.large', 'two events with one'] },
  { path: '/data-products/work', role: 'Commerce lead', shows: ['pricing.competitor-prices', 'Partly done', 'Unpublish: shelf-labels'] },
  { path: '/data-products/publish', role: 'Checkout engineer', shows: ['voucher-redemptions', 'till-heartbeats'] },
  { path: '/data-products/publish?environment=env-4p8xd3', role: 'Platform administrator', shows: ['delivery-slots', 'till-heartbeats'] },
  { path: '/data-products/sync', role: 'Data steward', shows: ['Production', 'Staging'] },
  { path: '/data-products/audit', role: 'Platform administrator', shows: ['operation-end', 'ksqldb-query', 'problem-report'] },
  { path: '/data-products/audit?outcome=failed', role: 'Data steward', shows: ['You may not publish data products.'] },
  { path: '/ksqldb/workbench', role: 'Checkout engineer', shows: ['ORDERS', 'CUSTOMERS'] },
  { path: '/ksqldb/queries', role: 'Checkout engineer', shows: ['CTAS_STOCK_BOOKED_8'] },
  { path: '/ksqldb/use-cases', role: 'Checkout engineer', shows: ['Find large orders for review'] },
  { path: '/scorecards/overview', role: 'Data steward', shows: ['promotions', 'Warehousing'] },
  { path: '/scorecards/exemptions', role: 'Data steward', shows: ['Nobody replays stock', 'The keys for encrypting', 'The carriers are moved'] },
  { path: '/scorecards/adoption', role: 'Data steward', shows: ['Week by week', 'With a schema'] },
  { path: '/catalog/prod/dataproduct/promotions/scorecards', role: 'Analyst', shows: ['Gold', 'It is known what writes it: Fails → Passes'] },
  { path: '/notifications', role: 'Checkout engineer', shows: ['A problem with orders was reported'] },
  { path: '/notifications', role: 'Commerce lead', shows: ['A problem with store-receipts was reported'] },
  { path: '/notifications', role: 'Marketing user', shows: ['A problem with campaigns was reported'] },
  { path: '/notifications', role: 'Data steward', shows: ['Changing promotions failed'] },
  { path: '/notifications', role: 'Platform administrator', shows: ['Changing warehouse-temperatures failed'] },
  { path: '/notifications', role: 'Analyst', shows: ['A problem with sales-per-store was reported'] },
  { path: '/catalog/default/group/checkout', role: 'Guest', shows: ['orders'] },
  { path: '/catalog/default/domain/sales', role: 'Guest', shows: ['orders'] },
];

/** What pages say that have nothing to show. */
const EMPTY =
  /^(Nothing has happened yet|No (changes yet|data products? .*|schema is registered|fields|topic waits to be published|run yet)|Nobody matches|There are no topics|You have started nothing yet|You and your teams own no data product.*|No records to display)$/;

/** One place for each empty or forbidden state, so that it can be looked at. */
// prettier-ignore
const STATES: (Place & { state: string })[] = [
  { state: 'owns nothing', path: '/data-products/home', role: 'Guest', shows: ['You and your teams own no data product'] },
  { state: 'finds nothing', path: '/data-products/explore?text=nothing-is-called-so', role: 'Guest', shows: ['No data product matches'] },
  { state: 'has started nothing', path: '/data-products/work', role: 'Analyst', shows: ['You have started nothing yet', 'Nothing waits for you.'] },
  { state: 'looks at a product without schema', path: '/catalog/prod/dataproduct/warehouse-temperatures/schema', role: 'Guest', shows: ['No schema is registered'] },
  { state: 'may not publish', path: '/data-products/publish', role: 'Analyst', shows: [/may not|not allowed|permission/i] },
  { state: 'may not see payments', path: '/catalog/prod/dataproduct/payments', role: 'Marketing user', shows: [/not found|no.*entity|404/i] },
];

async function expectToShow(page: Page, { shows }: Place) {
  for (const text of shows) {
    await expect(page.getByText(text).first()).toBeVisible();
  }
}

for (const place of PLACES) {
  test(`${place.path} has something for the ${place.role.toLowerCase()}`, async ({
    page,
  }) => {
    await visit(page, place.path, place.role);
    await expectToShow(page, place);
    await expect(page.getByText(EMPTY)).toHaveCount(0);
  });
}

for (const place of STATES) {
  test(`${place.path} shows that the ${place.role.toLowerCase()} ${place.state}`, async ({
    page,
  }) => {
    await visit(page, place.path, place.role);
    await expectToShow(page, place);
  });
}
