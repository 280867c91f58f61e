// SPDX-License-Identifier: Apache-2.0

import { SchemaReference, SchemaVersion } from '@data-mesh/confluent-client';
import { ResolvedSchema } from '../tree/readSchemaTree';

/** More than people build by hand; a registry answers 50 of them in a second. */
export const MOST_REFERENCES = 100;

export interface ResolvedReferences {
  /** Each name once; the first that was met, nearest first. */
  schemas: ResolvedSchema[];
  /** Why some could not be read, though trying again may help; absent when nothing of the kind happened. */
  failure?: unknown;
}

/** A version of a subject that is referred to; the registry spells the newest one `-1`. */
interface Target {
  subject: string;
  version: number | 'latest';
}

type Body = Pick<SchemaVersion, 'schema' | 'references'>;

/**
 * Fetches what a schema refers to, and what that refers to in turn, each version of a subject once, so that circles end.
 * What cannot be read, and what is too much, is left out.
 *
 * @param read - Rejects with NotFoundError when there is no such version.
 */
export async function resolveReferences(
  references: readonly SchemaReference[],
  read: (target: Target) => Promise<Body>,
): Promise<ResolvedReferences> {
  const reading = new Map<string, Promise<Body | undefined>>();
  const followed = new Set<Body>();
  const textByName = new Map<string, string>();
  let failure: unknown;

  function readOnce(reference: SchemaReference): Promise<Body | undefined> {
    const key = `${reference.subject}@${reference.version}`;
    const known = reading.get(key);
    if (known) return known;
    if (reading.size >= MOST_REFERENCES) return Promise.resolve(undefined);
    const body = read(targetOf(reference)).catch(error => {
      if (!isAbsent(error)) failure = error;
      return undefined;
    });
    reading.set(key, body);
    return body;
  }

  let level = references;
  while (level.length > 0) {
    const bodies = await Promise.all(level.map(readOnce));
    const next: SchemaReference[] = [];
    for (const [index, { name }] of level.entries()) {
      const body = bodies[index];
      if (!body) continue;
      if (!textByName.has(name)) textByName.set(name, body.schema);
      if (!followed.has(body)) next.push(...body.references);
      followed.add(body);
    }
    level = next;
  }
  const schemas = [...textByName].map(([name, text]) => ({ name, text }));
  return { schemas, failure };
}

function targetOf({ subject, version }: SchemaReference): Target {
  return { subject, version: version > 0 ? version : 'latest' };
}

function isAbsent(error: unknown): boolean {
  return error instanceof Error && error.name === 'NotFoundError';
}
