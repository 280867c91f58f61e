// SPDX-License-Identifier: Apache-2.0
import type { APIRequestContext, Page } from '@playwright/test';

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

/** Lets something happen in the simulated Confluent. */
export async function simulate(
  request: APIRequestContext,
  path: 'commands/mass-delete' | 'commands/outage' | 'reset',
  data: object = {},
) {
  const response = await request.post(`${SIMULATOR_URL}/admin/${path}`, {
    data,
  });
  if (!response.ok()) {
    throw new Error(`The simulator answered ${path} with ${response.status()}`);
  }
}
