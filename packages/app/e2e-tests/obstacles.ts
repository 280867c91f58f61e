// SPDX-License-Identifier: Apache-2.0
import { AxeBuilder } from '@axe-core/playwright';
import { expect, type Page } from '@playwright/test';

/** What Backstage shows where something is still being read, without a name. */
const STILL_READING =
  '[role=progressbar]:not([aria-label]):not([aria-labelledby])';

/** What would keep somebody from using the page; Backstage's own sidebar and header are not looked at. */
export async function obstacles(page: Page, within = 'main') {
  await expect(page.locator(within).locator(STILL_READING)).toHaveCount(0);
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
export async function changeToDark(page: Page) {
  await page.emulateMedia({ colorScheme: 'dark' });
  await page.locator('body[data-theme-mode=dark]').waitFor();
}
