// SPDX-License-Identifier: Apache-2.0

import {
  DataProduct,
  OutputPort,
} from '@data-mesh/backstage-plugin-data-products-common';
import { CallOptions } from '@data-mesh/confluent-client';
import { assemblyOf } from '../assembly/assemblyOf';
import { knownCandidate } from '../assembly/knownCandidate';
import { SuccessorCandidate } from '../assembly/successors';
import { HasTopic, Verdict, judge } from '../confirmation/confirmProducts';
import { createPortReader } from '../confirmation/createPortReader';
import { hasTopicAmong } from '../confirmation/hasTopicAmong';
import { mapConcurrently } from '../confirmation/mapConcurrently';
import { PortReading } from '../confirmation/portReading';
import { SyncDependencies } from '../SyncDependencies';
import { listSubjectsOf } from './listSubjects';
import { readSubjects } from './readSubjects';

const READS_AT_A_TIME = 5;

/** What has to be known of a product to read it. */
export type ProductToRead = Pick<DataProduct, 'key'> & {
  outputPorts: Pick<OutputPort, 'name' | 'qualifiedName'>[];
};

/** Reads the topics of one product directly, and says what has become of it. */
export async function readProduct(
  dependencies: SyncDependencies,
  product: ProductToRead,
  { call }: { call: CallOptions },
): Promise<Verdict> {
  const directory = await dependencies.references.current();
  const [readings, { subjectsOf }] = await Promise.all([
    readPorts(dependencies, product, call),
    readSubjectsOf(dependencies, product, call),
  ]);
  const otherProducts = readings.some(namesSuccessor)
    ? await readCandidates(dependencies)
    : [];
  const context = { directory, subjectsOf, otherProducts };
  return judge(readings, [], {
    assembly: assemblyOf(dependencies, context),
    hasTopic: await hasTopicElsewhere(readings, dependencies),
  });
}

/** Every product that the store holds, also while its removal waits for a person: until then it is there to be used. */
async function readCandidates({
  connection,
  store,
}: SyncDependencies): Promise<SuccessorCandidate[]> {
  const known = await store.known(connection.config.id);
  return known.map(knownCandidate);
}

async function readPorts(
  dependencies: SyncDependencies,
  product: ProductToRead,
  call: CallOptions,
): Promise<PortReading[]> {
  const readPort = await createPortReader(dependencies, { call });
  return mapConcurrently(
    product.outputPorts,
    READS_AT_A_TIME,
    ({ qualifiedName }) => readPort({ key: product.key, qualifiedName }),
  );
}

function readSubjectsOf(
  { connection: { schemaRegistry }, store }: SyncDependencies,
  product: ProductToRead,
  call: CallOptions,
) {
  const topicNames = product.outputPorts.map(({ name }) => name);
  return readSubjects({
    list:
      schemaRegistry &&
      (() => listSubjectsOf(schemaRegistry, topicNames, call)),
    topicNames: new Set(topicNames),
    knownKeys: [product.key],
    store,
    signal: call.signal,
  });
}

/** Knows the products that topics moved to, as far as the store holds them. */
async function hasTopicElsewhere(
  readings: PortReading[],
  { store }: SyncDependencies,
): Promise<HasTopic> {
  const keys = readings.flatMap(reading =>
    reading.status === 'moved' ? [reading.topic.key] : [],
  );
  const present = keys.length > 0 ? await store.productsByKey(keys) : [];
  return hasTopicAmong(
    present.map(({ product }) => ({
      key: product.key,
      qualifiedNames: product.outputPorts.map(port => port.qualifiedName),
    })),
  );
}

function namesSuccessor(reading: PortReading): boolean {
  if (reading.status !== 'present') return false;
  const { metadata } = reading.topic;
  return metadata.status === 'present' && 'successor' in metadata.values;
}
