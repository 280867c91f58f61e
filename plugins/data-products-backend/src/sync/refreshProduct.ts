// SPDX-License-Identifier: Apache-2.0

import { NotFoundError } from '@backstage/errors';
import {
  DataProduct,
  ProductKey,
  parseProductKey,
} from '@data-mesh/backstage-plugin-data-products-common';
import { CallOptions, parseTopicRef } from '@data-mesh/confluent-client';
import { KnownProduct, SyncPlan } from '../store/types';
import { assemblyOf } from './assembly/assemblyOf';
import { SuccessorCandidate } from './assembly/successors';
import { judge } from './confirmation/confirmProducts';
import { createPortReader } from './confirmation/createPortReader';
import { mapConcurrently } from './confirmation/mapConcurrently';
import { PortReading } from './confirmation/portReading';
import { contentHash } from './contentHash';
import { readPendingHold } from './readPendingHold';
import { readSubjects } from './reading/readSubjects';
import {
  ReadableRegistry,
  SyncDependencies,
  instantOf,
} from './SyncDependencies';

/** What came of reading one product again. */
export type Refreshed =
  | 'written'
  | 'removed'
  /** Gone, but among those that wait for a person. */
  | 'held'
  /** Some of its topics belong to another product now; only a full sync can move them without a gap. */
  | 'moved';

const READS_AT_A_TIME = 5;

/**
 * Reads the topics of one product directly, and writes what they say. A person waits for it, so it goes before the full
 * sync in the environment's budget, and may run next to one: the store keeps what was read later.
 *
 * @remarks A topic that joined the product since the last full sync is found by the next one.
 * @throws NotFoundError for a product that is not present; else what kept a topic from being read, and then nothing
 * was changed.
 */
export async function refreshProduct(
  dependencies: SyncDependencies,
  key: ProductKey,
  call: CallOptions = {},
): Promise<Refreshed> {
  const { store, references, clock } = dependencies;
  const environmentId = dependencies.connection.config.id;
  const [stored] = await store.productsByKey([key]);
  if (!stored) throw new NotFoundError(`There is no product ${key}`);

  const directory = await references.current();
  const readStartedAt = instantOf(clock);
  const [readings, { subjectsOf }] = await Promise.all([
    readPorts(dependencies, stored.product, call),
    readSubjectsOf(dependencies, stored.product, call),
  ]);
  if (readings.some(isMoved)) return 'moved';

  const pendingHold = await readPendingHold(store, environmentId);
  const otherProducts = readings.some(namesSuccessor)
    ? (await store.known(environmentId))
        .filter(({ isKept, key: other }) => !isKept && !pendingHold.has(other))
        .map(toCandidate)
    : [];
  const verdict = judge(
    readings,
    [],
    assemblyOf(dependencies, { directory, subjectsOf, otherProducts }),
  );
  const apply = (plan: Partial<SyncPlan>) =>
    store.applyPlan(
      { upserts: [], removals: [], ...plan },
      { environmentId, by: 'sync', readStartedAt, at: instantOf(clock) },
    );
  switch (verdict.status) {
    case 'unknown':
      throw verdict.error;
    case 'gone':
      if (pendingHold.has(key)) return 'held';
      await apply({ removals: [key] });
      return 'removed';
    case 'present': {
      const { product } = verdict;
      await apply({
        upserts: [{ product, contentHash: contentHash(product) }],
      });
      return 'written';
    }
    default:
      return verdict satisfies never;
  }
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
    list: schemaRegistry && (() => list(schemaRegistry, topicNames, call)),
    topicNames: new Set(topicNames),
    knownKeys: [product.key],
    store,
    signal: call.signal,
  });
}

/** Only subjects that begin with a topic's name, of every context. */
async function list(
  registry: ReadableRegistry,
  topicNames: string[],
  call: CallOptions,
): Promise<string[]> {
  const lists = await mapConcurrently(topicNames, READS_AT_A_TIME, name =>
    registry.subjects({ ...call, prefix: `:*:${name}-` }),
  );
  return lists.flat();
}

function isMoved(reading: PortReading): boolean {
  return (
    reading.status === 'gone' && reading.because === 'in another product'
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
