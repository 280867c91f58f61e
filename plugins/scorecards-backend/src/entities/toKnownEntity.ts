// SPDX-License-Identifier: Apache-2.0
import {
  type Entity,
  parseEntityRef,
  RELATION_OWNED_BY,
  RELATION_PART_OF,
  stringifyEntityRef,
} from '@backstage/catalog-model';
import type { KnownEntity } from './types';

/** Reads who owns an entity, and which domain it is part of: its relations say it, and its own words where it has none. */
export function toKnownEntity(entity: Entity): KnownEntity {
  const { metadata, spec } = entity;
  return {
    entityRef: stringifyEntityRef(entity),
    entity,
    title: metadata.title ?? metadata.name,
    ownerRef:
      related(entity, RELATION_OWNED_BY, isOwner) ??
      refOf(spec?.owner, 'group'),
    domainRef:
      related(entity, RELATION_PART_OF, isDomain) ??
      refOf(spec?.domain, 'domain'),
  };
}

const isDomain = (ref: string) => ref.startsWith('domain:');
const isOwner = () => true;

function related(
  entity: Entity,
  type: string,
  isWanted: (ref: string) => boolean,
): string | undefined {
  return entity.relations
    ?.filter(relation => relation.type === type)
    .map(({ targetRef }) => targetRef.toLowerCase())
    .find(isWanted);
}

/** A name alone means one in the default namespace. `undefined` for text that is no ref. */
export function refOf(text: unknown, defaultKind: string): string | undefined {
  if (typeof text !== 'string' || text === '') return undefined;
  try {
    return stringifyEntityRef(
      parseEntityRef(text, { defaultKind, defaultNamespace: 'default' }),
    );
  } catch {
    return undefined;
  }
}
