// SPDX-License-Identifier: Apache-2.0

import { ConfluentApiError, isRetryable } from '@data-mesh/confluent-client';

/**
 * Whether trying again can help.
 * `passing`: yes, nothing is wrong with what was asked ·
 * `notVisible`: the service does not know the thing, maybe not yet ·
 * `final`: the same call would fail the same way
 */
export type FailureKind = 'passing' | 'notVisible' | 'final';

export function kindOfFailure(error: unknown): FailureKind {
  if (error instanceof CallTimeoutError) return 'passing';
  if (error instanceof ConfluentApiError && error.isNotFound) {
    return 'notVisible';
  }
  return isRetryable(error) ? 'passing' : 'final';
}

/** Whether a call that failed so has changed nothing for sure. */
export function isCertainlyNotDone(error: unknown): boolean {
  return error instanceof ConfluentApiError && error.wasCertainlyNotDone;
}

/** A call was given up, because it took too long. Whether it was carried out nobody knows. */
export class CallTimeoutError extends Error {
  override readonly name = 'CallTimeoutError';

  constructor(timeoutMs: number) {
    super(`There was no answer within ${Math.ceil(timeoutMs / 1_000)} s`);
  }
}

export function messageOf(error: unknown): string {
  return error instanceof Error ? error.message : String(error);
}
