// SPDX-License-Identifier: Apache-2.0

import { isError } from '@backstage/errors';

/** Why the portal could not be asked, in words, and what to do about it where that is known. */
export function describeFailure(error: unknown): string {
  if (!isError(error)) return String(error);
  if (error.name === 'TimeoutError') {
    return 'The portal did not answer in time; wait longer with --timeout';
  }
  const said = causeOf(error.cause);
  switch (error.statusCode) {
    case undefined:
      return [error.message, said].filter(Boolean).join(': ');
    case 401:
      return 'The portal does not accept the token in SCORECARDS_TOKEN; see backend.auth.externalAccess';
    case 403:
      return `The token may not ask this: ${said}`;
    case 404:
      return `The portal has no such thing, or does not show it to this token: ${said}`;
    default:
      return `The portal answered with ${error.statusCode}: ${said}`;
  }
}

/** When a host has several addresses, and none answers, Node's error has a code alone. */
function causeOf(cause: unknown): string {
  return isError(cause) ? cause.message || String(cause.code) : '';
}
