// SPDX-License-Identifier: Apache-2.0
import { expect, type Page, test } from '@playwright/test';
import { openTab, visit } from '../demo';

const ORDERS = '/catalog/prod/dataproduct/orders';

const consumers = (page: Page) =>
  page.getByRole('table', { name: 'Consumers' });

test('somebody sees whether records come, and finds who is behind', async ({
  page,
}) => {
  await visit(page, ORDERS, 'Analyst');
  const health = page.getByRole('region', { name: 'Health' });
  await expect(health.getByText(/^Newest record/).first()).toBeVisible();
  await expect(
    health.getByText(/^Kept: promised within/).first(),
  ).toBeVisible();

  await openTab(page, 'Consumers');
  const first = consumers(page).getByRole('row').nth(1);
  await expect(first).toContainText('Recommender');
  await expect(first).toContainText('Web Shop');
  await expect(first).toContainText(/[\d,]{5,} records/);
  await first.getByRole('link', { name: 'Group recommender' }).click();
  await expect(
    page.getByRole('heading', { name: 'Consumer group recommender' }),
  ).toBeVisible();
  await expect(page.getByText(/[\d,]{5,} records/).first()).toBeVisible();
});

test('a team declares that it uses a product, and takes that back', async ({
  page,
}) => {
  await visit(
    page,
    '/catalog/prod/dataproduct/shipments/consumers',
    'Checkout engineer',
  );
  const row = consumers(page)
    .getByRole('row')
    .filter({ hasText: 'Order service' });
  await expect(consumers(page)).toBeVisible();
  await expect(row).toHaveCount(0);

  await page.getByRole('button', { name: 'I use this' }).click();
  const dialog = page.getByRole('dialog');
  await dialog.getByRole('combobox').fill('Order service');
  await page.getByRole('option', { name: 'Order service' }).click();
  await dialog.getByRole('button', { name: 'Declare' }).click();
  await expect(dialog.getByText('dataproduct:prod/shipments')).toBeVisible();
  await dialog.getByRole('button', { name: 'Done' }).click();
  await expect(row).toContainText('Not seen to read');

  await row.getByRole('button', { name: /^Take .* back$/ }).click();
  await page.getByRole('button', { name: 'Take back', exact: true }).click();
  await expect(row).toHaveCount(0);
});

test('records are shown to nobody who may not read them', async ({ page }) => {
  await visit(page, `${ORDERS}/preview`);
  await expect(
    page.getByText('You may not read the records of products'),
  ).toBeVisible();
  await expect(page.getByRole('button', { name: 'Read records' })).toHaveCount(
    0,
  );
});

test('where the portal has no key of the cluster, the preview says what it needs', async ({
  page,
}) => {
  await visit(page, `${ORDERS}/preview`, 'Checkout engineer');
  await page.getByRole('button', { name: 'Read records' }).click();
  await expect(page.getByText(/protocol/)).toBeVisible();
});
