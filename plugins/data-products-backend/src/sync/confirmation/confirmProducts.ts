// SPDX-License-Identifier: Apache-2.0

import {
  DataProduct,
  ProductKey,
} from '@data-mesh/backstage-plugin-data-products-common';
import { Assembly } from '../assembly/createAssembly';
import { ProductTopic } from '../assembly/productTopic';
import { Confirmation } from '../plan/planSync';
import { concludeConfirmation } from './concludeConfirmation';
import { ReadPort } from './createPortReader';
import { mapConcurrently } from './mapConcurrently';
import { PortReading } from './portReading';

/** What is known for certain about a product after direct reads. */
export type Verdict =
  /** All its ports are gone, or what is left of it is out of scope. */
  | { status: 'gone' }
  | { status: 'present'; product: DataProduct }
  | { status: 'unknown'; error: unknown };

const READS_AT_A_TIME = 5;

const NOT_READ: PortReading = {
  status: 'unknown',
  error: new Error('too many topics would have to be read in one sync'),
};

/**
 * Reads ports directly, and says of each product what has become of it.
 *
 * @param options.listedTopics - The topics of a product that a listing has; none without a listing.
 * @param options.mostReads - Ports beyond it are not read, and unknown. Default: all are read.
 */
export async function confirmProducts(
  confirmations: readonly Confirmation[],
  options: {
    readPort: ReadPort;
    assembly: Assembly;
    listedTopics?: (key: ProductKey) => ProductTopic[] | undefined;
    mostReads?: number;
  },
): Promise<Map<ProductKey, Verdict>> {
  const { readPort, assembly, listedTopics, mostReads } = options;
  const ports = confirmations.flatMap(({ key, qualifiedNames }) =>
    qualifiedNames.map(qualifiedName => ({ key, qualifiedName })),
  );
  const readings = await mapConcurrently(
    ports.slice(0, mostReads),
    READS_AT_A_TIME,
    readPort,
  );
  const readingsByKey = new Map<ProductKey, PortReading[]>();
  for (const [index, { key }] of ports.entries()) {
    const reading = readings[index] ?? NOT_READ;
    readingsByKey.set(key, [...(readingsByKey.get(key) ?? []), reading]);
  }
  return new Map(
    Array.from(readingsByKey, ([key, ofProduct]) => [
      key,
      judge(ofProduct, listedTopics?.(key) ?? [], assembly),
    ]),
  );
}

/** Judges one product by the direct reads of its ports and the topics that a listing has of it. */
export function judge(
  readings: PortReading[],
  listed: ProductTopic[],
  assembly: Assembly,
): Verdict {
  const conclusion = concludeConfirmation(readings, listed);
  if (conclusion.status !== 'present') return conclusion;
  const assembled = assembly.assembleOne(conclusion.topics);
  switch (assembled.status) {
    case 'product':
      return { status: 'present', product: assembled.product };
    case 'outOfScope':
      return { status: 'gone' };
    case 'unusable':
      return { status: 'unknown', error: assembled.error };
    default:
      return assembled satisfies never;
  }
}
