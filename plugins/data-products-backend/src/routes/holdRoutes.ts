// SPDX-License-Identifier: Apache-2.0

import { BackstageCredentials } from '@backstage/backend-plugin-api';
import { NotFoundError } from '@backstage/errors';
import {
  dataProductsHoldDecidePermission,
  dataProductsSyncReadPermission,
  HeldRemoval,
} from '@data-mesh/backstage-plugin-data-products-common';
import { Router } from 'express';
import { z } from 'zod';
import { ExploreEntry } from '../explore/exploreEntry';
import { StoredHold } from '../store/types';
import { answer } from './answer';
import { Callers } from './callers';
import { parseRequest } from './parseRequest';
import { RouterOptions } from './RouterOptions';

const holdsQuery = z.object({
  state: z.enum(['pending', 'released', 'rejected', 'resolved']).optional(),
});

const decisionBody = z
  .object({ reason: z.string().trim().max(1_000).optional() })
  .default({});

const DECISIONS = ['release', 'reject'] as const;

export function addHoldRoutes(
  router: Router,
  options: RouterOptions & { callers: Callers },
): void {
  const { auditor, callers, explore, readable, store, sync } = options;

  async function nameProducts(
    holds: StoredHold[],
    credentials: BackstageCredentials,
  ): Promise<HeldRemoval[]> {
    const { isReadable } = await readable.for(credentials);
    const entries = await explore.entries();
    const entryByKey = new Map(
      entries.filter(isReadable).map(entry => [entry.key, entry]),
    );
    return holds.map(({ productKeys, ...hold }) => {
      const named = productKeys.flatMap(key => entryByKey.get(key) ?? []);
      return {
        ...hold,
        products: named.map(toHeldProduct),
        unnamedProductCount: productKeys.length - named.length,
      };
    });
  }

  router.get(
    '/holds',
    answer(
      auditor,
      {
        eventId: 'sync-read',
        severityLevel: 'low',
        meta: () => ({ queryType: 'holds' }),
      },
      async request => {
        const credentials = await callers.anyone(
          request,
          dataProductsSyncReadPermission,
        );
        const filter = parseRequest(holdsQuery, request.query);
        return nameProducts(await store.holds(filter), credentials);
      },
    ),
  );

  for (const decision of DECISIONS) {
    router.post(
      `/holds/:id/${decision}`,
      answer(
        auditor,
        {
          eventId: 'hold-decide',
          severityLevel: 'medium',
          meta: ({ params }) => ({
            actionType: decision,
            holdId: params.id ?? '',
          }),
        },
        async (request): Promise<HeldRemoval> => {
          const { credentials, userEntityRef } = await callers.user(
            request,
            dataProductsHoldDecidePermission,
          );
          const { id = '' } = request.params;
          const { reason } = parseRequest(decisionBody, request.body);
          await sync.decideHold({ id, decision, by: userEntityRef, reason });
          const decided = await store.holdById(id);
          const [named] = decided
            ? await nameProducts([decided], credentials)
            : [];
          if (!named) throw new NotFoundError(`There is no held removal ${id}`);
          return named;
        },
      ),
    );
  }
}

function toHeldProduct({
  summary,
}: ExploreEntry): HeldRemoval['products'][number] {
  const { entityRef, title, ownerRef, ownerText, domainRef, domainText } =
    summary;
  return { entityRef, title, ownerRef, ownerText, domainRef, domainText };
}
