// SPDX-License-Identifier: Apache-2.0
import { AxeBuilder } from '@axe-core/playwright';
import { expect, type Page, test } from '@playwright/test';
import { search, simulate, visit } from './demo';
import { describe, openForm, publish } from './publishing';

/**
 * What would keep somebody from using the page, in light or in dark colours; Backstage's own sidebar and header are not
 * looked at.
 */
async function obstacles(page: Page, within = 'main') {
  const inLight = await analyze(page, within);
  await page.emulateMedia({ colorScheme: 'dark' });
  await page.locator('body[data-theme-mode=dark]').waitFor();
  await page.evaluate(async () => {
    const fading = document
      .getAnimations()
      .filter(animation => animation instanceof CSSTransition);
    // One that is cancelled has ended, too.
    await Promise.allSettled(fading.map(({ finished }) => finished));
  });
  return { inLight, inDark: await analyze(page, within) };
}

const NONE = { inLight: [], inDark: [] };

async function analyze(page: Page, within: string) {
  const { violations } = await new AxeBuilder({ page })
    .include(within)
    .withTags(['wcag2a', 'wcag2aa'])
    .analyze();
  return violations.map(({ id, nodes }) => [
    id,
    ...nodes.map(node => node.html.slice(0, 200)),
  ]);
}

const ORDERS = '/catalog/prod/dataproduct/orders';

interface Place {
  name: string;
  path: string;
  role?: string;
  /** What it is worth looking at only with. */
  isThere: (page: Page) => Promise<unknown>;
}

const withText = (text: string) => (page: Page) =>
  page.getByText(text).first().waitFor();
const withPart = (name: string) => (page: Page) =>
  page.getByRole('region', { name }).waitFor();

const PLACES: Place[] = [
  {
    name: 'the home page of somebody who owns products',
    path: '/data-products/home',
    role: 'Checkout engineer',
    isThere: withText('data products are yours'),
  },
  {
    name: 'the home page of a guest',
    path: '/data-products/home',
    isThere: withText('You and your teams own no data product'),
  },
  {
    name: 'the list of products',
    path: '/data-products/explore',
    isThere: withText('40 data products'),
  },
  {
    name: 'the list narrowed by facets, with products to compare',
    path: '/data-products/explore?qualityTier=authoritative&pick=dataproduct:prod/orders',
    isThere: withPart('Picked products'),
  },
  {
    name: 'a list that nothing is in',
    path: '/data-products/explore?text=nothing-is-called-so',
    isThere: withText('No data product matches'),
  },
  {
    name: 'products side by side',
    path: '/data-products/explore?view=comparison&pick=dataproduct:prod/orders&pick=dataproduct:prod/customers',
    isThere: page =>
      page.getByRole('table', { name: 'Products side by side' }).waitFor(),
  },
  {
    name: 'the page of a product',
    path: ORDERS,
    role: 'Checkout engineer',
    isThere: withText('orders.cancelled-value'),
  },
  {
    name: 'the page of a product that is about to end',
    path: '/catalog/prod/dataproduct/shipments',
    isThere: withText('deliveries'),
  },
  {
    name: 'the page of a product that much is missing of',
    path: '/catalog/prod/dataproduct/recommendations',
    isThere: withPart('What is missing'),
  },
  {
    name: 'the fields of a schema',
    path: `${ORDERS}/schema?field=customerId`,
    isThere: withText('The customer, as in'),
  },
  {
    name: 'the text of a schema',
    path: `${ORDERS}/schema?view=text`,
    isThere: page => page.getByRole('button', { name: 'Download' }).waitFor(),
  },
  {
    name: 'the versions of a schema',
    path: `${ORDERS}/schema?view=versions`,
    isThere: withText('The first one'),
  },
  {
    name: 'the rules of a schema',
    path: `${ORDERS}/schema?view=rules`,
    isThere: withText('hasLines'),
  },
  {
    name: 'two versions of a schema compared',
    path: `${ORDERS}/schema?subject=orders-value&version=4&view=compare&compare=3`,
    isThere: withPart('Verdict'),
  },
  {
    name: 'who writes and reads a product',
    path: `${ORDERS}/lineage`,
    isThere: withText('Fraud detector'),
  },
  {
    name: 'the activity of a product',
    path: `${ORDERS}/activity`,
    isThere: withPart('Reported problems'),
  },
  {
    name: 'the products of a group',
    path: '/catalog/default/group/checkout',
    isThere: page =>
      page.getByRole('link', { name: 'orders', exact: true }).first().waitFor(),
  },
  {
    name: 'the workbench',
    path: '/ksqldb/workbench?sql=SELECT+*+FROM+ORDERS+WHERE+TOTAL+%3E+5+EMIT+CHANGES%3B',
    role: 'Checkout engineer',
    isThere: withText('Nothing was run'),
  },
  {
    name: 'the workbench of somebody who may only look',
    path: '/ksqldb/workbench',
    isThere: withText('You can see what there is'),
  },
  {
    name: 'the running queries',
    path: '/ksqldb/queries',
    role: 'Checkout engineer',
    isThere: withText('CTAS_STOCK_BOOKED_8'),
  },
  {
    name: 'a running query that failed',
    path: '/ksqldb/queries?query=CTAS_STOCK_BOOKED_8',
    role: 'Checkout engineer',
    isThere: withPart('What it reads and writes'),
  },
  {
    name: 'the use cases',
    path: '/ksqldb/use-cases',
    role: 'Checkout engineer',
    isThere: withText('Find large orders for review'),
  },
  {
    name: 'the streams of a product',
    path: `${ORDERS}/query`,
    role: 'Checkout engineer',
    isThere: page =>
      page
        .getByRole('link', { name: /live rows/i })
        .first()
        .waitFor(),
  },
  {
    name: 'the topics that could be products',
    path: '/data-products/publish',
    role: 'Checkout engineer',
    isThere: withText('voucher-redemptions'),
  },
  {
    name: 'the form that describes a product',
    path: '/data-products/publish?topic=lkc-3x9wz1%3Avoucher-redemptions&step=describe',
    role: 'Checkout engineer',
    isThere: withText('Check and preview'),
  },
  {
    name: 'the form that changes a product',
    path: '/data-products/edit?product=dataproduct:prod/orders',
    role: 'Checkout engineer',
    isThere: withText('Preview changes'),
  },
  {
    name: 'the way to the end of a product',
    path: '/data-products/deprecate?product=dataproduct:prod/orders',
    role: 'Checkout engineer',
    isThere: withText('Who will be told'),
  },
  {
    name: 'what unpublishing does to those who depend on it',
    path: '/data-products/unpublish?product=dataproduct:prod/orders',
    role: 'Checkout engineer',
    isThere: withText('Type orders to confirm'),
  },
  {
    name: 'the form that changes several products',
    path: '/data-products/edit?product=dataproduct:prod/orders&product=dataproduct:prod/payments',
    role: 'Checkout engineer',
    isThere: withText('Each keeps its own'),
  },
  {
    name: 'the form that changes a product of which Confluent holds a part',
    path: '/data-products/edit?product=dataproduct:staging/orders',
    role: 'Checkout engineer',
    isThere: withText('Confluent holds only a part'),
  },
  {
    name: 'what waits for somebody',
    path: '/data-products/work',
    role: 'Checkout engineer',
    isThere: withText('Waits for you'),
  },
  {
    name: 'what people did',
    path: '/data-products/audit',
    role: 'Platform administrator',
    isThere: withText('Export as CSV'),
  },
  {
    name: 'the sync page',
    path: '/data-products/sync',
    role: 'Data steward',
    isThere: withText('Up to date'),
  },
  {
    name: 'how everything is governed',
    path: '/scorecards/overview',
    role: 'Data steward',
    isThere: withText('promotions'),
  },
  {
    name: 'what is asked of products',
    path: '/scorecards/checks',
    isThere: withText('Its description says something'),
  },
  {
    name: 'the exemptions',
    path: '/scorecards/exemptions',
    role: 'Data steward',
    isThere: page =>
      page.getByRole('button', { name: 'Approve' }).first().waitFor(),
  },
  {
    name: 'how far governance has come',
    path: '/scorecards/adoption',
    isThere: withPart('By domain'),
  },
  {
    name: 'the scorecard of a product, with a result opened',
    path: `${ORDERS}/scorecards?check=sec-2`,
    role: 'Checkout engineer',
    isThere: withPart('History'),
  },
];

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

test('the sign-in page can be used by everybody', async ({ page }) => {
  await page.goto('/');
  await page.getByRole('button', { name: 'Enter' }).waitFor();
  expect(await obstacles(page)).toEqual(NONE);
});

for (const { name, path, role, isThere } of PLACES) {
  test(`${name} can be used by everybody`, async ({ page }) => {
    await visit(page, path, role);
    await isThere(page);
    expect(await obstacles(page)).toEqual(NONE);
  });
}

test('the results of a search can be used by everybody', async ({ page }) => {
  await visit(page, '/search');
  await search(page, 'customer email');
  await page.getByText('Personal data').first().waitFor();
  expect(await obstacles(page)).toEqual(NONE);
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
  expect(await obstacles(page)).toEqual(NONE);
});

test.describe('where something is written', () => {
  test.afterEach(({ request }) => simulate(request, 'reset'));

  test('what will be published can be used by everybody', async ({ page }) => {
    await openForm(page);
    await describe(page);
    await page.getByRole('button', { name: 'Check and preview' }).click();
    await page.getByText('Nothing is in the way.').waitFor();
    expect(await obstacles(page)).toEqual(NONE);
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
    expect(await obstacles(page)).toEqual(NONE);
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
    expect(await obstacles(page)).toEqual(NONE);
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
    expect(await obstacles(page)).toEqual(NONE);
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
    expect(await obstacles(page)).toEqual(NONE);
  });
});

test('the report of a problem can be written by everybody', async ({
  page,
}) => {
  await visit(page, ORDERS, 'Analyst');
  await page.getByRole('button', { name: 'Report a problem' }).click();
  await page.getByRole('dialog').getByRole('textbox').waitFor();
  expect(await obstacles(page, '[role=dialog]')).toEqual(NONE);
});
