// SPDX-License-Identifier: Apache-2.0
import { ResponseError } from '@backstage/errors';

/** What the client throws when the back end refuses. */
export function aFailure(statusCode: number, message: string): Error {
  return Object.assign(Object.create(ResponseError.prototype), {
    statusCode,
    message: `Request failed with ${statusCode}`,
    cause: new Error(message),
  });
}
