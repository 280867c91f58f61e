// SPDX-License-Identifier: Apache-2.0
import type { Request, Response } from 'express';
import type { Fault } from '../faults/Fault';
import type { Faults } from '../faults/Faults';
import { RegistryError } from '../world/registry/RegistryError';
import type { World } from '../world/World';
import type { WorldEnvironment } from '../world/WorldEnvironment';
import { ApiError, notFound } from './ApiError';
import { beginCall } from './beginCall';
import type { RateLimits } from './RateLimits';
import { jsonReply, type Reply } from './Reply';
import type { RequestLog } from './RequestLog';
import { replyInsteadOf } from './sendReply';

export interface EnvironmentApiOptions {
  /** Asked for each request, so that a reset can replace it. */
  world: () => World;
  faults: Faults;
  log: RequestLog;
  /** `undefined` for no limits. */
  limits?: RateLimits;
}

/** A request about an environment that exists, which nothing has answered yet. */
export interface OpenCall {
  request: Request;
  environment: WorldEnvironment;
  fault: Fault | undefined;
  /** Does what a route does, unless a fault says that nothing is done. */
  carryOut(work: () => Reply): Reply;
}

/**
 * Answers a request below `/:environmentId`: as its fault wants it, or with what `answer` says, which may throw errors of the
 * API.
 */
export async function answerCall(
  routeName: string,
  { request, response }: { request: Request; response: Response },
  options: EnvironmentApiOptions,
  answer: (call: OpenCall) => Reply,
): Promise<void> {
  const call = await beginCall(routeName, request, options);
  if (!call) return;
  const { fault } = call;
  const environment = options.world().find(request.params.environmentId ?? '');
  const rightReply = () => {
    if (!environment) return notFound().toReply();
    return answer({
      request,
      environment,
      fault,
      carryOut: work =>
        fault?.kind === 'nothingDone' ? environment.rehearse(work) : work(),
    });
  };
  call.send(response, replyInsteadOf(fault) ?? caught(rightReply));
}

function caught(reply: () => Reply): Reply {
  try {
    return reply();
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
