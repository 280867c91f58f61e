// SPDX-License-Identifier: Apache-2.0
import { AxeBuilder } from '@axe-core/playwright';
import { expect, type Page } from '@playwright/test';

/** How axe calls what Backstage shows, without a name, where something is still being read. */
const STILL_READING = 'aria-progressbar-name';

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

/** What would keep somebody from using the page once it was read; Backstage's own sidebar and header are not looked at. */
export async function obstacles(page: Page, within = 'main') {
  let found: string[][] = [];
  await expect(async () => {
    found = await analyze(page, within);
    expect(found.filter(([id]) => id === STILL_READING)).toEqual([]);
  }).toPass({ timeout: 30_000 });
  return found;
}

/** With other colours Backstage makes the page anew, so only what its address holds is still there. */
export async function changeToDark(page: Page) {
  await page.emulateMedia({ colorScheme: 'dark' });
  await page.locator('body[data-theme-mode=dark]').waitFor();
}
