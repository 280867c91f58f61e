// SPDX-License-Identifier: Apache-2.0
import { expect, test } from '@playwright/test';
import { visit } from '../demo';

const TITLE = 'Find large orders for review';

test('a stream is created from a use case, looked at, stopped and dropped', async ({
  page,
}) => {
  test.slow();
  await visit(page, '/ksqldb/use-cases', 'Checkout engineer');
  const useCase = page.getByRole('region', { name: TITLE });
  await useCase.getByRole('button', { name: `Create ${TITLE}` }).click();
  await expect(useCase.getByText('Created', { exact: true })).toBeVisible();
  const query = useCase.getByRole('link', { name: /^CSAS_LARGE_ORDERS_\d+$/ });
  const queryId = await query.innerText();

  await useCase.getByRole('link', { name: /live rows/ }).click();
  await page.getByRole('button', { name: 'Run', exact: true }).click();
  await expect
    .poll(
      () =>
        page
          .getByRole('grid', { name: 'Rows of the result' })
          .getByRole('row')
          .count(),
      {
        timeout: 45_000,
      },
    )
    .toBeGreaterThan(1);
  await page.getByRole('button', { name: 'Stop' }).click();
  await expect(page.getByText(/^Stopped: \d+ rows? in/)).toBeVisible();

  await page.getByRole('tab', { name: 'Running queries' }).click();
  await page.getByRole('button', { name: `Terminate ${queryId}` }).click();
  const asking = page.getByRole('alertdialog').or(page.getByRole('dialog'));
  await expect(asking).toContainText('LARGE_ORDERS');
  await asking.getByRole('button', { name: 'Terminate' }).click();
  await expect(page.getByText(`${queryId} is terminated.`)).toBeVisible();

  await page.getByRole('tab', { name: 'Use cases' }).click();
  await useCase.getByRole('link', { name: /^Remove LARGE_ORDERS/ }).click();
  await page.getByRole('button', { name: 'Run', exact: true }).click();
  await expect(asking).toContainText('deletes its topic');
  await asking.getByRole('button', { name: 'Run' }).click();
  await expect(page.getByText('Done', { exact: true }).first()).toBeVisible();

  await page.getByRole('tab', { name: 'Use cases' }).click();
  await expect(
    useCase.getByRole('button', { name: `Create ${TITLE}` }),
  ).toBeEnabled();
});

test('an analyst reads the use cases, and is told why they create nothing', async ({
  page,
}) => {
  await visit(page, '/ksqldb/use-cases', 'Analyst');
  await expect(
    page.getByText(/permission ksqldb\.definition\.execute/).first(),
  ).toBeVisible();
  await expect(page.getByRole('button', { name: /^Create/ })).toHaveCount(0);
});
