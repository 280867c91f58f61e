// SPDX-License-Identifier: Apache-2.0
import type { Request, Response } from 'express';
import { setTimeout as wait } from 'node:timers/promises';
import type { Fault } from '../faults/Fault';
import type { Faults } from '../faults/Faults';
import type { Reply } from './Reply';
import type { RequestLog } from './RequestLog';
import { sendAndReset, sendReply, spoiltBy } from './sendReply';

/** A call that is answered, if with a fault. */
export interface BegunCall {
  fault: Fault | undefined;
  /** Notes in the request log with which status the call is answered. */
  record(status: number | undefined): void;
  /** Answers as the fault lets it, and notes that. */
  send(response: Response, right: Reply): void;
}

/**
 * Finds out what goes wrong with a call. `undefined` when it never gets an answer, which is noted, too.
 *
 * @param environmentId - Which environment it is about. Default: the one in the path.
 */
export async function beginCall(
  routeName: string,
  request: Request,
  { faults, log }: { faults: Faults; log: RequestLog },
  environmentId: string = request.params.environmentId ?? '',
): Promise<BegunCall | undefined> {
  const fault = faults.next(routeName, environmentId);
  const record = (status: number | undefined) =>
    log.add({
      environment: environmentId,
      route: routeName,
      method: request.method,
      url: request.originalUrl,
      status,
      fault: fault?.kind,
    });
  if (fault?.kind === 'reset' || fault?.kind === 'hang') {
    record(undefined);
    if (fault.kind === 'reset') request.socket.destroy();
    return undefined;
  }
  if (fault?.kind === 'slow') await wait(fault.delayMs);
  return {
    fault,
    record,
    send(response, right) {
      if (fault?.kind === 'doneUnanswered') {
        record(undefined);
        response.destroy();
        return;
      }
      const reply = spoiltBy(fault, right);
      record(reply.status);
      if (fault?.kind === 'resetInBody') sendAndReset(response, reply);
      else sendReply(response, reply);
    },
  };
}
