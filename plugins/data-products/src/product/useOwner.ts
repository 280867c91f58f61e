// SPDX-License-Identifier: Apache-2.0
import { Entity } from '@backstage/catalog-model';
import { useApi } from '@backstage/frontend-plugin-api';
import { catalogApiRef } from '@backstage/plugin-catalog-react';
import type { ResolvedReference } from '@data-mesh/backstage-plugin-data-products-common';
import { usePolled } from '@data-mesh/backstage-plugin-data-products-react';

const POLL_MS = 10 * 60_000;

/** The group or user that answers for a product; `undefined` until it is read, and when it cannot be. */
export function useOwner(reference: ResolvedReference): Entity | undefined {
  const catalogApi = useApi(catalogApiRef);
  const ownerRef =
    reference.status === 'resolved' ? reference.entityRef : undefined;
  const { resource } = usePolled(
    ownerRef,
    () => catalogApi.getEntityByRef(ownerRef ?? ''),
    POLL_MS,
  );
  return resource.state === 'ready' && !resource.isOutdated
    ? resource.value
    : undefined;
}
