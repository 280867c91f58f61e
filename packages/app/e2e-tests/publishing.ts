// SPDX-License-Identifier: Apache-2.0
import { expect, type Locator, type Page } from '@playwright/test';
import { visit } from './demo';

/** A topic of the demo that could be a product, and nobody has published. */
export const TOPIC = 'voucher-redemptions';

export const DESCRIPTION = 'One event per voucher that a customer redeems.';

/** Opens the form about the topic, as somebody of the checkout team. */
export async function openForm(page: Page) {
  const search = new URLSearchParams({
    topic: `lkc-3x9wz1:${TOPIC}`,
    step: 'describe',
  });
  await visit(page, `/data-products/publish?${search}`, 'Checkout engineer');
}

/** Fills in what the form wants of everybody, as the checkout team would. */
export async function describe(page: Page) {
  await page.getByLabel(/^Description/).fill(DESCRIPTION);
  await choose(page, 'Owner', 'Checkout');
  await choose(page, 'Domain', 'Sales');
  await page.getByRole('radio', { name: /^Curated/ }).check({ force: true });
  await promise(page, 'Tier 2');
}

/** Chooses an SLA tier, and accepts its terms. */
export async function promise(page: Page, tier: string) {
  await page.getByRole('radio', { name: tier }).check({ force: true });
  await page
    .getByRole('checkbox', { name: `I accept the terms of ${tier}` })
    .check({ force: true });
}

export async function choose(page: Page, field: string, option: string) {
  // While its list is open, the mark of a required field is a part of its name.
  const box = page.getByRole('combobox', {
    name: new RegExp(`^${field}( *\\(Required\\))?$`),
  });
  await expect(async () => {
    await bringToMiddle(box);
    // Emptied first, because text that does not change opens no list.
    await box.fill('', { timeout: 3_000 });
    await box.fill(option, { timeout: 3_000 });
    await page
      .getByRole('option', { name: option, exact: true })
      .click({ timeout: 3_000 });
    await expect(box).toHaveValue(option, { timeout: 3_000 });
  }).toPass();
}

/** So that nothing scrolls once its list is open, which would close the list. */
async function bringToMiddle(box: Locator) {
  await box.evaluate(
    async element => {
      element.scrollIntoView({ block: 'center' });
      const nextFrame = () => new Promise(requestAnimationFrame);
      await nextFrame();
      await nextFrame();
    },
    undefined,
    { timeout: 3_000 },
  );
}

/** Looks at what will be written, and has it written. */
export async function publish(page: Page) {
  await page.getByRole('button', { name: 'Check and preview' }).click();
  await page
    .getByText('Nothing is in the way. Nothing has been written yet.')
    .waitFor();
  await page.getByRole('button', { name: 'Publish it' }).click();
}
