// SPDX-License-Identifier: Apache-2.0

import { JsonObject } from '@backstage/types';
import {
  Operation,
  OperationPlan,
} from '@data-mesh/backstage-plugin-data-products-common';
import { Request, Router } from 'express';
import { z } from 'zod';
import { OperationsPage } from '../operations/onBehalf/types';
import { answer, AuditedRoute } from './answer';
import { Callers } from './callers';
import { createProductAccess } from './createProductAccess';
import { operationRequest, submission } from './operationRequests';
import { parseRequest, wholeNumber } from './parseRequest';
import { nameIn } from './productRequests';
import { RouterOptions } from './RouterOptions';

const page = z.object({
  limit: wholeNumber({ from: 1, to: 100 }).default(20),
  offset: wholeNumber({ from: 0 }).default(0),
});

/** Planning, submitting and following operations. */
export function addOperationRoutes(
  router: Router,
  options: RouterOptions & { callers: Callers },
): void {
  const { auditor, callers, callerOperations } = options;
  const access = createProductAccess(options);

  router.post(
    '/operations/plan',
    answer(
      auditor,
      operationRead('plan', ({ body }) => requested(body)),
      async (request): Promise<OperationPlan> => {
        const credentials = await callers.anyone(request);
        const asked = parseRequest(operationRequest, request.body);
        return callerOperations.plan(asked, credentials);
      },
    ),
  );

  router.post(
    '/operations',
    answer(
      auditor,
      {
        eventId: 'operation-submit',
        severityLevel: 'medium',
        meta: ({ body }) => requested(body?.request),
      },
      async (request): Promise<Operation> => {
        const credentials = await callers.anyone(request);
        const { request: asked, key } = parseRequest(submission, request.body);
        return callerOperations.submit(asked, credentials, { key });
      },
    ),
  );

  router.get(
    '/operations',
    answer(
      auditor,
      operationRead('mine'),
      async (request): Promise<OperationsPage> => {
        const credentials = await callers.anyone(request);
        const asked = parseRequest(page, request.query);
        return callerOperations.mine(asked, credentials);
      },
    ),
  );

  router.get(
    '/operations/:id',
    answer(
      auditor,
      operationRead('by-id', operationIn),
      async (request): Promise<Operation> => {
        const credentials = await callers.anyone(request);
        return callerOperations.byId(request.params.id ?? '', credentials);
      },
    ),
  );

  router.post(
    '/operations/:id/cancel',
    answer(
      auditor,
      {
        eventId: 'operation-cancel',
        severityLevel: 'medium',
        meta: operationIn,
      },
      async (request): Promise<Operation> => {
        const credentials = await callers.anyone(request);
        return callerOperations.cancel(request.params.id ?? '', credentials);
      },
    ),
  );

  router.post(
    '/operations/:id/undo',
    answer(
      auditor,
      {
        eventId: 'operation-undo',
        severityLevel: 'medium',
        meta: operationIn,
      },
      async (request): Promise<Operation> => {
        const credentials = await callers.anyone(request);
        return callerOperations.undo(request.params.id ?? '', credentials);
      },
    ),
  );

  router.get(
    '/products/:namespace/:name/operations',
    answer(
      auditor,
      operationRead('of-product', nameIn),
      async (request): Promise<OperationsPage> => {
        const credentials = await callers.anyone(request);
        const asked = parseRequest(page, request.query);
        const found = await access.find(nameIn(request), credentials);
        return callerOperations.ofProduct(found, asked, credentials);
      },
    ),
  );
}

function operationRead(
  queryType: string,
  meta: (request: Request) => JsonObject = () => ({}),
): AuditedRoute {
  return {
    eventId: 'operation-read',
    severityLevel: 'low',
    meta: request => ({ queryType, ...meta(request) }),
  };
}

function operationIn({ params }: Request): JsonObject {
  return { operationId: params.id ?? '' };
}

const MOST_NAMED = 20;

const named = z.object({
  kind: z.string(),
  environmentId: z.string().max(200),
  targets: z
    .array(
      z.union([
        z.object({ entityRef: z.string() }).transform(each => each.entityRef),
        z
          .object({ clusterId: z.string(), topic: z.string() })
          .transform(({ clusterId, topic }) => `${clusterId}:${topic}`),
      ]),
    )
    .default([]),
});

/** What a request is about, as far as it can be told before it was found to be well formed. */
function requested(body: unknown): JsonObject {
  const { data } = named.safeParse(body);
  if (!data) return {};
  const { kind, environmentId, targets } = data;
  return {
    kind,
    environmentId,
    targets: targets.slice(0, MOST_NAMED).map(target => target.slice(0, 300)),
    ...(targets.length > MOST_NAMED && { targetCount: targets.length }),
  };
}
