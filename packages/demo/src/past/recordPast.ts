// SPDX-License-Identifier: Apache-2.0
import { HistorySource } from '@data-mesh/backstage-plugin-data-products-node';
import { PastNotice, recordStory } from './recordStory';
import { Story } from './PastEvent';
import { RETAIL_STORY } from './story/retail';

type Read = Parameters<HistorySource['record']>[0];

/** In the scenario `retail`, and in no other. */
const HEROES = ['orders', 'payments', 'shipments', 'stock-levels'];

const PRODUCTION = 'env-7k2mq9';

/** What is not production: everything was there from the beginning, and nothing happened. */
const QUIET: Story = { ...RETAIL_STORY, events: [] };

/**
 * Takes down the past of an environment of the scenario `retail`; other scenarios begin today.
 *
 * @returns What people were told meanwhile.
 */
export async function recordPast(read: Read): Promise<PastNotice[]> {
  const titles = new Set(read.products.map(({ title }) => title));
  if (!HEROES.every(title => titles.has(title))) return [];
  const story = read.environmentId === PRODUCTION ? RETAIL_STORY : QUIET;
  return recordStory(story, read, read.storage);
}
