// SPDX-License-Identifier: Apache-2.0
import { expect, type Page, test } from '@playwright/test';
import { openTab, simulate, visit } from '../demo';

const ORDERS = '/catalog/prod/dataproduct/orders';

const part = (page: Page, name: string) => page.getByRole('region', { name });
const standing = (page: Page) => part(page, 'Governance of data products');

test.afterEach(({ request }) => simulate(request, 'reset'));

test('the overview leads to the worst domain, where a product is mended and its level rises', async ({
  page,
}) => {
  const check = 'Its description says something';
  await visit(page, '/scorecards/overview', 'Data steward');
  await expect(
    part(page, 'Most improved').getByRole('link').first(),
  ).toHaveText('promotions');
  const worst = part(page, 'By domain').getByRole('link').first();
  await expect(worst).toHaveText('Marketing');
  await worst.click();
  await page
    .getByRole('link', { name: 'coupons', exact: true })
    .first()
    .click();
  await openTab(page, 'Scorecard');
  await expect(standing(page)).toContainText('No level');

  const toDo = part(page, 'To do');
  await toDo.getByText(check).click();
  await expect(toDo.getByText('at least 40').first()).toBeVisible();
  await toDo
    .getByRole('link', { name: 'Change what is said about it' })
    .first()
    .click();
  await page
    .getByLabel(/^Description/)
    .fill('One record per coupon that can be redeemed on the day it is sent.');
  await page.getByRole('radio', { name: /^Raw/ }).check({ force: true });
  await page.getByRole('button', { name: 'Preview changes' }).click();
  await page.getByRole('button', { name: 'Save changes' }).click();
  await part(page, 'coupons').getByRole('link', { name: 'coupons' }).click();

  await openTab(page, 'Scorecard');
  await page.getByRole('button', { name: 'Check again now' }).click();
  await expect(standing(page)).toContainText('Checked just now.');
  await expect(standing(page)).toContainText('Next: Silver');
  await expect(part(page, 'Met').getByText(check)).toBeVisible();
  await expect(
    part(page, 'History').getByText(`${check}: Fails → Passes`),
  ).toBeVisible();
});

test('what one person asks to be exempt from, another one approves', async ({
  page,
  browser,
}) => {
  const check = 'Personal data is encrypted or masked';
  const reason = 'The keys come with the new contract; three services read it.';
  await visit(page, `${ORDERS}/scorecards`, 'Checkout engineer');
  await part(page, 'To do').getByText(check).click();
  await page.getByRole('button', { name: 'Ask for an exemption' }).click();
  const request = page.getByRole('dialog');
  await request
    .getByRole('textbox', { name: /^Why can this not be met now/ })
    .fill(reason);
  await request.getByRole('button', { name: 'Ask', exact: true }).click();
  await expect(
    page.getByText(/^An exemption was asked for on .* and waits\.$/),
  ).toBeVisible();

  const steward = await browser.newPage();
  await visit(steward, '/scorecards/exemptions', 'Data steward');
  await steward
    .getByRole('row', { name: /^orders/ })
    .getByRole('button', { name: 'Approve' })
    .click();
  const decision = steward.getByRole('dialog');
  await decision.getByRole('button', { name: 'Approve' }).click();
  await expect(decision).toHaveCount(0);
  await steward.close();

  await page.reload();
  const exempt = part(page, 'Exempt, or not asked here');
  await exempt.getByText(check).click();
  await expect(exempt.getByText(/^Exempt until/).first()).toContainText(reason);
});

test('who may not see payments learns nothing of how they are governed', async ({
  page,
}) => {
  await visit(page, '/scorecards/overview', 'Marketing user');
  await expect(
    part(page, 'How are we doing?').getByText('35', { exact: true }),
  ).toBeVisible();
  for (const name of ['By domain', 'By team']) {
    await part(page, name).getByRole('button', { name: /^Show/ }).click();
    await expect(part(page, name).getByText(/payments/i)).toHaveCount(0);
  }
  await page.goto('/catalog/prod/dataproduct/payments/scorecards');
  await expect(page.getByText('Entity not found')).toBeVisible();
});
