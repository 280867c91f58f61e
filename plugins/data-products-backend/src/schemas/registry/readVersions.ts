// SPDX-License-Identifier: Apache-2.0

import { SchemaVersion } from '@data-mesh/confluent-client';
import { isConfluentApiError } from '../../sync/confluentErrors';
import { mapConcurrently } from '../../sync/confirmation/mapConcurrently';
import { AskedRegistry } from './types';

/** So few are read one by one: a page may hold versions of other subjects, too. */
const FEW = 2;
const READS_AT_A_TIME = 5;

/**
 * Reads versions of a subject: many from the bulk listing, and whatever that does not tell one by one. Versions that
 * are gone meanwhile are left out.
 */
export async function readVersions(
  registry: AskedRegistry,
  wanted: { subject: string; versions: number[]; signal: AbortSignal },
): Promise<SchemaVersion[]> {
  const { subject, versions, signal } = wanted;
  const found =
    versions.length > FEW
      ? await readInBulk(registry, wanted)
      : new Map<number, SchemaVersion>();
  const rest = versions.filter(version => !found.has(version));
  const single = await mapConcurrently(rest, READS_AT_A_TIME, version =>
    orUndefinedWhenGone(registry.schemaVersion(subject, version, { signal })),
  );
  return [
    ...found.values(),
    ...single.filter(version => version !== undefined),
  ];
}

async function readInBulk(
  registry: AskedRegistry,
  wanted: { subject: string; versions: number[]; signal: AbortSignal },
): Promise<Map<number, SchemaVersion>> {
  const { subject, signal } = wanted;
  const missing = new Set(wanted.versions);
  const found = new Map<number, SchemaVersion>();
  try {
    for await (const page of registry.schemas({ prefix: subject, signal })) {
      for (const version of page) {
        if (version.subject === subject && missing.delete(version.version)) {
          found.set(version.version, version);
        }
      }
      if (missing.size === 0) break;
    }
  } catch (error) {
    // Registries that have no such listing, or refuse it, still tell single versions.
    if (!isConfluentApiError(error) || error.canRetryHelp) throw error;
  }
  return found;
}

async function orUndefinedWhenGone<T>(
  reading: Promise<T>,
): Promise<T | undefined> {
  try {
    return await reading;
  } catch (error) {
    if (isConfluentApiError(error) && error.isNotFound) return undefined;
    throw error;
  }
}
