// SPDX-License-Identifier: Apache-2.0
import { AxeBuilder } from '@axe-core/playwright';
import { expect, type Page, test } from '@playwright/test';
import { ORDERS, PLACES } from './accessiblePlaces';
import { search, simulate, visit } from './demo';
import { describe, openForm, publish } from './publishing';

/** What would keep somebody from using the page; Backstage's own sidebar and header are not looked at. */
async function obstacles(page: Page, within = 'main') {
  const { violations } = await new AxeBuilder({ page })
    .include(within)
    .withTags(['wcag2a', 'wcag2aa'])
    .analyze();
  return violations.map(({ id, nodes }) => [
    id,
    ...nodes.map(node => node.html.slice(0, 200)),
  ]);
}

/** With other colours Backstage makes the page anew, so only what its address holds is still there. */
async function changeToDark(page: Page) {
  await page.emulateMedia({ colorScheme: 'dark' });
  await page.locator('body[data-theme-mode=dark]').waitFor();
}

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

for (const { name, path, role, isThere } of PLACES) {
  test(`${name} can be used by everybody`, async ({ page }) => {
    await visit(page, path, role);
    await isThere(page);
    expect(await obstacles(page)).toEqual([]);

    await changeToDark(page);
    await isThere(page);
    expect(await obstacles(page)).toEqual([]);
  });
}

for (const colorScheme of ['light', 'dark'] as const) {
  test.describe(`in ${colorScheme} colours`, () => {
    test.use({ colorScheme });

    test('the sign-in page can be used by everybody', async ({ page }) => {
      await page.goto('/');
      await page.getByRole('button', { name: 'Enter' }).waitFor();
      expect(await obstacles(page)).toEqual([]);
    });

    test('the results of a search can be used by everybody', async ({
      page,
    }) => {
      await visit(page, '/search');
      await search(page, 'customer email');
      await page.getByText('Personal data').first().waitFor();
      expect(await obstacles(page)).toEqual([]);
    });

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

    test.describe('where something is written', () => {
      test.afterEach(({ request }) => simulate(request, 'reset'));

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

    test('the report of a problem can be written by everybody', async ({
      page,
    }) => {
      await visit(page, ORDERS, 'Analyst');
      await page.getByRole('button', { name: 'Report a problem' }).click();
      await page.getByRole('dialog').getByRole('textbox').waitFor();
      expect(await obstacles(page, '[role=dialog]')).toEqual([]);
    });
  });
}
