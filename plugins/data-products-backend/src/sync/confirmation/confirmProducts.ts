// SPDX-License-Identifier: Apache-2.0

import {
  DataProduct,
  ProductKey,
} from '@data-mesh/backstage-plugin-data-products-common';
import { TopicRef } from '@data-mesh/confluent-client';
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
  | { status: 'unknown'; error: unknown }
  /** A topic is about to become another product's; nothing may change yet. */
  | { status: 'moving'; error: Error };

/** Whether a product has a topic as a port, or gets it in the same commit if nothing keeps that product from changing. */
export type HasTopic = (key: ProductKey, topic: TopicRef) => boolean;

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
    hasTopic: HasTopic;
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
  const whole = new Set(
    confirmations.flatMap(({ key, isWhole }) => (isWhole ? [key] : [])),
  );
  const listedOf = (key: ProductKey) =>
    whole.has(key) ? [] : (listedTopics?.(key) ?? []);
  const stuck = findStuck(readingsByKey);
  const hasTopic: HasTopic = (key, topic) =>
    !stuck.has(key) && options.hasTopic(key, topic);
  return new Map(
    Array.from(readingsByKey, ([key, ofProduct]) => [
      key,
      judge(ofProduct, listedOf(key), { assembly, hasTopic }),
    ]),
  );
}

/** The products that cannot change now: a port is unknown, or moves to a product that cannot change either. */
function findStuck(
  readingsByKey: ReadonlyMap<ProductKey, PortReading[]>,
): ReadonlySet<ProductKey> {
  const stuck = new Set<ProductKey>();
  const isStuck = (reading: PortReading) =>
    reading.status === 'unknown' ||
    (reading.status === 'moved' && stuck.has(reading.topic.key));
  let before: number;
  do {
    before = stuck.size;
    for (const [key, readings] of readingsByKey) {
      if (readings.some(isStuck)) stuck.add(key);
    }
  } while (stuck.size > before);
  return stuck;
}

/** Judges one product by the direct reads of its ports and the topics that a listing has of it. */
export function judge(
  readings: PortReading[],
  listed: ProductTopic[],
  { assembly, hasTopic }: { assembly: Assembly; hasTopic: HasTopic },
): Verdict {
  const conclusion = concludeConfirmation(
    readings,
    listed,
    topic =>
      hasTopic(topic.key, topic.topic.ref) ||
      assembly.assembleOne([topic]).status === 'outOfScope',
  );
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
