// SPDX-License-Identifier: Apache-2.0

import { LoggerService } from '@backstage/backend-plugin-api';
import { DataProduct } from '@data-mesh/backstage-plugin-data-products-common';
import {
  LineageEvidenceProvider,
  LineageObservation,
} from '@data-mesh/backstage-plugin-data-products-node';
import { mapConcurrently } from '../sync/confirmation/mapConcurrently';
import { withinTime } from '../withinTime';

/** For all products of a page together. */
const TIMEOUT_MS = 10_000;
const READS_AT_A_TIME = 10;

/**
 * Counts who was seen to write each product, in their order; what the catalog declares is not counted.
 *
 * @returns `undefined` for all of them when a source did not answer: too low a number looks like a fact.
 */
export async function countProducers(
  products: { product: DataProduct; entityRef: string }[],
  options: {
    providers: readonly LineageEvidenceProvider[];
    logger: LoggerService;
  },
): Promise<(number | undefined)[]> {
  const { providers, logger } = options;
  const producers = products.map(() => new Set<string>());
  for (const provider of providers) {
    try {
      await withinTime(TIMEOUT_MS, signal =>
        mapConcurrently(
          [...products.entries()],
          READS_AT_A_TIME,
          async ([index, subject]) => {
            const seen = await provider.read({ ...subject, signal });
            for (const { direction, neighbour } of seen) {
              if (direction === 'writes') {
                producers[index]?.add(keyOf(neighbour));
              }
            }
          },
        ),
      );
    } catch (error) {
      const cause = error instanceof Error ? error.message : String(error);
      logger.warn(
        'A source of lineage did not answer; who writes these products is not known',
        { source: provider.id, products: products.length, cause },
      );
      return products.map(() => undefined);
    }
  }
  return producers.map(({ size }) => size);
}

function keyOf(neighbour: LineageObservation['neighbour']): string {
  return 'entityRef' in neighbour
    ? neighbour.entityRef.toLowerCase()
    : `${neighbour.kind} ${neighbour.name}`;
}
