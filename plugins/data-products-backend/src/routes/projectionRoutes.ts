// SPDX-License-Identifier: Apache-2.0

import { ProjectionPage } from '@data-mesh/backstage-plugin-data-products-common';
import { Router } from 'express';
import { z } from 'zod';
import { answer } from './answer';
import { Callers } from './callers';
import { findEnvironment } from './findEnvironment';
import { parseRequest, wholeNumber } from './parseRequest';
import { RouterOptions } from './RouterOptions';

const pageQuery = z.object({
  after: wholeNumber({ from: 0 }).default(0),
  limit: wholeNumber({ from: 1, to: 1_000 }).default(500),
});

/** What the catalog module asks for. No permission applies: only services may call. */
export function addProjectionRoutes(
  router: Router,
  options: RouterOptions & { callers: Callers },
): void {
  const { auditor, callers, environments, store } = options;

  router.get(
    '/projection/:environmentId',
    answer(
      auditor,
      {
        eventId: 'projection-read',
        severityLevel: 'low',
        meta: ({ params }) => ({ environmentId: params.environmentId ?? '' }),
      },
      async (request): Promise<ProjectionPage> => {
        await callers.service(request);
        const { info } = findEnvironment(
          environments,
          request.params.environmentId,
        );
        const { after, limit } = parseRequest(pageQuery, request.query);
        // Asked first, so that what completes in between is said with the next page, never too early.
        const isComplete = await store.isComplete(info.id);
        const page = await store.changedSince(info.id, after, limit);
        return {
          environmentId: info.id,
          namespace: info.namespace,
          isComplete,
          ...page,
        };
      },
    ),
  );
}
