// SPDX-License-Identifier: Apache-2.0
import { ConfluentApiError } from './ConfluentApiError';

/** The longest that a service may make us wait; a longer wish is better served by failing and coming back. */
const LONGEST_WAIT_MS = 60_000;
const LONGEST_BACKOFF_MS = 8_000;

/**
 * Whether to send the request again at once. Errors inside an answer of success are left to the caller, who may have to
 * ask something else. A write is repeated only when it certainly was not carried out.
 */
export function isWorthAnotherAttempt(
  error: unknown,
  isWrite: boolean,
): error is ConfluentApiError {
  if (!(error instanceof ConfluentApiError) || !error.canRetryHelp) {
    return false;
  }
  if (error.failure === 'graphql' || error.failure === 'item') return false;
  return !isWrite || error.wasCertainlyNotDone;
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
