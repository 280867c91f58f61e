// SPDX-License-Identifier: Apache-2.0
import { TooManyRequestsError } from '@data-mesh/backstage-plugin-data-products-node';
import { Request, RequestHandler, Response } from 'express';

/** A handler whose refusals for a limit also say in the header `retry-after` when to try again. */
export function retryAfter(
  handle: (request: Request, response: Response) => Promise<void>,
): RequestHandler {
  return async (request, response) => {
    try {
      await handle(request, response);
    } catch (error) {
      if (
        error instanceof TooManyRequestsError &&
        error.retryAfterSeconds !== undefined
      ) {
        response.set('retry-after', String(error.retryAfterSeconds));
      }
      throw error;
    }
  };
}
