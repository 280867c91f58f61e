// SPDX-License-Identifier: Apache-2.0

import { BackstageCredentials } from '@backstage/backend-plugin-api';
import { ServiceUnavailableError } from '@backstage/errors';
import {
  dataProductsRecordsReadUnmaskedPermission,
  TopicAccessRequest,
  TopicAccessResponse,
} from '@data-mesh/backstage-plugin-data-products-common';
import { Router } from 'express';
import { z } from 'zod';
import { isUser } from '../isUser';
import { decideTopicAccess, productsByTopic } from '../topics/topicAccess';
import { answer } from './answer';
import { Callers } from './callers';
import { findEnvironment } from './findEnvironment';
import { parseRequest } from './parseRequest';
import { productRead } from './productRequests';
import { RouterOptions } from './RouterOptions';

const MOST_TOPICS = 1_000;

const accessBody = z.object({
  environmentId: z.string(),
  topics: z
    .array(
      z.object({ clusterId: z.string().max(100), topic: z.string().max(249) }),
    )
    .max(MOST_TOPICS),
}) satisfies z.ZodType<TopicAccessRequest>;

/** What other back ends ask before they show somebody the records of a topic. */
export function addTopicRoutes(
  router: Router,
  options: RouterOptions & { callers: Callers },
): void {
  const { auditor, callers, environments, explore, ownership, readable } =
    options;

  router.post(
    '/topics/access',
    answer(
      auditor,
      productRead('topic-access'),
      async (request): Promise<TopicAccessResponse> => {
        const credentials = await callers.anyone(request);
        const asked = parseRequest(accessBody, request.body);
        const { info } = findEnvironment(environments, asked.environmentId);
        const [{ isReadable }, isOwned, mayReadUnmasked, isComplete] =
          await Promise.all([
            readable.for(credentials),
            ownership.of(credentials),
            callers.isAllowed(
              credentials,
              dataProductsRecordsReadUnmaskedPermission,
            ),
            options.store.isComplete(info.id),
          ]);
        if (!isComplete) {
          throw new ServiceUnavailableError(
            `Which topics of ${info.title} belong to data products is not known before its first sync has ended`,
          );
        }
        const find = productsByTopic(await explore.table());
        return {
          topics: asked.topics.map(topic =>
            decideTopicAccess(topic, find(info.id, topic), {
              isReadable,
              isOwned,
              mayReadUnmasked,
              maySeeAbsence: isBackEnd(credentials),
            }),
          ),
        };
      },
    ),
  );
}

/** Whether a back end asks, for itself or on behalf of a person; a person's own token names no actor. */
function isBackEnd(credentials: BackstageCredentials): boolean {
  return !isUser(credentials) || credentials.principal.actor !== undefined;
}
