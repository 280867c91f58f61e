// SPDX-License-Identifier: Apache-2.0
import { benchmarkBrowser } from './browser/benchmarkBrowser';
import { benchmarkBundle } from './bundle/benchmarkBundle';
import { benchmarkExplore } from './explore/benchmarkExplore';
import { benchmarkSearch } from './search/benchmarkSearch';

export interface PagesBenchmarkOptions {
  products: number;
  /** Connection string of a server on which databases may be created. */
  postgres?: string;
}

/** Each prints its own measurements, and needs nothing of the others. */
const PARTS: Record<string, (options: PagesBenchmarkOptions) => Promise<void>> =
  {
    explore: benchmarkExplore,
    search: benchmarkSearch,
    browser: benchmarkBrowser,
    bundle: benchmarkBundle,
  };

export const PAGES_PARTS = Object.keys(PARTS);

/**
 * Measures what the README of this package lists.
 *
 * @param options.only - One part; all of them when absent.
 * @throws Error when there is no such part.
 */
export async function benchmarkPages(
  options: PagesBenchmarkOptions & { only?: string },
): Promise<void> {
  const { only, ...partOptions } = options;
  const parts = only === undefined ? PAGES_PARTS : [only];
  for (const name of parts) {
    const part = PARTS[name];
    if (!part) {
      throw new Error(
        `There is no part '${name}' of the pages; there are: ${PAGES_PARTS.join(', ')}`,
      );
    }
    console.error(`  ${name} …`);
    await part(partOptions);
  }
}
