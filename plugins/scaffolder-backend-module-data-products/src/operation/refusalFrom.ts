// SPDX-License-Identifier: Apache-2.0
import { ForwardedError, isError } from '@backstage/errors';

/** An error in the words of the back end that answered with it: `ResponseError` itself tells a task's log only the status. */
export function refusalFrom(error: unknown): unknown {
  return isError(error) &&
    error.name === 'ResponseError' &&
    isError(error.cause)
    ? new ForwardedError('The data products back end refused', error.cause)
    : error;
}
