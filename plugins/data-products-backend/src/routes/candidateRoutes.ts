// SPDX-License-Identifier: Apache-2.0

import {
  dataProductsTopicReadPermission,
  TopicCandidateRequest,
  TopicCandidatesResponse,
} from '@data-mesh/backstage-plugin-data-products-common';
import { Router } from 'express';
import { z } from 'zod';
import { answer } from './answer';
import { Callers } from './callers';
import { findEnvironment } from './findEnvironment';
import { parseRequest } from './parseRequest';
import { RouterOptions } from './RouterOptions';

const candidatesBody = z.strictObject({
  environmentId: z.string(),
  text: z.string().max(300).optional(),
  topics: z
    .array(
      z.strictObject({
        clusterId: z.string().max(300),
        topic: z.string().max(300),
      }),
    )
    .max(200, 'must have at most 200 entries')
    .optional(),
  states: z
    .array(z.enum(['ready', 'formerlyPublished', 'notReady', 'product']))
    .optional(),
  limit: z.int().min(1).max(100).optional(),
  offset: z.int().min(0).optional(),
}) satisfies z.ZodType<TopicCandidateRequest>;

/** `POST /topics/candidates`: topics, those that are no products included, which takes a permission of its own. */
export function addCandidateRoutes(
  router: Router,
  options: RouterOptions & { callers: Callers },
): void {
  const { auditor, callers, candidates, environments } = options;

  router.post(
    '/topics/candidates',
    answer(
      auditor,
      {
        eventId: 'topic-read',
        severityLevel: 'low',
        meta: () => ({ queryType: 'candidates' }),
      },
      async (request): Promise<TopicCandidatesResponse> => {
        const credentials = await callers.anyone(
          request,
          dataProductsTopicReadPermission,
        );
        const asked = parseRequest(candidatesBody, request.body);
        findEnvironment(environments, asked.environmentId);
        return candidates.list(asked, credentials);
      },
    ),
  );
}
