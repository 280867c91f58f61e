// SPDX-License-Identifier: Apache-2.0

import {
  ProductWatch,
  Watch,
  WATCH_KINDS,
  WatchedProduct,
  WatchRequest,
} from '@data-mesh/backstage-plugin-data-products-common';
import { Router } from 'express';
import { z } from 'zod';
import { answer, AuditedRoute } from './answer';
import { Callers } from './callers';
import { createProductAccess } from './createProductAccess';
import { parseRequest } from './parseRequest';
import { nameIn, productRead } from './productRequests';
import { RouterOptions } from './RouterOptions';

const WATCH_PATH = '/products/:namespace/:name/watch';

const watcher = z.string().min(1).max(1_000).optional();

const watchBody = z.strictObject({
  watcher,
  kinds: z
    .array(z.enum(WATCH_KINDS))
    .min(1)
    .refine(kinds => new Set(kinds).size === kinds.length, {
      error: 'must name each kind once',
    })
    .optional(),
}) satisfies z.ZodType<WatchRequest>;

const watchQuery = z.object({ watcher });

/** *Watch*: for people only, because services follow events. */
export function addWatchRoutes(
  router: Router,
  options: RouterOptions & { callers: Callers },
): void {
  const { auditor, callers, watching } = options;
  const access = createProductAccess(options);

  router.get(
    '/watches',
    answer(
      auditor,
      productRead('watches'),
      async (request): Promise<WatchedProduct[]> =>
        watching.listed(await callers.user(request)),
    ),
  );

  router.get(
    WATCH_PATH,
    answer(
      auditor,
      productRead('watch'),
      async (request): Promise<ProductWatch> => {
        const caller = await callers.user(request);
        const found = await access.find(nameIn(request), caller.credentials);
        return watching.of(found, caller);
      },
    ),
  );

  router.put(
    WATCH_PATH,
    answer(
      auditor,
      watchWrite('watch-set'),
      async (request): Promise<Watch> => {
        const caller = await callers.user(request);
        const body = parseRequest(watchBody, request.body ?? {});
        const found = await access.find(nameIn(request), caller.credentials);
        return watching.set(found, body, caller);
      },
    ),
  );

  router.delete(
    WATCH_PATH,
    answer(auditor, watchWrite('watch-remove'), async request => {
      const caller = await callers.user(request);
      const query = parseRequest(watchQuery, request.query);
      await watching.remove(nameIn(request), query.watcher, caller);
    }),
  );
}

function watchWrite(eventId: string): AuditedRoute {
  return {
    eventId,
    severityLevel: 'medium',
    meta: ({ params }) => ({ ...params }),
  };
}
