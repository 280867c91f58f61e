// SPDX-License-Identifier: Apache-2.0
import { Router, type Request, type Response } from 'express';
import {
  pagingFaultOf,
  type Fault,
  type ItemErrorFault,
} from '../faults/Fault';
import type { Faults } from '../faults/Faults';
import { RegistryError } from '../world/registry/RegistryError';
import type { World } from '../world/World';
import type { WorldEnvironment } from '../world/WorldEnvironment';
import { ApiError, forbidden, notFound, unauthorized } from './ApiError';
import { authenticate } from './authenticate';
import { beginCall } from './beginCall';
import type { RateLimits } from './RateLimits';
import { jsonReply, type Reply } from './Reply';
import type { RequestLog } from './RequestLog';
import type { Call, Route } from './Route';
import { replyInsteadOf } from './sendReply';

export interface EnvironmentApiOptions {
  /** Asked for each request, so that a reset can replace it. */
  world: () => World;
  faults: Faults;
  log: RequestLog;
  /** `undefined` for no limits. */
  limits?: RateLimits;
}

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
        handle(route, request, response, options).catch(next);
      },
    );
  }
  return router;
}

async function handle(
  route: Route,
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
  route: Route,
  request: Request,
  environment: WorldEnvironment,
  fault: Fault | undefined,
  { limits }: EnvironmentApiOptions,
): Reply {
  try {
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
    const call: Call = {
      environment,
      viewer: principal.viewer,
      params: request.params,
      query: new URL(request.originalUrl, 'http://simulator').searchParams,
      body: request.body,
      header: name => request.header(name),
      pagingFault: pagingFaultOf(fault),
    };
    return fault?.kind === 'nothingDone'
      ? environment.rehearse(() => route.answer(call))
      : route.answer(call);
  } catch (error) {
    if (error instanceof ApiError) return error.toReply();
    if (error instanceof RegistryError) {
      return jsonReply(
        { error_code: error.code, message: error.message },
        error.status,
      );
    }
    throw error;
  }
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
