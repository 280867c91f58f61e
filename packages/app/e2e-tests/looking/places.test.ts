// SPDX-License-Identifier: Apache-2.0
import { expect, type Page, test } from '@playwright/test';
import { visit } from '../demo';
import { changeToDark, obstacles } from '../obstacles';
import { type Place, PLACES, STATES, TOUR } from './places';

/** What pages say that have nothing to show. */
const EMPTY =
  /^(Nothing has happened yet|No (changes yet|data products? .*|schema is registered|fields|topic waits to be published|run yet)|Nobody matches|There are no topics|You have started nothing yet|You and your teams own no data product.*|No records to display)$/;

async function expectToShow(page: Page, { shows }: Place) {
  for (const shown of shows) {
    const found =
      typeof shown === 'string' ? page.getByText(shown) : shown(page);
    await expect(found.first()).toBeVisible();
  }
}

/** An empty place is one of which that is the point. */
async function expectNotEmpty(page: Page, { shows }: Place) {
  const isMeantToBe = shows.some(
    shown => typeof shown === 'string' && EMPTY.test(shown),
  );
  if (!isMeantToBe) await expect(page.getByText(EMPTY)).toHaveCount(0);
}

for (const place of PLACES) {
  test(`${place.name} can be used by everybody`, async ({ page }) => {
    await visit(page, place.path, place.role);
    await expectToShow(page, place);
    await expectNotEmpty(page, place);
    expect(await obstacles(page)).toEqual([]);

    await changeToDark(page);
    await expectToShow(page, place);
    expect(await obstacles(page)).toEqual([]);
  });
}

for (const place of TOUR) {
  test(`${place.path} has something for the ${place.role.toLowerCase()}`, async ({
    page,
  }) => {
    await visit(page, place.path, place.role);
    await expectToShow(page, place);
    await expectNotEmpty(page, place);
  });
}

for (const place of STATES) {
  test(`${place.path} shows that the ${place.role.toLowerCase()} ${place.state}`, async ({
    page,
  }) => {
    await visit(page, place.path, place.role);
    await expectToShow(page, place);
  });
}
