// SPDX-License-Identifier: Apache-2.0

import { WorkItem } from '@data-mesh/backstage-plugin-data-products-common';
import { Router } from 'express';
import { answer } from './answer';
import { Callers } from './callers';
import { RouterOptions } from './RouterOptions';

/** `GET /work`: what waits for the person who asks. */
export function addWorkRoutes(
  router: Router,
  options: RouterOptions & { callers: Callers },
): void {
  const { auditor, callers, work } = options;

  router.get(
    '/work',
    answer(
      auditor,
      { eventId: 'work-read', severityLevel: 'low', meta: () => ({}) },
      async (request): Promise<WorkItem[]> => {
        const { credentials } = await callers.user(request);
        return work.of(credentials);
      },
    ),
  );
}
