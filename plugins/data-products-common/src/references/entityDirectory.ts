// SPDX-License-Identifier: Apache-2.0
import {
  DEFAULT_NAMESPACE,
  Entity,
  stringifyEntityRef,
} from '@backstage/catalog-model';
import { z } from 'zod';

/** Kinds of entities that a reference may mean. */
export type ReferenceKind = 'owner' | 'domain';

/** Folded text → refs of the entities that go by it. */
export type RefsByText = ReadonlyMap<string, readonly string[]>;

/** The entities that one kind of reference may mean, by everything they are called. */
export interface ReferenceIndex {
  /** Full refs, lower case. */
  refs: ReadonlySet<string>;
  /** Catalog kinds in lower case, the one that a bare name means first. */
  kinds: readonly string[];
  /** Where to look a text up, in this order; the first that knows it decides. */
  lookups: readonly RefsByText[];
}

/** Whom and what names written in Confluent can mean. */
export type EntityDirectory = Readonly<Record<ReferenceKind, ReferenceIndex>>;

/** Makes texts the same that differ in case, in space, or in a leading `@`. */
export function foldReference(text: string): string {
  return text.trim().replace(/^@/, '').replace(/\s+/g, ' ').toLowerCase();
}

const profileSpec = z.object({
  profile: z
    .object({
      displayName: z.string().optional().catch(undefined),
      email: z.string().optional().catch(undefined),
    })
    .optional()
    .catch(undefined),
});

/** What an entity can be called, one list for each way. */
interface Callings {
  names: string[];
  emails: string[];
  titles: string[];
}

function callingsOf(entity: Entity): Callings {
  const profile = profileSpec.safeParse(entity.spec ?? {}).data?.profile;
  const given = (texts: (string | undefined)[]) =>
    texts.flatMap(text => (text?.trim() ? [foldReference(text)] : []));
  return {
    names: given([entity.metadata.name]),
    emails: given([profile?.email]),
    titles: given([entity.metadata.title, profile?.displayName]),
  };
}

/**
 * Indexes the groups, users and domains of a catalog; entities of other kinds are ignored.
 *
 * @param entities - With `kind`, `metadata` and `spec.profile` at least.
 */
export function createEntityDirectory(
  entities: Iterable<Entity>,
): EntityDirectory {
  const all = [...entities];
  return {
    owner: createReferenceIndex(all, ['group', 'user']),
    domain: createReferenceIndex(all, ['domain']),
  };
}

function createReferenceIndex(
  entities: readonly Entity[],
  kinds: readonly string[],
): ReferenceIndex {
  const ways = ['names', 'emails', 'titles'] as const;
  const byKind = new Map(
    kinds.map(kind => [
      kind,
      {
        names: new Map<string, string[]>(),
        emails: new Map<string, string[]>(),
        titles: new Map<string, string[]>(),
      },
    ]),
  );
  const refs = new Set<string>();

  for (const entity of entities) {
    const index = byKind.get(entity.kind.toLowerCase());
    if (!index) continue;

    const ref = stringifyEntityRef(entity);
    refs.add(ref);
    const callings = callingsOf(entity);
    for (const way of ways) {
      for (const text of new Set(callings[way])) {
        const known = index[way].get(text) ?? [];
        index[way].set(text, [...known, ref]);
      }
    }
  }

  for (const index of byKind.values()) preferDefaultNamespace(index.names);
  return {
    refs,
    kinds,
    lookups: ways.flatMap(way => [...byKind.values()].map(index => index[way])),
  };
}

/** A bare name means the entity of the default namespace, if there is one, as everywhere in Backstage. */
function preferDefaultNamespace(names: Map<string, string[]>): void {
  for (const [text, refs] of names) {
    const preferred = refs.filter(ref =>
      ref.includes(`:${DEFAULT_NAMESPACE}/`),
    );
    if (preferred.length > 0) names.set(text, preferred);
  }
}
