// SPDX-License-Identifier: Apache-2.0
import { setTimeout as delay } from 'node:timers/promises';
import type { Browser, Locator, Page } from 'playwright-core';
import { measureNavigation } from '../../pages/browser/measureNavigation';
import { Candidate, candidateAt } from '../candidates';

/** Between two publishes, so that each finds a catalog that has nothing to do. */
const PAUSE_MS = 500;

/** How often a page is opened until it shows an entity, and how long each time. */
const ATTEMPTS = 12;
const PATIENCE_MS = 5_000;

/**
 * Publishes candidates one after the other, as a person does: fills in the form, looks at the preview, and presses the button.
 *
 * @returns For each, milliseconds from the press of the button until the page links to the product, which it does as soon as
 * the catalog shows it.
 */
export async function measureClicks(
  browser: Browser,
  url: string,
  times: number,
): Promise<number[]> {
  const page = await browser.newPage({
    viewport: { width: 1440, height: 900 },
  });
  try {
    await page.goto(`${url}/data-products/publish`);
    // Of the team that owns every candidate.
    await page.getByRole('heading', { name: 'Checkout engineer' }).click();
    await page.getByRole('button', { name: 'Switch person' }).waitFor();
    await waitForOrganisation(page, url);
    const measured: number[] = [];
    for (let n = 0; n < times; n += 1) {
      const candidate = candidateAt(n);
      await describe(page, url, candidate);
      const button = page.getByRole('button', { name: 'Publish it' });
      const { onScreenMs } = await measureNavigation(page, button, [
        `a[href$="/dataproduct/${candidate.name}"]`,
      ]);
      measured.push(onScreenMs);
      await delay(PAUSE_MS);
    }
    return measured;
  } finally {
    await page.close();
  }
}

/** A portal that has just started reads who is in which group some seconds later, and the form offers groups. */
async function waitForOrganisation(page: Page, url: string): Promise<void> {
  for (const path of ['group/checkout', 'domain/sales']) {
    let isThere = false;
    for (let attempt = 0; attempt < ATTEMPTS && !isThere; attempt += 1) {
      await page.goto(`${url}/catalog/default/${path}`);
      isThere = await page
        .getByRole('heading', { name: /^(Checkout|Sales)$/ })
        .first()
        .waitFor({ timeout: PATIENCE_MS })
        .then(
          () => true,
          () => false,
        );
    }
    if (!isThere) throw new Error(`The portal does not show ${path}.`);
  }
}

/** Fills in the form, and goes on to where nothing but the button is left to be pressed. */
async function describe(
  page: Page,
  url: string,
  { clusterId, topic, description }: Candidate,
): Promise<void> {
  const address = new URL('/data-products/publish', url);
  address.searchParams.set('topic', `${clusterId}:${topic}`);
  address.searchParams.set('step', 'describe');
  await page.goto(address.href);
  await page.getByLabel(/^Description/).fill(description);
  await choose(page, 'Owner', 'Checkout');
  await choose(page, 'Domain', 'Sales');
  await page.getByRole('radio', { name: /^Curated/ }).check({ force: true });
  await page.getByRole('radio', { name: /^Tier 2/ }).check({ force: true });
  await page
    .getByRole('checkbox', { name: /I accept the terms of Tier 2/ })
    .check({ force: true });
  await page.getByRole('button', { name: 'Check and preview' }).click();
  await page.getByRole('button', { name: 'Publish it' }).waitFor();
}

/** What the topic says of itself is there already. */
async function choose(page: Page, field: string, option: string) {
  const input = page.getByRole('combobox', { name: field, exact: true });
  if ((await input.inputValue()) === option) return;
  await bringToMiddle(input);
  await input.fill(option);
  await page.getByRole('option', { name: option, exact: true }).click();
}

/** So that nothing scrolls once its list is open, which would close the list. */
async function bringToMiddle(input: Locator) {
  await input.evaluate(async element => {
    element.scrollIntoView({ block: 'center' });
    const nextFrame = () => new Promise(requestAnimationFrame);
    await nextFrame();
    await nextFrame();
  });
}
