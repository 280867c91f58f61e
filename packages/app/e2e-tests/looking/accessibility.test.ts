// SPDX-License-Identifier: Apache-2.0
import { expect, test } from '@playwright/test';
import { search, visit } from '../demo';
import { obstacles } from '../obstacles';
import { ORDERS } from './places';

for (const colorScheme of ['light', 'dark'] as const) {
  test.describe(`in ${colorScheme} colours`, () => {
    test.use({ colorScheme });

    test('the sign-in page can be used by everybody', async ({ page }) => {
      await page.goto('/');
      await page.getByRole('button', { name: 'Enter' }).waitFor();
      expect(await obstacles(page)).toEqual([]);
    });

    test('the results of a search can be used by everybody', async ({
      page,
    }) => {
      await visit(page, '/search');
      await search(page, 'customer email');
      await page.getByText('Personal data').first().waitFor();
      expect(await obstacles(page)).toEqual([]);
    });

    test('the report of a problem can be written by everybody', async ({
      page,
    }) => {
      await visit(page, ORDERS, 'Analyst');
      await page.getByRole('button', { name: 'Report a problem' }).click();
      await page.getByRole('dialog').getByRole('textbox').waitFor();
      expect(await obstacles(page, '[role=dialog]')).toEqual([]);
    });
  });
}
