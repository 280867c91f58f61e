// SPDX-License-Identifier: Apache-2.0
import { benchmarkClassify } from './classify/benchmarkClassify';
import { benchmarkFirstRow } from './firstRow/benchmarkFirstRow';
import { KsqldbBenchmarkOptions } from './KsqldbBenchmarkOptions';
import { benchmarkLeaving } from './leaving/benchmarkLeaving';
import { benchmarkMemory } from './memory/benchmarkMemory';
import { benchmarkThroughput } from './throughput/benchmarkThroughput';

/** Each prints its own measurements, and needs nothing of the others. */
const PARTS: Record<
  string,
  (options: KsqldbBenchmarkOptions) => Promise<void>
> = {
  'first-row': benchmarkFirstRow,
  throughput: benchmarkThroughput,
  memory: benchmarkMemory,
  leaving: benchmarkLeaving,
  classify: benchmarkClassify,
};

export const KSQLDB_PARTS = Object.keys(PARTS);

/**
 * Measures what the README of this package lists.
 *
 * @param options.only - One part; all of them when absent.
 * @throws Error when there is no such part.
 */
export async function benchmarkKsqldb(
  options: KsqldbBenchmarkOptions & { only?: string },
): Promise<void> {
  const { only, ...partOptions } = options;
  const parts = only === undefined ? KSQLDB_PARTS : [only];
  for (const name of parts) {
    const part = PARTS[name];
    if (!part) {
      throw new Error(
        `There is no part '${name}' of ksqldb; there are: ${KSQLDB_PARTS.join(', ')}`,
      );
    }
    console.error(`  ${name} …`);
    await part(partOptions);
  }
}
