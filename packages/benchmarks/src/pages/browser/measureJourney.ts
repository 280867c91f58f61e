// SPDX-License-Identifier: Apache-2.0
import type { Browser } from 'playwright-core';
import { measureNavigation, NavigationTimes } from './measureNavigation';
import type { BuiltPortal } from './startBuiltPortal';

/** A name in the list that leads to a product. */
const PRODUCT_LINK = 'tbody tr a[href*="/dataproduct/"]';

/** What one visitor's way from the home page by the list to a product took. */
export interface JourneyTimes {
  explore: NavigationTimes;
  /** The list once more in the same tab, which has its code by now. */
  exploreAgain: NavigationTimes;
  product: NavigationTimes;
  /** Requests that Confluent got while the page of the product was opened. */
  requestsToConfluent: number;
}

/**
 * Walks from the home page to the list and on to the n-th product in it, in a browser tab of its own, which has loaded nothing
 * of these pages before; then back home, and to the list again.
 */
export async function measureJourney(
  browser: Browser,
  portal: BuiltPortal,
  n: number,
): Promise<JourneyTimes> {
  const page = await browser.newPage({
    viewport: { width: 1440, height: 900 },
  });
  try {
    await page.goto(`${portal.url}/data-products/home`);
    await page.getByRole('button', { name: 'Enter' }).click();
    await page.getByRole('heading', { name: 'Find data' }).waitFor();

    const exploreTab = page.getByRole('tab', { name: 'Explore' });
    const explore = await measureNavigation(page, exploreTab, [PRODUCT_LINK]);
    const link = page.locator(PRODUCT_LINK).nth(n);
    const title = (await link.innerText()).trim();
    await portal.requestsToConfluent();
    const product = await measureNavigation(page, link, [
      'main nav a[href$="/schema"]',
      'main section a[href*="confluent.cloud"]',
    ]);
    await page.getByRole('heading', { name: title }).first().waitFor();
    const requestsToConfluent = await portal.requestsToConfluent();

    await page.goBack();
    await page.getByRole('tab', { name: 'Home' }).click();
    await page.getByRole('heading', { name: 'Find data' }).waitFor();
    const exploreAgain = await measureNavigation(page, exploreTab, [
      PRODUCT_LINK,
    ]);
    return { explore, exploreAgain, product, requestsToConfluent };
  } finally {
    await page.close();
  }
}
