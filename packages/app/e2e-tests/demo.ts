// SPDX-License-Identifier: Apache-2.0
import { type APIRequestContext, expect, type Page } from '@playwright/test';

const SIMULATOR_URL = 'http://127.0.0.1:7080';

/** Opens a page of the portal as one of the demo's people, who is chosen by role, e.g. `Data steward`. */
export async function visit(page: Page, path: string, role = 'Guest') {
  await page.goto(path);
  await (
    role === 'Guest'
      ? page.getByRole('button', { name: 'Enter' })
      : page.getByRole('heading', { name: role })
  ).click();
  await page.getByRole('button', { name: 'Switch person' }).waitFor();
}

/** Opens a tab of a product's page. */
export async function openTab(page: Page, name: string) {
  await page
    .getByRole('navigation', { name: 'Content navigation' })
    .getByRole('link', { name, exact: true })
    .click();
}

/** Looks for something on the portal's search page, as soon as the search knows the demo's products. */
export async function search(page: Page, text: string) {
  const results = page.getByRole('list', { name: /^Matching fields of/ });
  // The search reads products some seconds after the portal has started, and a page that found nothing does not ask again.
  await expect(async () => {
    await page.goto('/search?query=customer');
    const nothing = page.getByText(/^No results for/);
    await expect(results.or(nothing).first()).toBeVisible();
    expect(await results.count()).toBeGreaterThan(0);
  }).toPass();
  await page.getByRole('searchbox', { name: 'Search' }).fill(text);
}

/** Lets something happen in the simulated Confluent. */
export async function simulate(
  request: APIRequestContext,
  path:
    | 'commands/mass-delete'
    | 'commands/outage'
    | 'commands/slow-consumer'
    | 'faults'
    | 'reset',
  data: object = {},
) {
  const response = await request.post(`${SIMULATOR_URL}/admin/${path}`, {
    data,
  });
  if (!response.ok()) {
    throw new Error(`The simulator answered ${path} with ${response.status()}`);
  }
}

/** Lets somebody write in Confluent where the product of a topic of the cluster Retail is in its life. */
export async function changeLifecycle(
  request: APIRequestContext,
  topic: string,
  lifecycle: 'active' | 'deprecated',
) {
  const response = await request.put(
    `${SIMULATOR_URL}/env-7k2mq9/catalog/v1/entity/businessmetadata`,
    {
      headers: {
        authorization: `Basic ${Buffer.from('demo-key:demo-secret').toString('base64')}`,
      },
      data: [
        {
          entityType: 'kafka_topic',
          entityName: `lkc-3x9wz1:${topic}`,
          typeName: 'DataProduct',
          attributes: { lifecycle },
        },
      ],
    },
  );
  if (!response.ok()) {
    throw new Error(`Confluent answered ${response.status()}`);
  }
}

/** What people's queries run in the simulated ksqlDB at the moment. */
export async function queriesRunning(
  request: APIRequestContext,
): Promise<unknown[]> {
  const response = await request.get(`${SIMULATOR_URL}/admin/ksqldb/queries`);
  const { queries } = await response.json();
  return queries;
}

/** How much there is of everything in the simulated production environment. */
export async function inProduction(
  request: APIRequestContext,
): Promise<unknown> {
  const response = await request.get(`${SIMULATOR_URL}/admin/world`);
  const { environments } = await response.json();
  return environments[0];
}
