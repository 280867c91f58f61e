// SPDX-License-Identifier: Apache-2.0
import { expect, type Page, test } from '@playwright/test';
import { visit } from '../demo';
import { changeToDark, obstacles } from '../obstacles';

const CUSTOMERS = '/catalog/prod/dataproduct/customers/preview';
const MAIL_ADDRESS = /[\w.]+@mail\.example/;

const records = (page: Page) => page.getByRole('table', { name: 'Records' });

/** Reads records, and gives what the portal sent of them. */
async function readRecords(page: Page): Promise<string> {
  const answered = page.waitForResponse(
    response =>
      response.url().endsWith('/records') &&
      response.request().method() === 'POST',
  );
  await page.getByRole('button', { name: /^Read (records|again)$/ }).click();
  return (await answered).text();
}

test('what is personal is hidden from an analyst, also from their browser', async ({
  page,
}) => {
  await visit(page, CUSTOMERS, 'Analyst');
  expect(await readRecords(page)).not.toMatch(MAIL_ADDRESS);
  await expect(page.getByText('email is marked PII')).toBeVisible();
  await expect(
    records(page).getByRole('row').nth(1).getByText('Hidden').first(),
  ).toBeVisible();
});

test('who may see personal data does, and is told so', async ({ page }) => {
  await visit(page, CUSTOMERS, 'Checkout engineer');
  expect(await readRecords(page)).toMatch(MAIL_ADDRESS);
  await expect(page.getByText('Nothing is hidden from you')).toBeVisible();
  await expect(
    records(page).getByRole('row').nth(1).getByText(MAIL_ADDRESS),
  ).toBeVisible();

  await records(page).getByRole('button').first().click();
  const record = page.getByRole('dialog');
  await expect(record.getByText(/Protobuf, schema \d+/)).toBeVisible();
  await record.getByRole('button', { name: 'Older' }).click();
  await expect(record.getByText(MAIL_ADDRESS)).toBeVisible();
});

test('a guest is shown no record, and how far consumers are behind', async ({
  page,
}) => {
  await visit(page, CUSTOMERS);
  await expect(
    page.getByText('You may not read the records of products'),
  ).toBeVisible();
  await expect(page.getByRole('button', { name: /^Read/ })).toHaveCount(0);
});

test('rows of a windowed table are found by their key, and say their window', async ({
  page,
}) => {
  await visit(
    page,
    '/catalog/prod/dataproduct/sales-per-store/preview',
    'Analyst',
  );
  await page.getByRole('textbox', { name: 'Only this key' }).fill('0101');
  await readRecords(page);
  const row = records(page).getByRole('row').nth(1);
  // As the key, and in the field that says the same.
  await expect(row.getByText('0101', { exact: true })).toHaveCount(2);
  await expect(row).toContainText('Window from');
});

test('records can be read by everybody', async ({ page }) => {
  await visit(page, CUSTOMERS, 'Analyst');
  for (const change of [async () => {}, changeToDark]) {
    await change(page);
    await readRecords(page);
    await records(page).waitFor();
    expect(await obstacles(page)).toEqual([]);
  }
});
