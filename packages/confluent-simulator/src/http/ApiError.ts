// SPDX-License-Identifier: Apache-2.0
import { jsonReply, type Reply } from './Reply';

/** A refusal in the shape that both APIs share: `{ error_code, message }`. */
export class ApiError extends Error {
  override readonly name = 'ApiError';

  constructor(
    readonly status: number,
    readonly code: number,
    message: string,
  ) {
    super(message);
  }

  toReply(): Reply {
    return jsonReply(errorBody(this), this.status);
  }
}

export function errorBody({ code, message }: ApiError) {
  return { error_code: code, message };
}

// Wording of the declared examples in the catalog's public OpenAPI document.
export const unauthorized = () => new ApiError(401, 401, 'Unauthorized');
export const forbidden = () => new ApiError(403, 403, 'Forbidden');
export const notFound = () => new ApiError(404, 404, 'HTTP 404 Not Found');
