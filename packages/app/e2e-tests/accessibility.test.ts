// SPDX-License-Identifier: Apache-2.0
import { AxeBuilder } from '@axe-core/playwright';
import { expect, type Page, test } from '@playwright/test';
import { visit } from './demo';

/** What would keep somebody from using the page; Backstage's own sidebar and header are not looked at. */
async function obstacles(page: Page) {
  const { violations } = await new AxeBuilder({ page })
    .include('main')
    .withTags(['wcag2a', 'wcag2aa'])
    .analyze();
  return violations.map(({ id, nodes }) => [
    id,
    ...nodes.map(node => node.html.slice(0, 200)),
  ]);
}

for (const colorScheme of ['light', 'dark'] as const) {
  test.describe(`in ${colorScheme} colours`, () => {
    test.use({ colorScheme });

    test('the sign-in page can be used by everybody', async ({ page }) => {
      await page.goto('/');
      await page.getByRole('button', { name: 'Enter' }).waitFor();
      expect(await obstacles(page)).toEqual([]);
    });

    test('the list of products can be used by everybody', async ({ page }) => {
      await visit(page, '/');
      await page.getByText('40 data products').waitFor();
      expect(await obstacles(page)).toEqual([]);
    });

    test('the page of a product can be used by everybody', async ({ page }) => {
      await visit(page, '/catalog/prod/dataproduct/orders');
      await page.getByText('orders.cancelled-value').waitFor();
      expect(await obstacles(page)).toEqual([]);
    });

    test('the sync page can be used by everybody', async ({ page }) => {
      await visit(page, '/data-products/sync', 'Data steward');
      await page.getByText('Up to date').first().waitFor();
      expect(await obstacles(page)).toEqual([]);
    });
  });
}
