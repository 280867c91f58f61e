// SPDX-License-Identifier: Apache-2.0
import { expect, test } from '@playwright/test';
import { visit } from './demo';

test.describe('a guest', () => {
  test('finds a product and sees what it promises and where to read it', async ({
    page,
  }) => {
    await visit(page, '/');
    await expect(page.getByText('40 data products')).toBeVisible();

    await page.getByRole('searchbox').fill('accepted and cancelled');
    await page.getByRole('link', { name: 'orders', exact: true }).click();

    await expect(page.getByRole('heading', { name: 'orders' })).toBeVisible();
    await expect(page.getByText('Authoritative')).toBeVisible();
    for (const topic of ['orders', 'orders.cancelled']) {
      await expect(page.getByText(`${topic}-value`)).toBeVisible();
    }
    await expect(
      page.getByRole('link', { name: 'Fraud detector' }).first(),
    ).toBeVisible();
  });

  test('stays on the page that was asked for, over signing in and a reload', async ({
    page,
  }) => {
    await visit(page, '/catalog/prod/dataproduct/customers');
    await expect(
      page.getByRole('heading', { name: 'customers' }),
    ).toBeVisible();
    await page.reload();
    await expect(
      page.getByRole('heading', { name: 'customers' }),
    ).toBeVisible();
  });

  test('sees how the sync is doing, and cannot start one', async ({ page }) => {
    await visit(page, '/data-products/sync');
    await expect(page.getByText('Up to date').first()).toBeVisible();
    await expect(page.getByRole('button', { name: /^Sync now/ })).toHaveCount(
      0,
    );
  });
});

test.describe('the marketing user', () => {
  test('is not told that there are products of the payments domain', async ({
    page,
  }) => {
    await visit(page, '/', 'Marketing user');
    await expect(page.getByText('35 data products')).toBeVisible();

    await page.goto('/catalog/prod/dataproduct/payments');
    await expect(page.getByText('Entity not found')).toBeVisible();
  });

  test('may not see the sync', async ({ page }) => {
    await visit(page, '/data-products/sync', 'Marketing user');
    await expect(page.getByText('You may not see this')).toBeVisible();
  });
});
