// SPDX-License-Identifier: Apache-2.0
import { Router } from 'express';
import {
  answerCall,
  type EnvironmentApiOptions,
  type OpenCall,
} from '../answerCall';
import { authenticate, opensCloud } from '../authenticate';
import type { Reply } from '../Reply';
import { connectErrors } from './connectErrors';
import {
  CONNECT_ROUTES,
  CONNECTORS_PATH,
  type ConnectRoute,
} from './connectRoutes';

/** The Connect API of Confluent Cloud, of which there is one for all environments, named in its paths. */
export function createConnectRouter(options: EnvironmentApiOptions): Router {
  const router = Router();
  for (const route of CONNECT_ROUTES) {
    router[route.method](
      `${CONNECTORS_PATH}${route.path}`,
      (request, response, next) => {
        answerCall(route.name, { request, response }, options, call =>
          answer(route, call),
        ).catch(next);
      },
    );
  }
  return router;
}

function answer(
  route: ConnectRoute,
  { request, environment, carryOut }: OpenCall,
): Reply {
  const { clusterId = '' } = request.params;
  const principal = authenticate(
    environment.spec,
    request.headers.authorization,
    opensCloud,
  );
  if (!principal) throw connectErrors.unauthorized();
  if (!environment.spec.clusters.some(({ id }) => id === clusterId)) {
    throw connectErrors.clusterNotFound(clusterId);
  }
  if (route.access === 'write' && !principal.mayWrite) {
    throw connectErrors.forbidden();
  }
  return carryOut(() =>
    route.answer({
      environment,
      clusterId,
      params: request.params,
      query: new URL(request.originalUrl, 'http://simulator').searchParams,
    }),
  );
}
