// SPDX-License-Identifier: Apache-2.0
import { readFile } from 'node:fs/promises';
import { expect, test } from '@playwright/test';
import { visit } from '../demo';

test('somebody finds what nobody reads in a domain, and takes the list along', async ({
  page,
}) => {
  await visit(page, '/data-products/unused', 'Analyst');
  const table = page.getByRole('table', { name: 'Unused products' });
  await expect(table.getByText('Not read').first()).toBeVisible();
  await expect(table.getByRole('link', { name: 'chargebacks' })).toBeVisible();

  await page.getByRole('button', { name: /Domain$/ }).click();
  await page.getByRole('option', { name: /^Sales/ }).click();
  await expect(table.getByRole('link', { name: 'chargebacks' })).toHaveCount(0);
  // Of a subdomain of Sales.
  await expect(
    table.getByRole('link', { name: 'search-queries' }),
  ).toBeVisible();

  await page.reload();
  await expect(
    table.getByRole('link', { name: 'search-queries' }),
  ).toBeVisible();
  const downloading = page.waitForEvent('download');
  await page.getByRole('button', { name: 'Export as CSV' }).click();
  const csv = await readFile(await (await downloading).path(), 'utf8');
  expect(csv).toContain('search-queries');
  expect(csv).not.toContain('chargebacks');

  await page.getByRole('button', { name: 'Clear all filters' }).click();
  await expect(table.getByRole('link', { name: 'chargebacks' })).toBeVisible();
});
