// SPDX-License-Identifier: Apache-2.0

import {
  DataProduct,
  ProductKey,
  parseProductKey,
} from '@data-mesh/backstage-plugin-data-products-common';
import { CallOptions, parseTopicRef } from '@data-mesh/confluent-client';
import { KnownProduct } from '../../store/types';
import { assemblyOf } from '../assembly/assemblyOf';
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

/** Reads the topics of one product directly, and says what has become of it. */
export async function readProduct(
  dependencies: SyncDependencies,
  product: DataProduct,
  options: {
    call: CallOptions;
    /** Products that cannot be a successor, because they wait for a person. */
    pendingHold: ReadonlySet<ProductKey>;
  },
): Promise<Verdict> {
  const { call, pendingHold } = options;
  const directory = await dependencies.references.current();
  const [readings, { subjectsOf }] = await Promise.all([
    readPorts(dependencies, product, call),
    readSubjectsOf(dependencies, product, call),
  ]);
  const otherProducts = readings.some(namesSuccessor)
    ? await readCandidates(dependencies, pendingHold)
    : [];
  const context = { directory, subjectsOf, otherProducts };
  return judge(readings, [], {
    assembly: assemblyOf(dependencies, context),
    hasTopic: await hasTopicElsewhere(readings, dependencies),
  });
}

/** What a full sync would find as successors: what is listed, and so neither held nor kept. */
async function readCandidates(
  { connection, store }: SyncDependencies,
  pendingHold: ReadonlySet<ProductKey>,
): Promise<SuccessorCandidate[]> {
  const known = await store.known(connection.config.id);
  return known
    .filter(({ key, isKept }) => !isKept && !pendingHold.has(key))
    .map(toCandidate);
}

async function readPorts(
  dependencies: SyncDependencies,
  product: DataProduct,
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
  product: DataProduct,
  call: CallOptions,
) {
  const topicNames = product.outputPorts.map(({ name }) => name);
  return readSubjects({
    list: schemaRegistry && (() => listSubjectsOf(schemaRegistry, topicNames, call)),
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

function toCandidate(known: KnownProduct): SuccessorCandidate {
  const { clusterId, name } = parseProductKey(known.key);
  return {
    key: known.key,
    clusterId,
    title: name,
    topicNames: known.qualifiedNames.map(
      qualifiedName => parseTopicRef(qualifiedName).topicName,
    ),
    entityName: known.entityName,
  };
}
