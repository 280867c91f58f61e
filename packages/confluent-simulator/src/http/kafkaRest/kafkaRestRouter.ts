// SPDX-License-Identifier: Apache-2.0
import { Router } from 'express';
import {
  answerCall,
  type EnvironmentApiOptions,
  type OpenCall,
} from '../answerCall';
import { authenticate, opensKafka } from '../authenticate';
import type { Reply } from '../Reply';
import { kafkaRestErrors, tooManyRequests } from './kafkaRestErrors';
import { CLUSTER_PATH, type KafkaRestRoute } from './KafkaRestRoute';
import { KAFKA_REST_ROUTES } from './routes';

/** Answers for every Kafka cluster, below `/<environment id>/kafka/v3/clusters/<cluster id>`. */
export function createKafkaRestRouter(options: EnvironmentApiOptions): Router {
  const router = Router();
  for (const route of KAFKA_REST_ROUTES) {
    router[route.method](
      `${CLUSTER_PATH}${route.path}`,
      (request, response, next) => {
        answerCall(route.name, { request, response }, options, call =>
          answer(route, call, options),
        ).catch(next);
      },
    );
  }
  return router;
}

function answer(
  route: KafkaRestRoute,
  { request, environment, carryOut }: OpenCall,
  { limits }: EnvironmentApiOptions,
): Reply {
  const { clusterId = '' } = request.params;
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
  return carryOut(() =>
    route.answer({
      environment,
      clusterId,
      viewer: principal.viewer,
      params: request.params,
      body: request.body,
      clusterUrl: `${request.protocol}://${request.get('host')}/${environment.id}/kafka/v3/clusters/${clusterId}`,
    }),
  );
}
