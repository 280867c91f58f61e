// SPDX-License-Identifier: Apache-2.0
import { Entity, stringifyEntityRef } from '@backstage/catalog-model';
import { identityApiRef, useApi } from '@backstage/frontend-plugin-api';
import { catalogApiRef } from '@backstage/plugin-catalog-react';
import {
  Polled,
  usePolled,
} from '@data-mesh/backstage-plugin-data-products-react';

/** An entity that can be chosen in a form. */
export interface EntityChoice {
  entityRef: string;
  title: string;
}

const POLL_MS = 10 * 60_000;
const FIELDS = [
  'kind',
  'metadata.name',
  'metadata.namespace',
  'metadata.title',
  'spec.profile.displayName',
];

/** Every entity of a kind that the person may see, by title. Asks nothing while it is not needed. */
export function useEntitiesOfKind(
  kind: 'Group' | 'Domain',
  isNeeded: boolean,
): Polled<EntityChoice[]> {
  const catalog = useApi(catalogApiRef);
  return usePolled<EntityChoice[]>(
    isNeeded ? kind : undefined,
    async () => {
      const { items } = await catalog.getEntities({
        filter: { kind },
        fields: FIELDS,
      });
      return choicesFromEntities(items);
    },
    POLL_MS,
  );
}

/** The groups that the person is in. */
export function useMyGroups(): Polled<EntityChoice[]> {
  const catalog = useApi(catalogApiRef);
  const identity = useApi(identityApiRef);
  return usePolled<EntityChoice[]>(
    'mine',
    async () => {
      const { ownershipEntityRefs } = await identity.getBackstageIdentity();
      const entityRefs = ownershipEntityRefs.filter(ref =>
        ref.toLocaleLowerCase('en-US').startsWith('group:'),
      );
      if (entityRefs.length === 0) return [];
      const { items } = await catalog.getEntitiesByRefs({
        entityRefs,
        fields: FIELDS,
      });
      return choicesFromEntities(items.filter(entity => entity !== undefined));
    },
    POLL_MS,
  );
}

/** Entities as they can be chosen, by title. */
export function choicesFromEntities(entities: Entity[]): EntityChoice[] {
  return entities
    .map(entity => ({
      entityRef: stringifyEntityRef(entity),
      title: titleOf(entity),
    }))
    .sort((a, b) => a.title.localeCompare(b.title));
}

function titleOf(entity: Entity): string {
  const { profile } = entity.spec ?? {};
  const displayName =
    typeof profile === 'object' && profile && 'displayName' in profile
      ? profile.displayName
      : undefined;
  return typeof displayName === 'string' && displayName
    ? displayName
    : (entity.metadata.title ?? entity.metadata.name);
}
