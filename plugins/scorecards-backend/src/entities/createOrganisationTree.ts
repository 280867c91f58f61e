// SPDX-License-Identifier: Apache-2.0
import {
  type Entity,
  parseEntityRef,
  stringifyEntityRef,
} from '@backstage/catalog-model';
import { refOf } from './toKnownEntity';
import type { OrganisationTree } from './types';

/**
 * Reads the trees of groups (`parent`, `children`) and of domains (`subdomainOf`).
 *
 * @remarks What an entity says of itself counts more than what a parent says of it. Nothing is part of itself: the walk
 * up ends where it would come by something again.
 */
export function createOrganisationTree(
  entities: Iterable<Entity>,
): OrganisationTree {
  const parentOf = new Map<string, string>();
  const claimedBy = new Map<string, string>();
  const titles = new Map<string, string>();
  for (const entity of entities) {
    const ref = stringifyEntityRef(entity);
    const { parent, subdomainOf, children, profile } = entity.spec ?? {};
    titles.set(
      ref,
      entity.metadata.title ?? displayName(profile) ?? entity.metadata.name,
    );
    const own = refOf(parent, 'group') ?? refOf(subdomainOf, 'domain');
    if (own) parentOf.set(ref, own);
    for (const child of Array.isArray(children) ? children : []) {
      const childRef = refOf(child, 'group');
      if (childRef && !claimedBy.has(childRef)) claimedBy.set(childRef, ref);
    }
  }

  const walked = new Map<string, readonly string[]>();
  function ancestorsOf(entityRef: string): readonly string[] {
    const known = walked.get(entityRef);
    if (known) return known;
    const found: string[] = [];
    const seen = new Set([entityRef]);
    let ref = parentOf.get(entityRef) ?? claimedBy.get(entityRef);
    while (ref !== undefined && !seen.has(ref)) {
      found.push(ref);
      seen.add(ref);
      ref = parentOf.get(ref) ?? claimedBy.get(ref);
    }
    walked.set(entityRef, found);
    return found;
  }

  return {
    ancestorsOf,
    titleOf: ref => titles.get(ref) ?? nameOf(ref),
  };
}

function displayName(profile: unknown): string | undefined {
  return typeof profile === 'object' &&
    profile !== null &&
    'displayName' in profile &&
    typeof profile.displayName === 'string'
    ? profile.displayName
    : undefined;
}

function nameOf(entityRef: string): string {
  try {
    return parseEntityRef(entityRef).name;
  } catch {
    return entityRef;
  }
}
