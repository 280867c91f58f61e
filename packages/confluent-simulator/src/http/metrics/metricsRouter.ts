// SPDX-License-Identifier: Apache-2.0
import { Router, type Request, type Response } from 'express';
import { pagingFaultOf, type FaultEffect } from '../../faults/Fault';
import type { World } from '../../world/World';
import type { EnvironmentApiOptions } from '../answerCall';
import { authenticate, opensCloud } from '../authenticate';
import { beginCall } from '../beginCall';
import { tooManyRequests } from '../kafkaRest/kafkaRestErrors';
import type { Reply } from '../Reply';
import { replyInsteadOf } from '../sendReply';
import { MetricsError, metricsErrors } from './metricsErrors';
import {
  environmentOf,
  METRICS_ROUTES,
  type MetricsRoute,
} from './metricsRoutes';
import { clusterIdsIn } from './parseQuery';

/** The Metrics API, of which there is one for all environments: a key opens those that it is listed in. */
export function createMetricsRouter(options: EnvironmentApiOptions): Router {
  const router = Router();
  for (const route of METRICS_ROUTES) {
    router[route.method](route.path, (request, response, next) => {
      handle(route, request, response, options).catch(next);
    });
  }
  return router;
}

async function handle(
  route: MetricsRoute,
  request: Request,
  response: Response,
  options: EnvironmentApiOptions,
): Promise<void> {
  const environmentId = environmentIn(request.body, options.world());
  const call = await beginCall(route.name, request, options, environmentId);
  if (!call) return;
  const { fault } = call;
  call.send(
    response,
    insteadOf(fault) ?? answer(route, request, fault, options),
  );
}

function answer(
  route: MetricsRoute,
  request: Request,
  fault: FaultEffect | undefined,
  { world, limits }: EnvironmentApiOptions,
): Reply {
  // Counted before anybody looks at the key.
  if (limits && !limits.admitsMetrics(request.ip ?? '')) return tooManyRequests;
  try {
    const { authorization } = request.headers;
    const environments = world()
      .environments()
      .filter(({ spec }) => authenticate(spec, authorization, opensCloud));
    if (environments.length === 0) throw metricsErrors.unauthorized();
    return route.answer({
      environments,
      body: request.body,
      query: new URL(request.originalUrl, 'http://simulator').searchParams,
      now: world().now(),
      pagingFault: pagingFaultOf(fault),
    });
  } catch (error) {
    if (error instanceof MetricsError) return error.toReply();
    throw error;
  }
}

/** Whose cluster is asked about, for faults and counts; empty when that cannot be told. */
function environmentIn(body: unknown, world: World): string {
  const [clusterId = ''] = clusterIdsIn(body);
  return environmentOf(world.environments(), clusterId)?.id ?? '';
}

/** What a fault answers; errors in the shape of this API. */
function insteadOf(fault: FaultEffect | undefined): Reply | undefined {
  const reply = replyInsteadOf(fault);
  if (!reply || fault?.kind !== 'status') return reply;
  if (fault.body !== undefined && fault.body !== 'json') return reply;
  const { status } = fault;
  const error = new MetricsError(status, `HTTP ${status}, as switched on`);
  return { ...reply, body: error.toReply().body };
}
