// SPDX-License-Identifier: Apache-2.0
import { expect, Page, test } from '@playwright/test';
import { simulate, visit } from './demo';

const TOPIC = 'voucher-redemptions';
const DESCRIPTION = 'One event per voucher that a customer redeems.';

test.afterEach(({ request }) => simulate(request, 'reset'));

/** Fills in what the form wants of everybody, as the checkout team would. */
async function describe(page: Page) {
  await page.getByLabel(/^Description/).fill(DESCRIPTION);
  await choose(page, 'Owner', 'Checkout');
  await choose(page, 'Domain', 'Sales');
  await page.getByRole('radio', { name: /^Curated/ }).check({ force: true });
  await page.getByRole('radio', { name: /^Tier 2/ }).check({ force: true });
  await page
    .getByRole('checkbox', { name: /I accept the terms of Tier 2/ })
    .check({ force: true });
}

async function choose(page: Page, field: string, option: string) {
  await page.getByRole('combobox', { name: field, exact: true }).fill(option);
  await page.getByRole('option', { name: option, exact: true }).click();
}

test('a topic is published, edited, deprecated and unpublished by its team', async ({
  page,
}) => {
  test.setTimeout(180_000);
  await visit(page, '/data-products/publish', 'Checkout engineer');
  await page
    .getByRole('checkbox', { name: `Publish ${TOPIC}` })
    .check({ force: true });
  await page.getByRole('button', { name: 'Describe it' }).click();

  await page.getByRole('button', { name: 'Check and preview' }).click();
  await expect(page.getByText(/have to be put right first/)).toBeVisible();
  await describe(page);
  await page.getByRole('button', { name: 'Check and preview' }).click();
  await expect(
    page.getByText('Nothing is in the way. Nothing has been written yet.'),
  ).toBeVisible();
  await page.getByRole('button', { name: 'Publish it' }).click();
  await page.getByRole('link', { name: TOPIC }).first().click();

  await expect(page.getByRole('heading', { name: TOPIC })).toBeVisible();
  await expect(page.getByText(DESCRIPTION).first()).toBeVisible();

  await page.getByRole('link', { name: 'Edit', exact: true }).click();
  await page.getByLabel(/^Description/).fill(`${DESCRIPTION} At tills, too.`);
  await page.getByRole('button', { name: 'Preview changes' }).click();
  await page.getByRole('button', { name: 'Save changes' }).click();
  await openWhenDone(page);
  await expect(page.getByText('At tills, too.').first()).toBeVisible();

  await chooseAction(page, 'Deprecate…');
  await page.getByRole('button', { name: 'Preview changes' }).click();
  await page.getByRole('button', { name: 'Deprecate', exact: true }).click();
  await openWhenDone(page);
  await expect(page.getByText('Deprecated').first()).toBeVisible();

  await chooseAction(page, 'Unpublish…');
  await page.getByRole('button', { name: 'Unpublish', exact: true }).click();
  await expect(
    page.getByText(`${TOPIC} is a plain topic again.`, { exact: false }),
  ).toBeVisible();
});

/** The name is a link as soon as the catalog shows what was done. */
async function openWhenDone(page: Page) {
  await page
    .getByRole('region', { name: TOPIC })
    .getByRole('link', { name: TOPIC })
    .click();
  await expect(page.getByRole('heading', { name: TOPIC })).toBeVisible();
}

async function chooseAction(page: Page, name: string) {
  await page.getByRole('button', { name: 'More', exact: true }).click();
  await page.getByRole('menuitem', { name }).click();
}

test('what fails is taken back, and said so', async ({ page, request }) => {
  await visit(page, '/data-products/publish', 'Checkout engineer');
  await page
    .getByRole('checkbox', { name: `Publish ${TOPIC}` })
    .check({ force: true });
  await page.getByRole('button', { name: 'Describe it' }).click();
  await describe(page);
  await page.getByRole('button', { name: 'Check and preview' }).click();
  await expect(
    page.getByText('Nothing is in the way. Nothing has been written yet.'),
  ).toBeVisible();
  await simulate(request, 'faults', {
    kind: 'status',
    status: 403,
    routes: ['streamCatalog.updateEntity'],
  });
  await page.getByRole('button', { name: 'Publish it' }).click();
  await expect(
    page.getByText(
      'What was written has been undone, unless it says otherwise below.',
    ),
  ).toBeVisible();
  await expect(page.getByText('Undone', { exact: true })).toHaveCount(2);
  await expect(page.getByText('Could not be undone')).toHaveCount(0);
});

test('an analyst is offered nothing that they may not do', async ({ page }) => {
  await visit(page, '/data-products/publish', 'Analyst');
  await expect(page.getByRole('button', { name: 'Describe it' })).toHaveCount(
    0,
  );
  await page.goto('/catalog/prod/dataproduct/orders');
  await expect(page.getByRole('heading', { name: 'orders' })).toBeVisible();
  await expect(
    page.getByRole('link', { name: 'Edit', exact: true }),
  ).toHaveCount(0);
});
