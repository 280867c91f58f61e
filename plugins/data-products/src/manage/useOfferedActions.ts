// SPDX-License-Identifier: Apache-2.0
import { useMemo } from 'react';
import { stringifyEntityRef } from '@backstage/catalog-model';
import { useApi } from '@backstage/frontend-plugin-api';
import { useEntity, useEntityOwnership } from '@backstage/plugin-catalog-react';
import type {
  AllowedAnswer,
  CatalogedProduct,
} from '@data-mesh/backstage-plugin-data-products-common';
import { usePolled } from '@data-mesh/backstage-plugin-data-products-react';
import { operationsApiRef } from '../api/operationsApiRef';
import { usePortalLinks } from '../reference/PortalLinks';
import {
  allowedQuestions,
  OfferedAction,
  offeredActions,
} from './offeredActions';

const POLL_MS = 5 * 60_000;

/** What the person is offered to do with the product of the page; nothing until that is known, and where there are no pages for it. */
export function useOfferedActions(
  product: CatalogedProduct | undefined,
): OfferedAction[] {
  const api = useApi(operationsApiRef);
  const { entity } = useEntity();
  const entityRef = stringifyEntityRef(entity);
  const { isOwnedEntity } = useEntityOwnership();
  const { manageHref } = usePortalLinks();
  const environmentId = product?.environmentId;
  const { resource } = usePolled<AllowedAnswer[]>(
    manageHref && environmentId && `${environmentId} ${entityRef}`,
    signal =>
      api.allowed(
        allowedQuestions({ environmentId: environmentId ?? '', entityRef }),
        { signal },
      ),
    POLL_MS,
  );
  const answers = resource.state === 'ready' ? resource.value : undefined;
  const isOwned = isOwnedEntity(entity);
  return useMemo(
    () => (answers ? offeredActions(answers, { isOwned }) : []),
    [answers, isOwned],
  );
}
