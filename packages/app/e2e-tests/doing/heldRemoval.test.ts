// SPDX-License-Identifier: Apache-2.0
import { expect, test } from '@playwright/test';
import { simulate, visit } from '../demo';

test.afterEach(async ({ request }) => {
  await simulate(request, 'reset');
});

test('a large removal waits until the steward keeps the products', async ({
  page,
  request,
}) => {
  await simulate(request, 'commands/mass-delete', {
    fraction: 0.5,
    environment: 'env-4p8xd3',
  });
  await visit(page, '/data-products/sync', 'Data steward');
  await page
    .getByRole('button', { name: /^Sync now/ })
    .last()
    .click();

  await expect(
    page.getByText('6 of 12 products of Staging would be removed'),
  ).toBeVisible();
  await page.getByRole('button', { name: /^Keep them/ }).click();
  await page.getByRole('dialog').getByRole('textbox').fill('Nobody meant it');
  await page.getByRole('dialog').getByRole('button', { name: /keep/i }).click();

  await expect(page.getByText('Nobody meant it')).toBeVisible();
  await expect(page.getByText('No removal waits for a decision')).toBeVisible();
});

test('an outage is told and takes nothing away', async ({ page, request }) => {
  await simulate(request, 'commands/outage', { environment: 'env-4p8xd3' });
  await visit(page, '/data-products/sync', 'Platform administrator');
  await page
    .getByRole('button', { name: /^Sync now/ })
    .last()
    .click();

  await expect(page.getByText('Failing')).toBeVisible();
  await page.goto('/catalog/staging/dataproduct/baskets');
  await expect(page.getByRole('heading', { name: 'baskets' })).toBeVisible();
});
