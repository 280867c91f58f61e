// SPDX-License-Identifier: Apache-2.0
import { isError } from '@backstage/errors';
import { Clock } from './clock';
import { ConfluentApiError } from './ConfluentApiError';
import { Authorization, authorize } from './credentials';
import { decodeErrorBody } from './errorBody';
import { BodyTooLargeError, readText } from './responseBody';
import { parseRetryAfterMs } from './retryDelay';
import { ConfluentCredentials } from './types';

export type FetchFunction = (
  url: string,
  init: RequestInit,
) => Promise<Response>;

export interface AttemptOptions {
  operation: string;
  url: string;
  init: { method: string; headers: Record<string, string>; body?: string };
  credentials: ConfluentCredentials;
  fetch: FetchFunction;
  timeoutMs: number;
  maxResponseBytes: number;
  clock: Clock;
  signal?: AbortSignal;
  /** Called when the status is known, before the body is read. */
  onStatus(status: number): void;
  /** What an answer that is no success says, where the service has a form of its own for it. */
  toError?: ErrorReader;
}

/** A success. */
export interface Answer {
  status: number;
  /** Parsed; `undefined` when the status is 204. */
  body: unknown;
  /** Takes the secret out of what is read from the body, should the service quote it. */
  redact(text: string): string;
}

/** An answer that is no success. */
export interface ErrorAnswer {
  operation: string;
  status: number;
  /** The body. */
  text: string;
  retryAfterMs?: number;
  /** Takes the secret out of what is read from the body, should the service quote it. */
  redact(text: string): string;
}

export type ErrorReader = (answer: ErrorAnswer) => ConfluentApiError;

/**
 * Sends one request and reads its answer to the end, all within the time-out.
 *
 * @throws ConfluentApiError for every failure; the signal's reason when the caller aborts.
 */
export async function attempt(options: AttemptOptions): Promise<Answer> {
  const { operation, clock, timeoutMs, signal } = options;
  signal?.throwIfAborted();
  const either = new AbortController();
  const onAbort = () => either.abort(signal?.reason);
  const cancelTimeout = clock.schedule(() => either.abort(), timeoutMs);
  signal?.addEventListener('abort', onAbort, { once: true });
  try {
    return await exchange(options, either.signal);
  } catch (error) {
    signal?.throwIfAborted();
    if (either.signal.aborted) {
      throw new ConfluentApiError({
        operation,
        failure: 'timeout',
        detail: `no whole answer within ${timeoutMs} ms`,
      });
    }
    throw error;
  } finally {
    cancelTimeout();
    signal?.removeEventListener('abort', onAbort);
  }
}

async function exchange(
  options: AttemptOptions,
  signal: AbortSignal,
): Promise<Answer> {
  const { operation, maxResponseBytes, clock } = options;
  const authorization = await authorizeWithin(options, signal);
  let response: Response;
  let text: string;
  try {
    response = await options.fetch(options.url, {
      ...options.init,
      headers: { ...options.init.headers, ...authorization.headers },
      redirect: 'error',
      signal,
    });
    options.onStatus(response.status);
    text = await readText(response, maxResponseBytes);
  } catch (error) {
    throw brokenOff(operation, error);
  }
  const { status } = response;
  const { redact } = authorization;
  if (!response.ok) {
    const retryAfterMs = parseRetryAfterMs(
      response.headers.get('retry-after'),
      clock.now(),
    );
    const { toError = readError } = options;
    throw toError({
      operation,
      status,
      text,
      retryAfterMs,
      redact,
    });
  }
  // An order that was taken needs no body either.
  const isBodiless = status === 204 || (status === 202 && text === '');
  if (isBodiless) return { status, body: undefined, redact };
  try {
    return { status, body: JSON.parse(text), redact };
  } catch {
    // The parser's own error quotes the text.
    const detail = text === '' ? 'it is empty' : `${text.length} characters`;
    throw new ConfluentApiError({
      operation,
      failure: 'malformed',
      status,
      detail,
    });
  }
}

function readError(answer: ErrorAnswer): ConfluentApiError {
  const { operation, status, retryAfterMs, redact } = answer;
  const { code, message } = decodeErrorBody(answer.text);
  return new ConfluentApiError({
    operation,
    failure: 'status',
    status,
    code,
    detail: message && redact(message),
    retryAfterMs,
  });
}

/** @throws ConfluentApiError when no credentials can be had, or not before the signal is aborted. */
export async function authorizeWithin(
  options: Pick<AttemptOptions, 'operation' | 'credentials'>,
  signal: AbortSignal,
): Promise<Authorization> {
  const { operation, credentials } = options;
  try {
    return await Promise.race([authorize(credentials), rejectOnAbort(signal)]);
  } catch (error) {
    const detail = isError(error) ? error.name : undefined;
    throw new ConfluentApiError({
      operation,
      failure: 'credentials',
      detail,
      cause: error,
    });
  }
}

function rejectOnAbort(signal: AbortSignal): Promise<never> {
  return new Promise((_, reject) => {
    signal.addEventListener('abort', () => reject(signal.reason), {
      once: true,
    });
  });
}

/** With these no connection came about: nobody listens there, the name is unknown, or nothing answered the handshake. */
const UNCONNECTED = new Set([
  'ECONNREFUSED',
  'ENOTFOUND',
  'EAI_AGAIN',
  'UND_ERR_CONNECT_TIMEOUT',
]);

/** What a request or a body that broke off failed with. */
export function brokenOff(
  operation: string,
  error: unknown,
): ConfluentApiError {
  if (error instanceof BodyTooLargeError) {
    const detail = error.message;
    return new ConfluentApiError({ operation, failure: 'tooLarge', detail });
  }
  const { message, code } = innermost(error);
  // undici has no code for it.
  const failure = /redirect/.test(message) ? 'redirect' : 'connection';
  return new ConfluentApiError({
    operation,
    failure,
    detail: code ?? message,
    wasCertainlyNotDone: code !== undefined && UNCONNECTED.has(code),
    cause: error,
  });
}

/** fetch wraps what happened in a `TypeError: fetch failed`. */
function innermost(error: unknown): { message: string; code?: string } {
  if (!isError(error)) return { message: String(error) };
  if (isError(error.cause)) return innermost(error.cause);
  const { message, code } = error;
  return { message, code: typeof code === 'string' ? code : undefined };
}
