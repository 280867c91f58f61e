// SPDX-License-Identifier: Apache-2.0
import { expect, Page, test } from '@playwright/test';
import { simulate, visit } from '../demo';
import {
  choose,
  describe,
  DESCRIPTION,
  openForm,
  promise,
  publish,
  TOPIC,
} from '../publishing';

test.afterEach(({ request }) => simulate(request, 'reset'));

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
  await expect(
    page.getByText(/^This product is deprecated and ends on/),
  ).toBeVisible();
  await expect(page.getByText(/No successor is named/)).toBeVisible();

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

test('what fails is taken back, and leads back to the form', async ({
  page,
  request,
}) => {
  await openForm(page);
  await describe(page);
  await simulate(request, 'faults', {
    kind: 'status',
    status: 403,
    routes: ['streamCatalog.updateEntity'],
  });
  await publish(page);
  await expect(
    page.getByText(
      'What was written has been undone, unless it says otherwise below.',
    ),
  ).toBeVisible();
  await expect(page.getByText('Undone', { exact: true })).toHaveCount(2);
  await expect(page.getByText('Could not be undone')).toHaveCount(0);

  await page.getByRole('button', { name: 'Back to the form' }).click();
  await page.getByRole('button', { name: 'Take them up again' }).click();
  await expect(page.getByLabel(/^Description/)).toHaveValue(DESCRIPTION);
});

test('several products are edited together, with a result for each', async ({
  page,
}) => {
  await visit(
    page,
    '/data-products/explore?mine=yes&pick=dataproduct:prod/orders&pick=dataproduct:prod/payments&pick=dataproduct:prod/customers',
    'Checkout engineer',
  );
  await expect(
    page.getByText('1 of them is not yours to change.'),
  ).toBeVisible();
  await page.getByRole('link', { name: 'Edit 2' }).click();

  await expect(page.getByText('Now: Checkout (1), Payments')).toBeVisible();
  await page.getByRole('radio', { name: /^Curated/ }).check({ force: true });
  await page.getByRole('button', { name: 'Preview changes' }).click();
  for (const topic of ['orders', 'orders.cancelled', 'payments']) {
    await expect(
      page.getByText(`Set the business metadata DataProduct of ${topic}`, {
        exact: true,
      }),
    ).toBeVisible();
  }
  await page.getByRole('button', { name: 'Save changes' }).click();
  for (const product of ['orders', 'payments']) {
    await expect(
      page
        .getByRole('region', { name: product, exact: true })
        .getByRole('link', { name: product }),
    ).toBeVisible();
  }
});

test('where Confluent holds only a part, the portal keeps the rest, and says so', async ({
  page,
}) => {
  await visit(
    page,
    '/data-products/edit?product=dataproduct:staging/orders',
    'Checkout engineer',
  );
  await expect(
    page.getByText('Confluent holds only a part of this here'),
  ).toBeVisible();
  await choose(page, 'Domain', 'Sales');
  await page.getByRole('radio', { name: /^Curated/ }).check({ force: true });
  await promise(page, 'Tier 3');
  await page.getByRole('button', { name: 'Preview changes' }).click();
  const steps = page.getByRole('list', { name: 'What will be done' });
  await expect(steps.getByText('This portal')).toBeVisible();
  await page.getByRole('button', { name: 'Save changes' }).click();
  await page
    .getByRole('region', { name: 'orders', exact: true })
    .getByRole('link', { name: 'orders' })
    .click();
  const about = page.getByRole('region', { name: 'About this product' });
  await expect(about.getByText('Curated', { exact: true })).toBeVisible();
  await expect(about.getByText('Tier 3', { exact: true })).toBeVisible();
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
