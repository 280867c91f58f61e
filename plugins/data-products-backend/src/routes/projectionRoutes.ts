// SPDX-License-Identifier: Apache-2.0

import { NotFoundError } from '@backstage/errors';
import { ProjectionPage } from '@data-mesh/backstage-plugin-data-products-common';
import { Router } from 'express';
import { z } from 'zod';
import { answer } from './answer';
import { Callers } from './callers';
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
        const { environmentId = '' } = request.params;
        const { after, limit } = parseRequest(pageQuery, request.query);
        const environment = environments.find(
          ({ info }) => info.id === environmentId,
        );
        if (!environment) {
          throw new NotFoundError(`There is no environment ${environmentId}`);
        }
        // Asked first: a generation that completes in between is then known with the next page, never too early.
        const isComplete = await store.isComplete(environmentId);
        const page = await store.changedSince(environmentId, after, limit);
        return {
          environmentId,
          namespace: environment.info.namespace,
          isComplete,
          ...page,
        };
      },
    ),
  );
}
