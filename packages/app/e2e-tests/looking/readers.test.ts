// SPDX-License-Identifier: Apache-2.0
import { expect, test } from '@playwright/test';
import { openTab, search, visit } from '../demo';

for (const role of ['Guest', 'Checkout engineer']) {
  test.describe(`the ${role.toLowerCase()}`, () => {
    test('finds the field with the customer’s e-mail address from the search box', async ({
      page,
    }) => {
      await visit(page, '/', role);
      await page.getByRole('link', { name: 'Search', exact: true }).click();
      await search(page, 'customer email');

      // Both environments have the product.
      await page
        .getByRole('list', { name: 'Matching fields of customers' })
        .locator('a[href^="/catalog/prod/"]', { hasText: 'email' })
        .click();

      await expect(
        page.getByRole('heading', { name: 'customers', level: 2 }),
      ).toBeVisible();
      await expect(page.locator('[aria-current=true]')).toContainText(
        'E-mail address of the customer, confirmed by a click.',
      );
      await expect(page.locator('[aria-current=true]')).toContainText(
        'Personal data',
      );
    });

    test('narrows the list down by facets, and finds it narrowed after a reload', async ({
      page,
    }) => {
      await visit(page, '/data-products/explore', role);
      await expect(page.getByText('40 data products')).toBeVisible();

      await page.getByRole('searchbox').first().fill('accepted and cancelled');
      await expect(
        page.getByText('1 of 40 data products matches'),
      ).toBeVisible();
      await page.getByRole('searchbox').first().fill('');
      const sales = page.getByRole('checkbox', {
        name: 'Sales, 10 data products',
      });
      await sales.press('Space');
      await expect(
        page.getByText('10 of 40 data products match'),
      ).toBeVisible();
      await page.reload();

      await expect(sales).toBeChecked();
      await page.getByRole('link', { name: 'orders', exact: true }).click();
      await expect(
        page.getByRole('heading', { name: 'orders', level: 2 }),
      ).toBeVisible();
    });

    test('compares two products side by side', async ({ page }) => {
      await visit(page, '/data-products/explore', role);
      for (const product of ['customers', 'orders']) {
        await page.getByRole('searchbox').first().fill(product);
        await page
          .getByRole('checkbox', { name: `Pick ${product}`, exact: true })
          .press('Space');
      }
      await page.getByRole('button', { name: 'Compare 2' }).click();

      const table = page.getByRole('table', { name: 'Products side by side' });
      await expect(
        table.getByRole('columnheader', { name: 'customers' }),
      ).toBeVisible();
      const formats = table.getByRole('row', { name: /^Schema format/ });
      await expect(formats).toContainText('differs');
      await expect(formats).toContainText('Protobuf');
      await expect(formats).toContainText('Avro');
    });

    test('reads why a version of a schema breaks consumers', async ({
      page,
    }) => {
      await visit(page, '/catalog/prod/dataproduct/orders', role);
      await openTab(page, 'Schema');
      await page.getByRole('tab', { name: 'Versions' }).click();
      await page
        .getByRole('button', { name: 'Changes since version 3' })
        .click();

      const verdict = page.getByRole('region', { name: 'Verdict' });
      await expect(verdict).toContainText(
        'Consumers that know version 4 cannot read records of version 3.',
      );
      await expect(verdict).toContainText('Level BACKWARD');
      const total = page
        .getByLabel('Changed fields')
        .getByRole('row')
        .filter({ hasText: 'total' });
      await expect(total).toContainText('double');
      await expect(total).toContainText('decimal');
    });

    test('copies a program that reads a port', async ({ page, context }) => {
      await context.grantPermissions(['clipboard-read', 'clipboard-write']);
      await visit(page, '/catalog/prod/dataproduct/orders', role);
      await page.getByRole('radio', { name: 'Python' }).click();
      await page.getByRole('button', { name: /^Copy .*\.py$/ }).click();

      await expect(page.getByText('Copied', { exact: true })).toBeVisible();
      const program = await page.evaluate(() => navigator.clipboard.readText());
      expect(program).toContain('"orders"');
      expect(program).toContain('confluent_kafka');
    });
  });
}

test.describe('a guest', () => {
  test('sees what a product promises, where to read it, and who does', async ({
    page,
  }) => {
    await visit(page, '/catalog/prod/dataproduct/orders');
    await expect(page.getByText('Authoritative').first()).toBeVisible();
    const ports = page.getByRole('region', { name: 'Output ports' });
    for (const topic of ['orders', 'orders.cancelled']) {
      await expect(ports.getByText(`${topic}-value`)).toBeVisible();
    }

    await openTab(page, 'Lineage');
    await expect(
      page.getByRole('link', { name: 'Fraud detector' }).first(),
    ).toBeVisible();
  });

  test('stays on the page that was asked for, over signing in and a reload', async ({
    page,
  }) => {
    await visit(page, '/catalog/prod/dataproduct/customers');
    const heading = page.getByRole('heading', { name: 'customers', level: 2 });
    await expect(heading).toBeVisible();
    await page.reload();
    await expect(heading).toBeVisible();
  });

  test('sees how the sync is doing, and cannot start one', async ({ page }) => {
    await visit(page, '/data-products/sync');
    await expect(page.getByText('Up to date').first()).toBeVisible();
    await expect(page.getByRole('button', { name: /^Sync now/ })).toHaveCount(
      0,
    );
  });
});
