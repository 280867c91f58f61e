// SPDX-License-Identifier: Apache-2.0
import { RELATION_OWNED_BY } from '@backstage/catalog-model';
import { identityApiRef, useApi } from '@backstage/frontend-plugin-api';
import { catalogApiRef } from '@backstage/plugin-catalog-react';
import {
  Polled,
  usePolled,
} from '@data-mesh/backstage-plugin-data-products-react';
import {
  choicesFromEntities,
  EntityChoice,
} from '../../operations/form/useCatalogChoices';

const POLL_MS = 10 * 60_000;

/** The components that the person owns, also through groups, by title. */
export function useMyComponents(): Polled<EntityChoice[]> {
  const catalog = useApi(catalogApiRef);
  const identity = useApi(identityApiRef);
  return usePolled<EntityChoice[]>(
    'mine',
    async () => {
      const { ownershipEntityRefs } = await identity.getBackstageIdentity();
      if (ownershipEntityRefs.length === 0) return [];
      const { items } = await catalog.getEntities({
        filter: {
          kind: 'Component',
          [`relations.${RELATION_OWNED_BY}`]: ownershipEntityRefs,
        },
        fields: [
          'kind',
          'metadata.name',
          'metadata.namespace',
          'metadata.title',
        ],
      });
      return choicesFromEntities(items);
    },
    POLL_MS,
  );
}
