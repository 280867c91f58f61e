// SPDX-License-Identifier: Apache-2.0
import { Router, type Request, type Response } from 'express';
import type { Fault } from '../../faults/Fault';
import type { WorldEnvironment } from '../../world/WorldEnvironment';
import { ApiError, notFound } from '../ApiError';
import { authenticate, opensKafka } from '../authenticate';
import { beginCall } from '../beginCall';
import type { EnvironmentApiOptions } from '../EnvironmentApi';
import type { Reply } from '../Reply';
import { replyInsteadOf } from '../sendReply';
import { kafkaRestErrors, tooManyRequests } from './kafkaRestErrors';
import {
  CLUSTER_PATH,
  type KafkaRestCall,
  type KafkaRestRoute,
} from './KafkaRestRoute';
import { KAFKA_REST_ROUTES } from './routes';

/** Answers for every Kafka cluster, below `/<environment id>/kafka/v3/clusters/<cluster id>`. */
export function createKafkaRestRouter(options: EnvironmentApiOptions): Router {
  const router = Router();
  for (const route of KAFKA_REST_ROUTES) {
    router[route.method](
      `${CLUSTER_PATH}${route.path}`,
      (request, response, next) => {
        handle(route, request, response, options).catch(next);
      },
    );
  }
  return router;
}

async function handle(
  route: KafkaRestRoute,
  request: Request,
  response: Response,
  options: EnvironmentApiOptions,
): Promise<void> {
  const call = await beginCall(route.name, request, options);
  if (!call) return;
  const environment = options.world().find(request.params.environmentId ?? '');
  call.send(
    response,
    replyInsteadOf(call.fault) ??
      (environment
        ? answer(route, request, environment, call.fault, options)
        : notFound().toReply()),
  );
}

function answer(
  route: KafkaRestRoute,
  request: Request,
  environment: WorldEnvironment,
  fault: Fault | undefined,
  { limits }: EnvironmentApiOptions,
): Reply {
  const { clusterId = '' } = request.params;
  try {
    const principal = authenticate(
      environment.spec,
      request.headers.authorization,
      opensKafka(clusterId),
    );
    if (!principal) throw kafkaRestErrors.unauthorized();
    if (limits && !limits.admits(environment.spec, 'kafkaRest')) {
      return tooManyRequests;
    }
    if (!environment.spec.clusters.some(({ id }) => id === clusterId)) {
      throw kafkaRestErrors.clusterNotFound(clusterId);
    }
    if (route.access === 'write' && !principal.mayWrite) {
      throw kafkaRestErrors.forbidden();
    }
    const call: KafkaRestCall = {
      environment,
      clusterId,
      viewer: principal.viewer,
      params: request.params,
      body: request.body,
      clusterUrl: `${request.protocol}://${request.get('host')}/${environment.id}/kafka/v3/clusters/${clusterId}`,
    };
    return fault?.kind === 'nothingDone'
      ? environment.rehearse(() => route.answer(call))
      : route.answer(call);
  } catch (error) {
    if (error instanceof ApiError) return error.toReply();
    throw error;
  }
}
