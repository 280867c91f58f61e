// SPDX-License-Identifier: Apache-2.0
import { existsSync } from 'node:fs';
import { Browser, chromium } from 'playwright-core';

const DEBIAN_CHROMIUM = '/usr/bin/chromium';

/** The browser named in the environment, the system's, or Playwright's own; `undefined` when there is none. */
export async function openBrowser(): Promise<Browser | undefined> {
  const executablePath = [
    process.env.CHROMIUM,
    DEBIAN_CHROMIUM,
    chromium.executablePath(),
  ].find(path => path !== undefined && existsSync(path));
  if (executablePath === undefined) return undefined;
  return chromium.launch({
    executablePath,
    args: ['--no-sandbox', '--disable-gpu', '--disable-background-networking'],
  });
}
