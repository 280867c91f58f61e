// SPDX-License-Identifier: Apache-2.0
import type { RequestHandler } from 'express';
import { findMismatch, operationOf } from './openApiDescription';

/** Turns every exchange that is not as the OpenAPI document says into a failure that says what is different. */
export const describedExchanges: RequestHandler = (request, response, next) => {
  const send = response.json.bind(response);
  response.json = answer => {
    // There is no route when nothing matched the path.
    const route: string | undefined = request.route?.path;
    const message =
      route === undefined || route === '/openapi.json'
        ? undefined
        : findMismatch({
            operation: operationOf(request.method, route),
            request: request.body,
            status: response.statusCode,
            answer,
          });
    return message === undefined
      ? send(answer)
      : send.call(response.status(599), { notAsDescribed: message });
  };
  next();
};
