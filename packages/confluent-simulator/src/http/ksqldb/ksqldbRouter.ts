// SPDX-License-Identifier: Apache-2.0
import { Router, text, type Request, type Response } from 'express';
import { streamFaultOf, type Fault } from '../../faults/Fault';
import { ERROR_CODES, KsqlError } from '../../ksqldb/KsqlError';
import { beginCall } from '../beginCall';
import type { EnvironmentApiOptions } from '../answerCall';
import { jsonReply, type Reply } from '../Reply';
import { replyInsteadOf, sendReply } from '../sendReply';
import { isAuthorized } from './isAuthorized';
import {
  BASE_PATH,
  bodyText,
  isStream,
  type KsqlRoute,
  type QueryStream,
} from './KsqlRoute';
import { KSQLDB_ROUTES } from './routes';
import type { PaceControl } from './stream/Pace';
import type { OpenQueries } from './stream/OpenQueries';

export interface KsqldbRouterOptions extends Omit<
  EnvironmentApiOptions,
  'limits'
> {
  openQueries: OpenQueries;
  pace: PaceControl;
}

const NOT_FOUND: Reply = {
  status: 404,
  body: 'Not Found',
  headers: { 'content-type': 'text/plain' },
};

/** Answers for every ksqlDB cluster, below `/<environment id>/ksqldb/<cluster id>`. */
export function createKsqldbRouter(options: KsqldbRouterOptions): Router {
  const router = Router();
  router.use(BASE_PATH, text({ type: () => true, limit: '10mb' }));
  for (const route of KSQLDB_ROUTES) {
    router[route.method](
      `${BASE_PATH}${route.path}`,
      (request, response, next) => {
        handle(route, request, response, options).catch(next);
      },
    );
  }
  router.use(BASE_PATH, (_request, response) => sendReply(response, NOT_FOUND));
  return router;
}

async function handle(
  route: KsqlRoute,
  request: Request,
  response: Response,
  options: KsqldbRouterOptions,
): Promise<void> {
  const call = await beginCall(route.name, request, options);
  if (!call) return;
  const answered =
    insteadOf(call.fault) ?? answer(route, request, call.fault, options);
  if (!isStream(answered)) {
    call.send(response, answered);
    return;
  }
  call.record(200);
  response.status(200).setHeader('content-type', answered.contentType);
  await answered.run(response, streamFaultOf(call.fault));
}

function answer(
  route: KsqlRoute,
  request: Request,
  fault: Fault | undefined,
  { world, openQueries, pace }: KsqldbRouterOptions,
): Reply | QueryStream {
  const { environmentId = '', clusterId = '' } = request.params;
  const cluster = world().find(environmentId)?.ksqlCluster(clusterId);
  if (!cluster) return NOT_FOUND;
  try {
    const { authorization } = request.headers;
    if (!route.isPublic && !isAuthorized(cluster.spec, authorization)) {
      throw new KsqlError(ERROR_CODES.unauthorized, 'Unauthorized');
    }
    return route.answer({
      environmentId,
      cluster,
      params: request.params,
      body: bodyText(request),
      accept: request.headers.accept,
      openQueries,
      pace: pace.pace,
      isRehearsal: fault?.kind === 'nothingDone',
    });
  } catch (error) {
    if (error instanceof KsqlError) {
      return jsonReply(error.toBody(), error.status);
    }
    throw error;
  }
}

/** What a fault answers; errors in ksqlDB's shape. */
function insteadOf(fault: Fault | undefined): Reply | undefined {
  const reply = replyInsteadOf(fault);
  if (!reply || fault?.kind !== 'status') return reply;
  if (fault.body !== undefined && fault.body !== 'json') return reply;
  const error = new KsqlError(
    fault.code ?? fault.status * 100,
    `HTTP ${fault.status}, as switched on`,
  );
  return { ...reply, body: JSON.stringify(error.toBody()) };
}
