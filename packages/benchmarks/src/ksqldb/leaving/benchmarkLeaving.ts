// SPDX-License-Identifier: Apache-2.0
import { percentile, report } from '../../measurement';
import { KsqldbBenchmarkOptions } from '../KsqldbBenchmarkOptions';
import { withPortal } from '../portal/withPortal';
import { measureLeaving } from './measureLeaving';

/** The time until a query has ended at the server, after whoever read it has left. */
export async function benchmarkLeaving({
  times,
}: KsqldbBenchmarkOptions): Promise<void> {
  await withPortal(async portal => {
    const { oneByOne, together } = await measureLeaving(portal, times);
    const print = (how: string, samples: number[]) =>
      report(
        {
          benchmark: 'ksqldb',
          measurement: `query closed at the server after its reader left, ${how}: the longest`,
          at: { queries: times },
          value: Math.max(...samples),
          unit: 'ms',
          limit: 1_000,
          from: { medianMs: percentile(samples, 0.5) },
        },
        new Date(),
      );
    print('one after the other', oneByOne);
    print('all at once', together);
  });
}
