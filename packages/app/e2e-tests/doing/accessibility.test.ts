// SPDX-License-Identifier: Apache-2.0
import { expect, test } from '@playwright/test';
import { simulate, visit } from '../demo';
import { obstacles } from '../obstacles';
import { describe, openForm, publish } from '../publishing';

/** What the back end plans for an environment where a definition is lacking. */
const PREPARATION = {
  kind: 'prepareEnvironment',
  environmentId: 'env-7k2mq9',
  problems: [],
  targets: [
    {
      title: 'Production',
      topics: [],
      problems: [],
      notes: [],
      steps: [
        {
          id: '0.0',
          title: 'Define the tag Deprecated',
          system: 'streamCatalog',
          changes: [{ field: 'tag Deprecated', before: '', after: 'defined' }],
        },
      ],
    },
  ],
  isRunnable: true,
};

test.afterEach(({ request }) => simulate(request, 'reset'));

for (const colorScheme of ['light', 'dark'] as const) {
  test.describe(`in ${colorScheme} colours`, () => {
    test.use({ colorScheme });

    test('the rows of a query can be read by everybody', async ({ page }) => {
      const sql = 'SELECT * FROM ORDERS LIMIT 5;';
      await visit(
        page,
        `/ksqldb/workbench?${new URLSearchParams({ sql })}`,
        'Checkout engineer',
      );
      await page.getByRole('button', { name: 'Run', exact: true }).click();
      await page.getByText(/^Done: 5 rows/).waitFor();
      expect(await obstacles(page)).toEqual([]);
    });

    test('what will be published can be used by everybody', async ({
      page,
    }) => {
      await openForm(page);
      await describe(page);
      await page.getByRole('button', { name: 'Check and preview' }).click();
      await page.getByText('Nothing is in the way.').waitFor();
      expect(await obstacles(page)).toEqual([]);
    });

    test('what came of an operation can be used by everybody', async ({
      page,
    }) => {
      await visit(page, '/data-products/work', 'Checkout engineer');
      await page
        .getByRole('region', { name: 'What you have started' })
        .getByRole('link')
        .first()
        .click();
      await page.getByText('Asked for by').waitFor();
      expect(await obstacles(page)).toEqual([]);
    });

    test('an operation that failed can be used by everybody', async ({
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
      await page.getByText('What was written has been undone').waitFor();
      expect(await obstacles(page)).toEqual([]);
    });

    test('what an environment lacks can be used by everybody', async ({
      page,
    }) => {
      // The demo's environments lack nothing.
      await page.route('**/operations/plan', async route => {
        const response = await route.fetch();
        await route.fulfill({ response, json: PREPARATION });
      });
      await visit(page, '/data-products/publish', 'Platform administrator');
      await page.getByText('is not prepared for data products').waitFor();
      expect(await obstacles(page)).toEqual([]);
    });

    test('the plan for several products can be used by everybody', async ({
      page,
    }) => {
      const refs = ['orders', 'payments'].map(name => [
        'product',
        `dataproduct:prod/${name}`,
      ]);
      await visit(
        page,
        `/data-products/deprecate?${new URLSearchParams(refs)}`,
        'Checkout engineer',
      );
      await page.getByRole('button', { name: 'Preview changes' }).click();
      await page.getByRole('button', { name: 'Deprecate all 2' }).waitFor();
      expect(await obstacles(page)).toEqual([]);
    });
  });
}
