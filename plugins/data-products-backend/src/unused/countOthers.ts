// SPDX-License-Identifier: Apache-2.0

import { LoggerService } from '@backstage/backend-plugin-api';
import { DataProduct } from '@data-mesh/backstage-plugin-data-products-common';
import { LineageEvidenceProvider } from '@data-mesh/backstage-plugin-data-products-node';
import { unknown } from '../live/unknownFigure';
import { mapConcurrently } from '../sync/confirmation/mapConcurrently';
import { withinTime } from '../withinTime';
import { ProductUse } from './types';

/** For all products together. */
const TIMEOUT_MS = 20_000;
const READS_AT_A_TIME = 10;

/**
 * Counts what was seen to read each product, in their order, by what other sources of lineage tell, such as queries.
 *
 * @param options.providers - Without those that know of consumer groups and of what is declared.
 */
export async function countOthers(
  products: readonly { product: DataProduct; entityRef: string }[],
  options: {
    providers: readonly LineageEvidenceProvider[];
    logger: LoggerService;
  },
): Promise<ProductUse['others'][]> {
  const { providers, logger } = options;
  const others = products.map((): ProductUse['others'] => ({ count: 0 }));
  for (const provider of providers) {
    try {
      const counts = await withinTime(TIMEOUT_MS, signal =>
        mapConcurrently(products, READS_AT_A_TIME, async subject => {
          signal.throwIfAborted();
          const seen = await provider.read({ ...subject, signal });
          return seen.filter(({ direction }) => direction === 'reads').length;
        }),
      );
      counts.forEach((count, index) => {
        const other = others[index];
        if (other) other.count += count;
      });
    } catch (error) {
      const cause = error instanceof Error ? error.message : String(error);
      logger.warn(
        'A source of lineage did not answer; whether it knows who reads these products is not known',
        { source: provider.id, products: products.length, cause },
      );
      const problem = unknown(
        'unavailable',
        `A source of lineage did not answer: ${provider.title}. The portal tries again by itself.`,
      );
      for (const other of others) other.problem ??= problem;
    }
  }
  return others;
}
