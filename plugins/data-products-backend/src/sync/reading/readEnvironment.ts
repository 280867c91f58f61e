// SPDX-License-Identifier: Apache-2.0

import { ProductKey } from '@data-mesh/backstage-plugin-data-products-common';
import { CallOptions } from '@data-mesh/confluent-client';
import { KnownProduct } from '../../store/types';
import { assemblyOf } from '../assembly/assemblyOf';
import { knownCandidate } from '../assembly/knownCandidate';
import { Assembly } from '../assembly/createAssembly';
import { SyncDependencies, instantOf } from '../SyncDependencies';
import { AssembledListing, assembleListing } from './assembleListing';
import { listAllSubjects } from './listSubjects';
import { Listing, readListing } from './readListing';
import { readSubjects } from './readSubjects';
import { usableCatalog } from './usableCatalog';

/** An environment as it was read, next to what the store knows of it. */
export interface EnvironmentReading extends AssembledListing {
  /** Before the first request. ISO 8601. */
  startedAt: string;
  listing: Listing;
  known: KnownProduct[];
  knownHashes: ReadonlyMap<ProductKey, string>;
  assembly: Assembly;
  /** Why the subjects could not be read, if so. */
  subjectsFailure?: unknown;
}

/**
 * Reads an environment whole.
 *
 * @throws when that does not succeed; failing subjects alone do not count.
 */
export async function readEnvironment(
  dependencies: SyncDependencies,
  call: CallOptions,
): Promise<EnvironmentReading> {
  const { connection, store, references, config, clock } = dependencies;
  const { config: environment, schemaRegistry } = connection;
  const streamCatalog = usableCatalog(connection);

  const directory = await references.current();
  const packageSeen = await store.packageSeen(environment.id);
  const startedAt = instantOf(clock);
  const listing = await readListing({
    streamCatalog,
    environmentId: environment.id,
    mapping: config.mapping,
    governancePackage: environment.streamCatalog?.package,
    packageSeen,
    kept: await dependencies.keptMetadata?.all(environment.id),
    call,
  });
  if (listing.governancePackage !== packageSeen) {
    await store.rememberPackage(environment.id, listing.governancePackage);
  }

  const known = await store.known(environment.id);
  const knownKeys = known.map(({ key }) => key);
  const subjects = await readSubjects({
    list:
      schemaRegistry &&
      (() => listAllSubjects(schemaRegistry, { store, knownKeys, call })),
    topicNames: topicNamesOf(listing, known),
    knownKeys,
    store,
    signal: call.signal,
  });
  const knownHashes = new Map(
    known.map(({ key, contentHash }) => [key, contentHash]),
  );
  const assembly = assemblyOf(dependencies, {
    directory,
    subjectsOf: subjects.subjectsOf,
    entityNames: new Map(known.map(({ key, entityName }) => [key, entityName])),
    // What is missing now is still a successor, until it is removed.
    otherProducts: known
      .filter(({ key }) => !listing.topicsByKey.has(key))
      .map(knownCandidate),
  });
  return {
    startedAt,
    listing,
    known,
    knownHashes,
    assembly,
    ...(await assembleListing(listing, assembly, knownHashes)),
    subjectsFailure: subjects.failure,
  };
}

/** Also those that the listing lacks: they may turn out to be there, and then have the subjects that they had. */
function topicNamesOf(
  { topicsByKey }: Listing,
  known: readonly KnownProduct[],
): Set<string> {
  const names = new Set<string>();
  for (const { qualifiedNames } of known) {
    for (const name of qualifiedNames) {
      names.add(name.slice(name.lastIndexOf(':') + 1));
    }
  }
  for (const topics of topicsByKey.values()) {
    for (const { topic } of topics) names.add(topic.ref.topicName);
  }
  return names;
}
