// SPDX-License-Identifier: Apache-2.0

/**
 * How a call can fail:
 * `status`: the service answered with an error status ·
 * `connection`: no answer, or one that broke off ·
 * `timeout`: no whole answer in time ·
 * `redirect`: the service pointed elsewhere, where credentials must not follow ·
 * `malformed`: the answer is empty, cut off or not JSON ·
 * `unexpectedShape`: JSON, but not what is documented ·
 * `tooLarge`: more bytes than allowed ·
 * `graphql`: an answer with status 200 that lists errors ·
 * `item`: an answer with status 200 that carries an error for what was to be written ·
 * `deleted`: the service still knows the thing, as deleted ·
 * `credentials`: no usable token could be had, so nothing was sent
 */
export type ConfluentFailure =
  | 'status'
  | 'connection'
  | 'timeout'
  | 'redirect'
  | 'malformed'
  | 'unexpectedShape'
  | 'tooLarge'
  | 'graphql'
  | 'item'
  | 'deleted'
  | 'credentials';

export interface ConfluentApiErrorOptions {
  /** What was attempted, e.g. `streamCatalog.readTopic`. */
  operation: string;
  failure: ConfluentFailure;
  /** HTTP status; of an error for an item, the one that its code begins with. */
  status?: number;
  /** The service's own `error_code`, e.g. 40401 or 4040009. */
  code?: number;
  /** A few words on what came back; shortened here, so a service's own message may be given. */
  detail?: string;
  /** How long the service asks to wait before the next try. */
  retryAfterMs?: number;
  /** Where it is known; else it follows from failure and status. */
  wasCertainlyNotDone?: boolean;
  cause?: unknown;
}

/** An answer of these means that the same request may be answered well a little later. */
const RETRYABLE_STATUSES = new Set([429, 500, 502, 503, 504]);
const RETRYABLE_FAILURES = new Set<ConfluentFailure>([
  'connection',
  'timeout',
  'malformed',
  'graphql',
  'credentials',
]);
const LONGEST_DETAIL = 300;
/** Seen in answers of Confluent; the other codes of the stream catalog are conjecture. */
const UNKNOWN_ENTITY = 4040009;

/** A call to Confluent failed. Holds no request, no body, no URL and no credential, so it may be logged. */
export class ConfluentApiError extends Error {
  override readonly name: string = 'ConfluentApiError';
  readonly operation: string;
  readonly failure: ConfluentFailure;
  /** HTTP status; of an error for an item, the one that its code begins with. */
  readonly status?: number;
  readonly code?: number;
  readonly retryAfterMs?: number;
  /** False when the same request would fail the same way; true also when nobody can know. */
  readonly canRetryHelp: boolean;
  /** True when the service certainly did nothing of what was asked; false also when nobody can know. */
  readonly wasCertainlyNotDone: boolean;

  constructor(options: ConfluentApiErrorOptions) {
    const { operation, failure, status, code, retryAfterMs } = options;
    const canRetryHelp =
      failure === 'status' || failure === 'item'
        ? status !== undefined && RETRYABLE_STATUSES.has(status)
        : RETRYABLE_FAILURES.has(failure);
    super(messageFor(options, canRetryHelp), { cause: options.cause });
    this.operation = operation;
    this.failure = failure;
    this.status = status;
    this.code = code;
    this.retryAfterMs = retryAfterMs;
    this.canRetryHelp = canRetryHelp;
    this.wasCertainlyNotDone =
      options.wasCertainlyNotDone ?? isCertainlyNotDone(options);
  }

  /** The key or token is wrong, or unknown to this environment. */
  get isUnauthorized(): boolean {
    return this.status === 401;
  }

  /** The key is right and may not do this; the Essentials package refuses what only Advanced has in the same way. */
  get isForbidden(): boolean {
    return this.status === 403;
  }

  /** The service says that what was asked for does not exist, or no longer. */
  get isNotFound(): boolean {
    return this.status === 404 || this.failure === 'deleted';
  }

  get isConflict(): boolean {
    return this.status === 409;
  }

  /**
   * The stream catalog does not know the entity: it was never there, is gone, or was made too short a while ago to be
   * indexed. Other things that are not found, such as a tag's definition, have other codes.
   */
  get isUnknownEntity(): boolean {
    return this.code === UNKNOWN_ENTITY;
  }

  /**
   * What was sent is refused as it is. This is also how a service says that it is so already, or was never so, under
   * codes that are not documented: whoever must know reads.
   */
  get isRefusedAsSent(): boolean {
    return this.status === 400 || this.status === 422;
  }

  get isThrottled(): boolean {
    return this.status === 429;
  }
}

/** The pages of a listing contradict each other, also after a second try: what was read is not the whole. */
export class IncompleteReadError extends Error {
  override readonly name = 'IncompleteReadError';
  readonly operation: string;

  constructor(options: { operation: string; because: string }) {
    super(
      `${options.operation} could not be read whole: ${options.because}. Trying again may help.`,
    );
    this.operation = options.operation;
  }
}

/** Whether the same call may succeed a little later. */
export function isRetryable(error: unknown): boolean {
  if (error instanceof ConfluentApiError) return error.canRetryHelp;
  return error instanceof IncompleteReadError;
}

/**
 * An answer that refuses the request says so; after a 5xx, a broken connection or a time-out nobody knows. A 503 that
 * names a time to come back is a refusal; one that does not may be a gateway's that lost the answer, as a 408 may.
 */
function isCertainlyNotDone(options: ConfluentApiErrorOptions): boolean {
  const { failure, status, retryAfterMs } = options;
  if (failure === 'credentials') return true;
  if (failure !== 'status' && failure !== 'item') return false;
  if (status === undefined || status === 408) return false;
  const isRefusal = status >= 400 && status < 500;
  return isRefusal || (status === 503 && retryAfterMs !== undefined);
}

function messageFor(
  options: ConfluentApiErrorOptions,
  canRetryHelp: boolean,
): string {
  const { operation, code } = options;
  const inBrackets = code === undefined ? '' : ` (code ${code})`;
  const detail = options.detail ? `: ${shorten(options.detail)}` : '';
  const advice = canRetryHelp
    ? 'Trying again may help.'
    : 'Trying again unchanged will not help.';
  return `${operation} ${describeFailure(
    options,
  )}${inBrackets}${detail}. ${advice}`;
}

function describeFailure(options: ConfluentApiErrorOptions): string {
  const { failure, status } = options;
  switch (failure) {
    case 'status':
      return `was answered with ${status}`;
    case 'connection':
      return 'got no whole answer';
    case 'timeout':
      return 'was not answered in time';
    case 'redirect':
      return 'was redirected, which is refused';
    case 'malformed':
      return `was answered with ${status} and a body that is not whole JSON`;
    case 'unexpectedShape':
      return `was answered with ${status} and JSON of an unexpected shape`;
    case 'tooLarge':
      return 'was answered with more bytes than allowed';
    case 'graphql':
      return `was answered with ${status} and GraphQL errors`;
    case 'item':
      return 'was answered with a success that carries an error';
    case 'deleted':
      return 'found only what is deleted';
    case 'credentials':
      return 'was not sent for want of credentials';
    default:
      return failure satisfies never;
  }
}

function shorten(text: string): string {
  const line = text.replace(/\s+/g, ' ').trim().replace(/\.$/, '');
  return line.length <= LONGEST_DETAIL
    ? line
    : `${line.slice(0, LONGEST_DETAIL)}…`;
}
