// SPDX-License-Identifier: Apache-2.0
import { isError } from '@backstage/errors';
import { z } from 'zod';
import { Answer, attempt, ErrorReader, FetchFunction } from './attempt';
import { Clock, sleep, systemClock } from './clock';
import { ConfluentApiError } from './ConfluentApiError';
import { RequestBudget, RequestKind } from './requestBudget';
import { isWorthAnotherAttempt, retryDelayMs } from './retryDelay';
import { CallOptions, ConfluentCredentials } from './types';
import { parseBaseUrl, QueryParameters, urlOf } from './url';

export const USER_AGENT = 'data-mesh-for-backstage/0.1';

/** What every client is created with. */
export interface ConnectionOptions {
  /** The environment's endpoint; may have a path, to which the client appends. */
  baseUrl: string;
  credentials: ConfluentCredentials;
  /** Of the environment, shared by all its clients. */
  budget: RequestBudget;
  /** For one attempt, from sending to the last byte. Default 30,000. */
  timeoutMs?: number;
  /** Default 32 MiB. */
  maxResponseBytes?: number;
  /** The first attempt included. Default 4. */
  maxAttempts?: number;
  /** Before the second attempt; doubled before each further one. Default 500. */
  retryBaseDelayMs?: number;
  /** Default: the platform's own. */
  fetch?: FetchFunction;
  clock?: Clock;
  /** 0..1, for jitter. */
  random?: () => number;
}

export interface ApiRequest<T> {
  /** Names the call in errors and counters, e.g. `streamCatalog.readTopic`. */
  operation: string;
  method?: 'GET' | 'POST' | 'PUT' | 'DELETE';
  path: string;
  query?: QueryParameters;
  body?: unknown;
  /**
   * Which budget pays. Default `read`, also for a POST that only asks. A write is sent again only when it certainly was
   * not carried out.
   */
  kind?: RequestKind;
  /** The first included. Default: of the connection. */
  maxAttempts?: number;
  /**
   * Reads the parsed body, which is `undefined` when the answer is 204, or 202 without one; whatever it throws means an
   * unexpected shape, a ConfluentApiError excepted. `redact` takes the secret out of what is quoted from the body.
   */
  decode(body: unknown, redact: (text: string) => string): T;
}

/** Authenticated requests to one API of one environment, within its budget, retried where that can help. */
export interface ApiConnection {
  /** @throws ConfluentApiError for every failure; the signal's reason when the caller aborts. */
  send<T>(request: ApiRequest<T>, call?: CallOptions): Promise<T>;
}

/** @throws InputError when the base URL is none. */
export function openConnection(
  options: ConnectionOptions & {
    /** Sent with every request. */
    headers: Record<string, string>;
    /** Of request bodies, which are JSON in any case. */
    contentType: string;
    /** Default: reads `{"error_code":…,"message":…}`. */
    toError?: ErrorReader;
  },
): ApiConnection {
  const {
    credentials,
    budget,
    timeoutMs = 30_000,
    maxResponseBytes = 32 * 1024 * 1024,
    maxAttempts = 4,
    retryBaseDelayMs: baseDelayMs = 500,
    fetch = globalThis.fetch,
    clock = systemClock,
    random = Math.random,
  } = options;
  const baseUrl = parseBaseUrl(options.baseUrl);

  async function sendOnce<T>(
    request: ApiRequest<T>,
    call: CallOptions,
    attemptNumber: number,
  ): Promise<T> {
    const { operation, method = 'GET', kind = 'read' } = request;
    const { signal, priority } = call;
    const hasBody = request.body !== undefined;
    await budget.acquire({ kind, priority, signal });
    const startedAt = clock.now();
    let status: number | undefined;
    try {
      const answer = await attempt({
        operation,
        url: urlOf(baseUrl, request.path, request.query),
        init: {
          method,
          headers: {
            'user-agent': USER_AGENT,
            ...options.headers,
            ...(hasBody && { 'content-type': options.contentType }),
          },
          body: hasBody ? JSON.stringify(request.body) : undefined,
        },
        credentials,
        fetch,
        timeoutMs,
        maxResponseBytes,
        clock,
        signal,
        toError: options.toError,
        onStatus: known => {
          status = known;
        },
      });
      return decodeAnswer(request, answer);
    } finally {
      if (status === 429) budget.reportThrottled(kind);
      call.onRequest?.({
        operation,
        status,
        durationMs: clock.now() - startedAt,
        attempt: attemptNumber,
      });
    }
  }

  return {
    async send(request, call = {}) {
      const isWrite = request.kind === 'write';
      for (let attemptNumber = 1; ; attemptNumber += 1) {
        try {
          return await sendOnce(request, call, attemptNumber);
        } catch (error) {
          const isLast = attemptNumber >= (request.maxAttempts ?? maxAttempts);
          if (isLast || !isWorthAnotherAttempt(error, isWrite)) {
            throw error;
          }
          const delayMs = retryDelayMs({
            attempt: attemptNumber,
            baseDelayMs,
            retryAfterMs: error.retryAfterMs,
            random: random(),
          });
          await sleep(clock, delayMs, call.signal);
        }
      }
    },
  };
}

function decodeAnswer<T>(
  { operation, decode }: ApiRequest<T>,
  { status, body, redact }: Answer,
): T {
  try {
    return decode(body, redact);
  } catch (error) {
    if (error instanceof ConfluentApiError) throw error;
    throw new ConfluentApiError({
      operation,
      failure: 'unexpectedShape',
      status,
      detail: describeMismatch(error),
      cause: error,
    });
  }
}

function describeMismatch(error: unknown): string {
  if (error instanceof z.ZodError) {
    const [issue] = error.issues;
    return issue ? `${issue.path.join('.')}: ${issue.message}` : error.name;
  }
  return isError(error) ? error.message : String(error);
}
