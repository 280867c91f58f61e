// SPDX-License-Identifier: Apache-2.0
import { expect, type Page, test } from '@playwright/test';
import { queriesRunning, visit } from '../demo';

const WORKBENCH = '/ksqldb/workbench';

const withText = (sql: string, start?: 'earliest') =>
  `${WORKBENCH}?${new URLSearchParams({ sql, ...(start && { start }) })}`;
const run = (page: Page) =>
  page.getByRole('button', { name: 'Run', exact: true });
const rows = (page: Page) =>
  page.getByRole('grid', { name: 'Rows of the result' }).getByRole('row');

test('a query shows rows as they come, until it is stopped', async ({
  page,
  request,
}) => {
  await visit(
    page,
    withText('SELECT * FROM STOCK_MOVEMENTS EMIT CHANGES;'),
    'Analyst',
  );
  await expect(
    page.getByText('The text comes from the address. Nothing was run.'),
  ).toBeVisible();
  expect(await queriesRunning(request)).toEqual([]);

  await run(page).click();
  // The one of the columns' names, and what came.
  await expect.poll(() => rows(page).count()).toBeGreaterThan(3);
  expect(await queriesRunning(request)).toHaveLength(1);

  await page.getByRole('button', { name: 'Stop' }).click();
  await expect(page.getByText(/^Stopped: \d+ rows? in/)).toBeVisible();
  await expect.poll(() => queriesRunning(request)).toEqual([]);
});

test('leaving the page ends the query', async ({ page, request }) => {
  await visit(
    page,
    withText('SELECT * FROM STOCK_MOVEMENTS EMIT CHANGES;'),
    'Analyst',
  );
  await run(page).click();
  await expect.poll(() => queriesRunning(request)).toHaveLength(1);
  await page.getByRole('link', { name: 'Catalog', exact: true }).click();
  await expect.poll(() => queriesRunning(request)).toEqual([]);
});

test('a pull query answers with what is there, and ends', async ({ page }) => {
  await visit(
    page,
    withText("SELECT * FROM SALES_PER_STORE WHERE STOREID = '0101';"),
    'Checkout engineer',
  );
  await run(page).click();
  await expect(page.getByText(/^Done: 1 row in/)).toBeVisible();
  await expect(rows(page).last()).toContainText('0101');
});

test('somebody who may not see personal data is told so before anything is sent', async ({
  page,
}) => {
  await visit(page, withText('SELECT * FROM CUSTOMERS;'), 'Analyst');
  await run(page).click();
  await expect(
    page
      .getByRole('alert')
      .getByText(/data-products\.records\.read-unmasked/)
      .first(),
  ).toBeVisible();
});

test('a guest may look at sources, and is told why nothing of theirs is run', async ({
  page,
}) => {
  await visit(page, withText('SELECT * FROM STOCK_MOVEMENTS;'));
  await expect(
    page.getByText(/You can see what there is, but not query it/),
  ).toBeVisible();
  await expect(page.getByText('STOCK_MOVEMENTS').first()).toBeVisible();
  await expect(run(page)).toBeDisabled();
  await expect(
    page.getByText(/permission ksqldb\.query\.execute/).first(),
  ).toBeVisible();
  await expect(page.getByRole('button', { name: /live rows/i })).toHaveCount(0);
});

test('streams over products that somebody may not read are not there for them', async ({
  page,
}) => {
  await visit(page, WORKBENCH, 'Marketing user');
  await expect(page.getByText('STOCK_MOVEMENTS').first()).toBeVisible();
  await expect(page.getByText('PAYMENTS', { exact: true })).toHaveCount(0);
  await page.goto(withText('SELECT * FROM PAYMENTS EMIT CHANGES;'));
  await run(page).click();
  await expect(
    page.getByText(/There is no stream or table PAYMENTS/).first(),
  ).toBeVisible();
});
