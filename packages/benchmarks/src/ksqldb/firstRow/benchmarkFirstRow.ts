// SPDX-License-Identifier: Apache-2.0
import { percentile, report } from '../../measurement';
import { KsqldbBenchmarkOptions } from '../KsqldbBenchmarkOptions';
import { withPortal } from '../portal/withPortal';
import { measureFirstRows } from './measureFirstRows';

/** How long the source thinks before it answers. */
const SOURCE_DELAY_MS = 200;

/** The time until the first row through the portal, above the time straight from the server. */
export async function benchmarkFirstRow({
  times,
}: KsqldbBenchmarkOptions): Promise<void> {
  await withPortal(async portal => {
    const sourceDelayMs = SOURCE_DELAY_MS;
    const pairs = await measureFirstRows(portal, { times, sourceDelayMs });
    const added = pairs.map(pair => pair.portalMs - pair.serverMs);
    const print = (name: string, fraction: number, limit: number) =>
      report(
        {
          benchmark: 'ksqldb',
          measurement: `first row through the portal, above straight from the server: ${name}`,
          at: { sourceDelayMs },
          value: percentile(added, fraction),
          unit: 'ms',
          limit,
          from: {
            queries: times,
            portalMs: percentile(
              pairs.map(({ portalMs }) => portalMs),
              fraction,
            ),
            serverMs: percentile(
              pairs.map(({ serverMs }) => serverMs),
              fraction,
            ),
          },
        },
        new Date(),
      );
    print('median', 0.5, 15);
    print('p95', 0.95, 40);
  });
}
