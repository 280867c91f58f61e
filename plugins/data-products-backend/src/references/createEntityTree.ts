// SPDX-License-Identifier: Apache-2.0

import {
  DEFAULT_NAMESPACE,
  Entity,
  parseEntityRef,
  stringifyEntityRef,
} from '@backstage/catalog-model';
import { z } from 'zod';

/** What groups and domains of the catalog are parts of, and who owns domains. Refs are full and in lower case. */
export interface EntityTree {
  /** What an entity is part of, the nearest first; empty when of nothing, or when nobody knows the entity. */
  ancestorsOf(entityRef: string): readonly string[];
  /** The group or user that owns a domain; `undefined` when nobody says. */
  ownerOf(domainRef: string): string | undefined;
}

const optionalText = z.string().optional().catch(undefined);

const partSpec = z.object({
  parent: optionalText,
  subdomainOf: optionalText,
  children: z.array(z.string()).optional().catch(undefined),
  owner: optionalText,
});

type Parents = Map<string, string>;

/**
 * Reads the tree of groups from `parent` and `children`, and that of domains from `subdomainOf`, with their `owner`.
 *
 * @remarks What an entity says of itself counts more than what a parent says of it; of several parents that claim it,
 * the first by ref. A parent that the catalog does not hold is none. A cycle is cut at the first of its refs, so that
 * nothing is part of itself.
 *
 * @param entities - With `kind`, `metadata` and those parts of `spec`; of other kinds they are nobody's part.
 */
export function createEntityTree(entities: Iterable<Entity>): EntityTree {
  const all = [...entities];
  const parents = readParents(all);
  cutCycles(parents);

  const ancestors = new Map<string, readonly string[]>();
  for (const ref of parents.keys()) ancestors.set(ref, walkUp(ref, parents));
  const owners = readOwners(all);
  return {
    ancestorsOf: entityRef => ancestors.get(entityRef) ?? [],
    ownerOf: domainRef => owners.get(domainRef),
  };
}

function readOwners(entities: Entity[]): Map<string, string> {
  const owners = new Map<string, string>();
  for (const entity of entities) {
    if (entity.kind.toLowerCase() !== 'domain') continue;
    const { data } = partSpec.safeParse(entity.spec ?? {});
    const owner = refOf(data?.owner, 'group', entity);
    if (owner) owners.set(stringifyEntityRef(entity), owner);
  }
  return owners;
}

function readParents(entities: Entity[]): Parents {
  const specs = new Map(
    entities.map(entity => [
      stringifyEntityRef(entity),
      { entity, spec: partSpec.safeParse(entity.spec ?? {}).data },
    ]),
  );
  const parents: Parents = new Map();
  for (const [ref, { entity, spec }] of specs) {
    const parent =
      refOf(spec?.parent, 'group', entity) ??
      refOf(spec?.subdomainOf, 'domain', entity);
    if (parent && specs.has(parent)) parents.set(ref, parent);
  }
  for (const ref of [...specs.keys()].sort()) {
    const { entity, spec } = specs.get(ref) ?? {};
    for (const text of spec?.children ?? []) {
      const child = refOf(text, 'group', entity);
      if (child && specs.has(child) && !parents.has(child)) {
        parents.set(child, ref);
      }
    }
  }
  return parents;
}

/** `undefined` for text that is no ref. */
function refOf(
  text: string | undefined,
  defaultKind: string,
  from: Entity | undefined,
): string | undefined {
  if (!text) return undefined;
  try {
    return stringifyEntityRef(
      parseEntityRef(text, {
        defaultKind,
        defaultNamespace: from?.metadata.namespace ?? DEFAULT_NAMESPACE,
      }),
    );
  } catch {
    return undefined;
  }
}

function cutCycles(parents: Parents): void {
  const isChecked = new Set<string>();
  for (const start of parents.keys()) {
    const path: string[] = [];
    let ref: string | undefined = start;
    while (ref !== undefined && !isChecked.has(ref)) {
      isChecked.add(ref);
      path.push(ref);
      ref = parents.get(ref);
    }
    const beginsAt = ref === undefined ? -1 : path.indexOf(ref);
    if (beginsAt === -1) continue;
    const [first] = path.slice(beginsAt).sort();
    if (first !== undefined) parents.delete(first);
  }
}

function walkUp(entityRef: string, parents: Parents): string[] {
  const found: string[] = [];
  let ref = parents.get(entityRef);
  while (ref !== undefined) {
    found.push(ref);
    ref = parents.get(ref);
  }
  return found;
}
