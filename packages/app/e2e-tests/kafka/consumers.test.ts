// SPDX-License-Identifier: Apache-2.0
import { expect, type Page, test } from '@playwright/test';
import { simulate, visit } from '../demo';

const CONSUMERS = '/catalog/prod/dataproduct/orders/consumers';

/** What the cluster and the background do takes its time, on a slow machine more of it. */
const PATIENCE = { timeout: 120_000 };

const row = (page: Page, group: string) =>
  page
    .getByRole('table', { name: 'Consumers' })
    .getByRole('row')
    .filter({ hasText: `Group ${group}` });

/** How far the group of the page is behind, in records; `NaN` while nothing says so. */
async function lag(page: Page): Promise<number> {
  const text = await page
    .getByRole('definition')
    .filter({ hasText: /^(None|[\d,]+ records?)/ })
    .first()
    .innerText();
  return text.startsWith('None')
    ? 0
    : Number.parseInt(text.replace(/,/g, ''), 10);
}

test.afterEach(({ request }) => simulate(request, 'reset'));

test('somebody watches a consumer fall behind, and catch up again', async ({
  page,
  request,
}) => {
  await visit(page, CONSUMERS, 'Analyst');
  await expect(async () => {
    await page.reload();
    await expect(row(page, 'fraud-detector')).toContainText('Reading');
    await expect(row(page, 'fraud-detector')).toContainText('Kafka');
  }).toPass(PATIENCE);
  await row(page, 'fraud-detector')
    .getByRole('link', { name: 'Group fraud-detector' })
    .click();
  await expect.poll(() => lag(page)).toBeLessThan(10);

  await simulate(request, 'commands/slow-consumer', {
    group: 'fraud-detector',
  });
  // The page asks again by itself.
  await expect.poll(() => lag(page), PATIENCE).toBeGreaterThan(10);
  await page.getByRole('link', { name: 'All consumers' }).click();
  await expect(async () => {
    await page.reload();
    await expect(row(page, 'fraud-detector')).toContainText('Falling behind');
  }).toPass(PATIENCE);

  await simulate(request, 'reset');
  await row(page, 'fraud-detector')
    .getByRole('link', { name: 'Group fraud-detector' })
    .click();
  await expect.poll(() => lag(page), PATIENCE).toBeLessThan(10);
});
