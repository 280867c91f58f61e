// SPDX-License-Identifier: Apache-2.0
import type { Browser } from 'playwright-core';
import { openBrowser } from './openBrowser';
import {
  BuiltPortal,
  isFrontEndBuilt,
  startBuiltPortal,
} from './startBuiltPortal';

/**
 * Starts a browser and the portal as it is built for production, has them measured, and stops both. Without either it says so
 * and measures nothing.
 */
export async function withBuiltPortal(
  scene: { products: number; candidates?: number },
  measure: (browser: Browser, portal: BuiltPortal) => Promise<void>,
): Promise<void> {
  if (!isFrontEndBuilt()) {
    console.error(
      'Left out: the front end is not built. Run `yarn build:all` first.',
    );
    return;
  }
  const browser = await openBrowser();
  if (!browser) {
    console.error(
      'Left out: there is no Chromium. Install it, or name one in CHROMIUM.',
    );
    return;
  }
  try {
    const portal = await startBuiltPortal(scene);
    try {
      await measure(browser, portal);
    } finally {
      await portal.stop();
    }
  } finally {
    await browser.close();
  }
}
