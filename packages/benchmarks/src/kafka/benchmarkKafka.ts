// SPDX-License-Identifier: Apache-2.0
import { benchmarkConsumers } from './consumers/benchmarkConsumers';
import { KafkaBenchmarkOptions } from './KafkaBenchmarkOptions';
import { benchmarkLag } from './lag/benchmarkLag';
import { benchmarkPreview } from './preview/benchmarkPreview';

/** Each prints its own measurements, over a broker of its own. */
const PARTS: Record<string, (options: KafkaBenchmarkOptions) => Promise<void>> =
  {
    consumers: benchmarkConsumers,
    preview: benchmarkPreview,
    lag: benchmarkLag,
  };

export const KAFKA_PARTS = Object.keys(PARTS);

/**
 * Measures what the README of this package lists.
 *
 * @param options.only - One part; all of them when absent.
 * @throws Error when there is no such part; BrokerSetupError when Java or Kafka cannot be had.
 */
export async function benchmarkKafka(
  options: KafkaBenchmarkOptions & { only?: string },
): Promise<void> {
  const { only, ...partOptions } = options;
  const parts = only === undefined ? KAFKA_PARTS : [only];
  for (const name of parts) {
    const part = PARTS[name];
    if (!part) {
      throw new Error(
        `There is no part '${name}' of kafka; there are: ${KAFKA_PARTS.join(', ')}`,
      );
    }
    console.error(`  ${name} …`);
    await part(partOptions);
  }
}
