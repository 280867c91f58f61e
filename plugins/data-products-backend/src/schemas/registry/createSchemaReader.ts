// SPDX-License-Identifier: Apache-2.0

import { NotFoundError } from '@backstage/errors';
import { SubjectCompatibility } from '@data-mesh/backstage-plugin-data-products-common';
import {
  Clock,
  CompatibilityVerdict,
  SchemaVersion,
} from '@data-mesh/confluent-client';
import { isConfluentApiError } from '../../sync/confluentErrors';
import { createSharedReads } from '../cache/createSharedReads';
import { createSizedCache, SizedCache } from '../cache/createSizedCache';
import { parseSchemaType } from './parseSchemaType';
import { readVersions } from './readVersions';
import { schemaKeyOf } from './schemaKey';
import { AskedRegistry, SchemaBody, SchemaReader } from './types';
import { askInTime } from './askInTime';

/** Long enough for everything that opens with a page, short enough to show what was registered a moment ago. */
const KEPT_MS = 10_000;
const LISTS_KEPT = 5_000;
const PLACES_KEPT = 200_000;

/** After so long a person has rather the rest of the page. */
export const TIME_LIMIT_MS = 15_000;

/** Where a version of a subject is to be found. */
interface Place {
  schemaId: number;
  format: string;
  registeredAt?: string;
}

/** The versions of a subject by number. */
type Places = ReadonlyMap<number, Place>;

/** Texts of schemas, shared by all environments. @param maxBytes - What they may take in memory. */
export function createSchemaBodies(maxBytes: number): SizedCache<SchemaBody> {
  return createSizedCache({ maxSize: maxBytes, sizeOf: bytesOf });
}

/** Two bytes a character, which is the most that a text takes. */
function bytesOf(body: SchemaBody): number {
  const extras = JSON.stringify([
    body.references,
    body.metadata ?? {},
    body.ruleSet ?? {},
  ]);
  return 2 * (body.schema.length + extras.length);
}

export function createSchemaReader(options: {
  environmentId: string;
  registry: AskedRegistry;
  bodies: SizedCache<SchemaBody>;
  clock: Clock;
}): SchemaReader {
  const { environmentId, registry, bodies, clock } = options;
  const kept = { keptMs: KEPT_MS, maxKept: LISTS_KEPT, now: clock.now };
  const lists = createSharedReads<Places>(kept);
  const levels = createSharedReads<SubjectCompatibility>(kept);
  const verdicts = createSharedReads<CompatibilityVerdict>(kept);
  const singles = createSharedReads<SchemaVersion>({ ...kept, keptMs: 0 });
  const places = createSizedCache<Places>({
    maxSize: PLACES_KEPT,
    sizeOf: versions => 1 + versions.size,
  });
  const limit = { clock, limitMs: TIME_LIMIT_MS };

  function bodyKey(subject: string, schemaId: number): string {
    return `${environmentId}/${schemaKeyOf(subject, schemaId)}`;
  }

  /** Keeps the text, and tells where it is. */
  function remember(read: SchemaVersion): Place {
    const { subject, version: _, schemaId, registeredAt, ...body } = read;
    bodies.set(bodyKey(subject, schemaId), body);
    return { schemaId, format: body.schemaType, registeredAt };
  }

  async function readPlaces(
    subject: string,
    signal: AbortSignal,
  ): Promise<Places> {
    const listed = await readNumbers(subject, signal);
    const before = placesStillValid(places.get(subject), listed);
    const versions = listed.filter(version => !before.has(version));
    const read = await readVersions(registry, { subject, versions, signal });
    const now = new Map(before);
    for (const version of read) now.set(version.version, remember(version));
    places.set(subject, now);
    return now;
  }

  async function readNumbers(
    subject: string,
    signal: AbortSignal,
  ): Promise<number[]> {
    try {
      return await registry.versions(subject, { signal });
    } catch (error) {
      if (isConfluentApiError(error) && error.isNotFound) return [];
      throw error;
    }
  }

  function placesOf(subject: string): Promise<Places> {
    return lists.get(subject, () =>
      askInTime(limit, signal => readPlaces(subject, signal)),
    );
  }

  function remembered(
    subject: string,
    version: number,
  ): SchemaVersion | undefined {
    const place = places.get(subject)?.get(version);
    const body = place && bodies.get(bodyKey(subject, place.schemaId));
    if (!body) return undefined;
    const { schemaId, registeredAt } = place;
    return { subject, version, schemaId, registeredAt, ...body };
  }

  return {
    async versions(subject) {
      const found = await placesOf(subject);
      return [...found]
        .map(([version, place]) => ({ version, ...place }))
        .sort((a, b) => b.version - a.version);
    },

    async version(subject, version, { priority } = {}) {
      const number =
        version === 'latest'
          ? Math.max(...(await placesOf(subject)).keys())
          : version;
      const absent = new NotFoundError(
        `The Schema Registry has no version ${version} of the subject ${subject}`,
      );
      if (!Number.isFinite(number)) throw absent;
      const known = remembered(subject, number);
      if (known) return known;
      try {
        return await singles.get(`${subject}@${number}`, () =>
          askInTime(limit, async signal => {
            const call = { signal, priority };
            const read = await registry.schemaVersion(subject, number, call);
            const place = remember(read);
            const others = places.get(subject) ?? new Map<number, Place>();
            places.set(subject, new Map(others).set(number, place));
            return read;
          }),
        );
      } catch (error) {
        const isGone = isConfluentApiError(error) && error.isNotFound;
        throw isGone ? absent : error;
      }
    },

    compatibility: subject =>
      levels.get(subject, () =>
        askInTime(limit, signal =>
          registry.compatibilityLevel(subject, { signal }),
        ),
      ),

    async check(follower, version) {
      const { subject, schema, references } = follower;
      const schemaType = parseSchemaType(follower.schemaType);
      const key = `${subject}@${follower.version} after ${version}`;
      return verdicts.get(key, () =>
        askInTime(limit, signal =>
          registry.checkCompatibility(
            subject,
            version,
            { schema, schemaType, references },
            { signal },
          ),
        ),
      );
    },
  };
}

/**
 * What is known of the versions of a subject. Numbers are given again only to a subject that was deleted for good, which
 * shows in numbers that are gone; then nothing counts.
 */
function placesStillValid(known: Places | undefined, listed: number[]): Places {
  if (!known) return new Map();
  const numbers = new Set(listed);
  const isWhole = [...known.keys()].every(version => numbers.has(version));
  return isWhole ? known : new Map();
}
