// SPDX-License-Identifier: Apache-2.0
import { Request, RequestHandler, Response } from 'express';
import { TooManyRequestsError } from '../limits/TooManyRequestsError';

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
