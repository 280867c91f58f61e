// SPDX-License-Identifier: Apache-2.0
import { percentile, report } from '../../measurement';
import { startPortal } from '../portal/startPortal';
import { measureExplore } from './measureExplore';

/** The time the server takes for a filtered, sorted page with all facet counts. */
export async function benchmarkExplore(options: {
  products: number;
}): Promise<void> {
  const { products } = options;
  const portal = await startPortal(products);
  try {
    const times = await measureExplore(portal);
    const print = (who: string, samples: number[], limit: number) =>
      report(
        {
          benchmark: 'pages',
          measurement: `explore, a filtered and sorted page with all facet counts, p95: ${who}`,
          at: { products, database: 'sqlite' },
          value: percentile(samples, 0.95),
          unit: 'ms',
          limit,
          from: { requests: samples.length, p50Ms: percentile(samples, 0.5) },
        },
        new Date(),
      );
    print('the policy allows everything', times.allowed, 60);
    print('the policy is conditional', times.conditional, 60);
    print(
      'the policy is conditional, first call of a user',
      times.conditionalFirst,
      500,
    );
  } finally {
    await portal.stop();
  }
}
