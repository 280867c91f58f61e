// SPDX-License-Identifier: Apache-2.0
import { Router } from 'express';
import { pagingFaultOf, type ItemErrorFault } from '../faults/Fault';
import {
  answerCall,
  type EnvironmentApiOptions,
  type OpenCall,
} from './answerCall';
import { forbidden, unauthorized } from './ApiError';
import { authenticate } from './authenticate';
import { jsonReply, type Reply } from './Reply';
import type { Route } from './Route';

/** Answers the routes of both APIs below `/<environment id>`. */
export function createEnvironmentRouter(
  routes: readonly Route[],
  options: EnvironmentApiOptions,
): Router {
  const router = Router();
  for (const route of routes) {
    router[route.method](
      `/:environmentId${route.path}`,
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
  route: Route,
  { request, environment, fault, carryOut }: OpenCall,
  { limits }: EnvironmentApiOptions,
): Reply {
  const principal = authenticate(
    environment.spec,
    request.headers.authorization,
  );
  if (!principal) throw unauthorized();
  if (limits && !limits.admits(environment.spec, route.access)) {
    return tooManyRequests(route);
  }
  if (route.access === 'write' && !principal.mayWrite) throw forbidden();
  if (isCatalogRead(route)) environment.catalog.delayLine.beginRead();
  if (fault?.kind === 'itemError' && Array.isArray(request.body)) {
    return itemErrors(request.body, fault);
  }
  return carryOut(() =>
    route.answer({
      environment,
      viewer: principal.viewer,
      params: request.params,
      query: new URL(request.originalUrl, 'http://simulator').searchParams,
      body: request.body,
      header: name => request.header(name),
      pagingFault: pagingFaultOf(fault),
    }),
  );
}

/** Only the registry says when to come again; the catalog declares neither header nor body. */
function tooManyRequests(route: Route): Reply {
  return route.name.startsWith('schemaRegistry.')
    ? {
        ...jsonReply({ error_code: 429, message: 'Too Many Requests' }, 429),
        headers: { 'content-type': 'application/json', 'retry-after': '1' },
      }
    : { status: 429 };
}

/** As a bulk write answers of which nothing could be done. */
function itemErrors(
  items: readonly unknown[],
  { code = 500, message = 'Oops, something went wrong' }: ItemErrorFault,
): Reply {
  const error = { error_code: code, message };
  return jsonReply(items.map(item => ({ ...Object(item), error })));
}

function isCatalogRead({ name, access }: Route): boolean {
  return access === 'read' && name.startsWith('streamCatalog.');
}
