// SPDX-License-Identifier: Apache-2.0

import {
  ConflictError,
  NotFoundError,
  ServiceUnavailableError,
} from '@backstage/errors';

type PortalError = new (message: string, cause: Error) => Error;

/**
 * What a failure of Confluent is to a caller of the portal. A refused key is the portal's, never the caller's, so it
 * must not look like a 401 or 403 of the portal. Anything not named here is an internal error.
 */
const ERROR_BY_STATUS: Record<number, PortalError> = {
  401: ServiceUnavailableError,
  403: ServiceUnavailableError,
  404: NotFoundError,
  409: ConflictError,
};

/** Errors of the client are known by name: their class may come from another copy of the package. */
const CLIENT_ERRORS = new Set(['ConfluentApiError', 'IncompleteReadError']);

/** Translates errors of the Confluent client to those of Backstage; leaves any other as it is. */
export function translateError(error: unknown): unknown {
  if (!(error instanceof Error) || !CLIENT_ERRORS.has(error.name)) return error;
  const Translated = ERROR_BY_STATUS[statusOf(error)] ?? otherFailure(error);
  return Translated ? new Translated(error.message, error) : error;
}

function statusOf(error: Error): number {
  return 'status' in error && typeof error.status === 'number'
    ? error.status
    : 0;
}

/**
 * Pages that disagree, whatever may be answered well a little later, and answers that call themselves good and are not:
 * the caller must not get their status.
 */
function otherFailure(error: Error): PortalError | undefined {
  const mayPass = !('canRetryHelp' in error) || error.canRetryHelp === true;
  const isRefused = statusOf(error) >= 400;
  return mayPass || !isRefused ? ServiceUnavailableError : undefined;
}
