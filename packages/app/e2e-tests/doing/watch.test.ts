// SPDX-License-Identifier: Apache-2.0
import { expect, type Page, test } from '@playwright/test';
import { changeLifecycle, simulate, visit } from '../demo';

const PRODUCT = '/catalog/prod/dataproduct/promotions';

/** What the sync and the background do takes its time. */
const PATIENCE = { timeout: 90_000 };

const choice = (page: Page) => page.getByRole('switch');

test.afterEach(({ request }) => simulate(request, 'reset'));

test('who watches a product is told that it is on its way out, and can stop watching', async ({
  page,
  request,
}) => {
  await visit(page, PRODUCT, 'Analyst');
  await page.getByRole('button', { name: 'Watch', exact: true }).click();
  await choice(page).check({ force: true });
  await expect(page.getByText('It is watched now.')).toBeAttached();
  await page.keyboard.press('Escape');
  await expect(page.getByRole('button', { name: 'Watching' })).toBeVisible();

  await changeLifecycle(request, 'promotions', 'deprecated');
  await page.getByRole('button', { name: 'Read again now' }).click();
  await expect(async () => {
    await page.goto('/notifications');
    await expect(
      page.getByText(/^promotions .*is deprecated/).first(),
    ).toBeVisible({ timeout: 5_000 });
  }).toPass(PATIENCE);

  await page.goto('/data-products/work');
  const watched = page.getByRole('table', { name: 'Watched products' });
  await watched
    .getByRole('button', { name: /^Stop watching promotions/ })
    .click();
  await expect(
    watched.getByRole('row').filter({ hasText: 'promotions' }),
  ).toHaveCount(0);
});
