// SPDX-License-Identifier: Apache-2.0
import { expect, test } from '@playwright/test';
import { visit } from '../demo';

test('the health of a product is told by its cluster', async ({ page }) => {
  await visit(page, '/catalog/prod/dataproduct/orders', 'Analyst');
  const health = page.getByRole('region', { name: 'Health' });
  await expect(async () => {
    await page.reload();
    await expect(health.getByText(/^Newest record/).first()).toBeVisible();
    await expect(
      health.getByText(/^Kept: promised within/).first(),
    ).toBeVisible();
    await expect(health.getByText('Group recommender').first()).toBeVisible();
    await expect(health.getByText(/^Kafka, /).first()).toBeVisible();
  }).toPass();
  await expect(health.getByText(/Metrics API/)).toHaveCount(0);
});
