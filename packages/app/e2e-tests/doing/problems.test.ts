// SPDX-License-Identifier: Apache-2.0
import { expect, test } from '@playwright/test';
import { visit } from '../demo';

const ORDERS = '/catalog/prod/dataproduct/orders';

test('a reported problem stays in the activity until the owner closes it', async ({
  page,
  browser,
}) => {
  const problem = `Amounts are a hundred times too large since ${Date.now()}`;
  await visit(page, ORDERS, 'Analyst');
  await page.getByRole('button', { name: 'Report a problem' }).click();
  const dialog = page.getByRole('dialog');
  await dialog.getByRole('textbox').fill(problem);
  await dialog.getByRole('button', { name: 'Report' }).click();
  await expect(
    dialog.getByText('The report is kept, and the owner is notified'),
  ).toBeVisible();
  await dialog.getByRole('link', { name: 'See it in the activity' }).click();
  await expect(dialog).toHaveCount(0);
  await expect(
    page.getByRole('listitem').filter({ hasText: problem }),
  ).toBeVisible();

  const guestsPage = await browser.newPage();
  await visit(guestsPage, `${ORDERS}/activity`);
  const read = guestsPage.getByRole('listitem').filter({ hasText: problem });
  await expect(read).toBeVisible();
  await expect(read.getByRole('button')).toHaveCount(0);
  await guestsPage.close();

  const ownersPage = await browser.newPage();
  await visit(ownersPage, `${ORDERS}/activity`, 'Checkout engineer');
  const open = ownersPage.getByRole('listitem').filter({ hasText: problem });
  await open.getByRole('button', { name: 'Close problem' }).click();
  const closing = ownersPage.getByRole('dialog');
  await closing.getByRole('textbox').fill('The tills are mended');
  await closing.getByRole('button', { name: 'Close problem' }).click();
  await expect(open).toHaveCount(0);

  await ownersPage.getByRole('button', { name: /^Show .* closed/ }).click();
  await expect(open).toContainText('Closed by');
  await expect(open).toContainText('The tills are mended');
  await ownersPage.close();
});

test('a guest, who is in no team, cannot report a problem', async ({
  page,
}) => {
  await visit(page, ORDERS);
  await expect(
    page.getByRole('region', { name: 'Output ports' }),
  ).toBeVisible();
  await expect(
    page.getByRole('button', { name: 'Report a problem' }),
  ).toHaveCount(0);
});
