// SPDX-License-Identifier: Apache-2.0
import { ConfluentApiError } from './ConfluentApiError';

/** The longest that a service may make us wait; a longer wish is better served by failing and coming back. */
const LONGEST_WAIT_MS = 60_000;
const LONGEST_BACKOFF_MS = 8_000;

/** These say that the service did not even begin, so a write may be sent again. */
const REFUSED_UNDONE = new Set([429, 503]);

/**
 * Whether to send the request again at once. Errors inside a GraphQL answer are left to the caller, whose query may be at fault. A write that is not idempotent is repeated only when the answer says that nothing was done;
 * after a broken connection or a 500 nobody knows.
 */
export function isWorthAnotherAttempt(
  error: unknown,
  isIdempotent: boolean,
): error is ConfluentApiError {
  if (!(error instanceof ConfluentApiError) || !error.canRetryHelp) {
    return false;
  }
  if (error.failure === 'graphql') return false;
  return (
    isIdempotent ||
    error.failure === 'credentials' ||
    (error.status !== undefined && REFUSED_UNDONE.has(error.status))
  );
}

/**
 * Milliseconds to wait after a failed attempt: doubling, with jitter over the upper half so that callers spread out,
 * and never less than the service asks for.
 *
 * @param options.attempt - 1 after the first.
 * @param options.random - 0..1
 */
export function retryDelayMs(options: {
  attempt: number;
  baseDelayMs: number;
  retryAfterMs?: number;
  random: number;
}): number {
  const { attempt, baseDelayMs, retryAfterMs = 0, random } = options;
  const ceiling = Math.min(
    LONGEST_BACKOFF_MS,
    baseDelayMs * 2 ** (attempt - 1),
  );
  const backoffMs = ceiling / 2 + (ceiling / 2) * random;
  return Math.max(backoffMs, Math.min(retryAfterMs, LONGEST_WAIT_MS));
}

/** Reads a `Retry-After` header: whole seconds, or an HTTP date; `undefined` when it is absent or neither. */
export function parseRetryAfterMs(
  header: string | null,
  now: number,
): number | undefined {
  if (header === null || header.trim() === '') return undefined;
  if (/^\s*\d+\s*$/.test(header)) return Number(header) * 1000;
  const at = Date.parse(header);
  return Number.isNaN(at) ? undefined : Math.max(0, at - now);
}
