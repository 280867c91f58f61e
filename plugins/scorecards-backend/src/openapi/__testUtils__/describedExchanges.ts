// SPDX-License-Identifier: Apache-2.0
import type { RequestHandler } from 'express';
import { findMismatch, operationOf } from './openApiDescription';

/** Makes every exchange fail that is not as the OpenAPI document says, and says what is different. */
export const describedExchanges: RequestHandler = (request, response, next) => {
  const send = response.json.bind(response);
  response.json = answer => {
    const route: string | undefined = request.route?.path;
    const difference =
      route === undefined || route === '/openapi.json'
        ? undefined
        : findMismatch({
            operation: operationOf(request.method, route),
            request: request.body,
            status: response.statusCode,
            answer,
          });
    return difference === undefined
      ? send(answer)
      : send.call(response.status(599), { notAsDescribed: difference });
  };
  next();
};
