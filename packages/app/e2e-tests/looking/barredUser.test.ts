// SPDX-License-Identifier: Apache-2.0
import { expect, test } from '@playwright/test';
import { search, visit } from '../demo';

const BARRED_ROLE = 'Marketing user';

test.describe('the marketing user, who may not know of payments', () => {
  for (const tab of ['', '/schema', '/lineage', '/activity']) {
    test(`is told that there is no such product at …/payments${tab}`, async ({
      page,
    }) => {
      await visit(
        page,
        `/catalog/prod/dataproduct/payments${tab}`,
        BARRED_ROLE,
      );
      await expect(page.getByText('Entity not found')).toBeVisible();
    });
  }

  test('is shown no trace of them in the list, its counts and its facets', async ({
    page,
  }) => {
    await visit(page, '/data-products/explore', BARRED_ROLE);
    await expect(page.getByText('35 data products')).toBeVisible();
    const domains = page.getByRole('list', { name: 'Domain' });
    await expect(
      domains.getByRole('checkbox', { name: /^Customer/ }),
    ).toBeVisible();
    await expect(
      domains.getByRole('checkbox', { name: /payments/i }),
    ).toHaveCount(0);

    await page.getByRole('searchbox').first().fill('chargebacks');
    await expect(page.getByText(/No data product matches/)).toBeVisible();
  });

  test('finds other products from the search box, but none of payments', async ({
    page,
  }) => {
    await visit(page, '/search', BARRED_ROLE);
    await search(page, 'customer email');
    await expect(
      page.getByRole('list', { name: 'Matching fields of customers' }).first(),
    ).toBeVisible();

    await search(page, 'chargebacks');
    await expect(
      page.getByRole('link', { name: 'chargebacks', exact: true }),
    ).toHaveCount(0);
    await expect(page.getByText('No results for “chargebacks”')).toBeVisible();
  });

  test('compares what she may see, and is told nothing of the rest', async ({
    page,
  }) => {
    await visit(
      page,
      '/data-products/explore?view=comparison&pick=dataproduct:prod/orders&pick=dataproduct:prod/payments',
      BARRED_ROLE,
    );
    await expect(
      page.getByText(/may have been removed, or you may not be allowed/),
    ).toBeVisible();
    await expect(page.getByText('Payments', { exact: true })).toHaveCount(0);
  });

  test('may not see the sync', async ({ page }) => {
    await visit(page, '/data-products/sync', BARRED_ROLE);
    await expect(page.getByText('You may not see this')).toBeVisible();
  });
});
