// SPDX-License-Identifier: Apache-2.0
import { toError } from '@backstage/errors';

/** Why a request brought no answer, as far as the person in front of the screen can act on it. */
export type FailureKind =
  /** Known who asks, and refused. */
  | 'forbidden'
  /** Nobody known asks: the session is over. */
  | 'signedOut'
  | 'notFound'
  /** Somebody else was faster. */
  | 'conflict'
  /** The server or what it depends on is busy or down. */
  | 'unavailable'
  /** The request never reached the server. */
  | 'unreachable'
  | 'unexpected';

export interface Failure {
  kind: FailureKind;
  /** What came back, for people who look into it. */
  message: string;
  /** False when the same request will fail again. */
  canRetryHelp: boolean;
}

const KIND_BY_STATUS: Record<number, FailureKind> = {
  401: 'signedOut',
  403: 'forbidden',
  404: 'notFound',
  409: 'conflict',
  429: 'unavailable',
  502: 'unavailable',
  503: 'unavailable',
  504: 'unavailable',
};

const RETRYABLE: ReadonlySet<FailureKind> = new Set([
  'unavailable',
  'unreachable',
  'unexpected',
]);

/** The HTTP status of a `ResponseError`, recognised by its shape because it may come from another copy of the package. */
function statusOf(error: unknown): number | undefined {
  if (typeof error !== 'object' || error === null) return undefined;
  if (!('statusCode' in error)) return undefined;
  return typeof error.statusCode === 'number' ? error.statusCode : undefined;
}

/** A `ResponseError` says `Request failed with 404 Not Found`; the sentence of the server is in its cause. */
function messageOf(error: Error): string {
  const { cause } = error;
  return statusOf(error) !== undefined &&
    cause instanceof Error &&
    cause.message
    ? cause.message
    : error.message;
}

function kindOf(error: Error): FailureKind {
  const status = statusOf(error);
  if (status !== undefined) return KIND_BY_STATUS[status] ?? 'unexpected';
  // `fetch` rejects with a TypeError when there is no connection.
  return error.name === 'TypeError' ? 'unreachable' : 'unexpected';
}

/** Classifies whatever a request threw; total. */
export function failureFromError(thrown: unknown): Failure {
  const error = toError(thrown);
  const kind = kindOf(error);
  return { kind, message: messageOf(error), canRetryHelp: RETRYABLE.has(kind) };
}
