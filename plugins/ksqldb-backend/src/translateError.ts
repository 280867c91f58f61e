// SPDX-License-Identifier: Apache-2.0
import { InputError, ServiceUnavailableError } from '@backstage/errors';
import { TooManyRequestsError } from '@data-mesh/backstage-plugin-data-products-node';
import { KsqlErrorBody } from '@data-mesh/backstage-plugin-ksqldb-common';
import { ConfluentApiError, KsqlRefusal } from '@data-mesh/confluent-client';

/** Statuses that mean the portal's own key: they must not look as if the portal refused its user. */
const KEY_IS_REFUSED = new Set([401, 403]);
/** ksqlDB's key may not use a topic that the text names: about the text, so whoever wrote it has to read it. */
const TOPIC_IS_REFUSED = 40301;

/** ksqlDB calls it a bad request that it runs as many push queries as it takes. */
const TOO_MANY_PUSH_QUERIES = 40003;

/** Errors of the client are known by name: their class may come from another copy of the package. */
export function isKsqlRefusal(error: unknown): error is Error & KsqlRefusal {
  return error instanceof Error && error.name === 'KsqlStatementError';
}

export function isApiError(error: unknown): error is ConfluentApiError {
  return error instanceof Error && error.name === 'ConfluentApiError';
}

function isUnavailable(error: unknown): error is Error {
  return error instanceof Error && error.name === 'ServiceUnavailableError';
}

/** Whether it is nobody's failure but the portal's own, and whoever runs it has to hear of it. */
export function isMistake(error: unknown): boolean {
  return !isKsqlRefusal(error) && !isApiError(error) && !isUnavailable(error);
}

/**
 * Translates errors of the ksqlDB client to those of Backstage; leaves any other as it is.
 *
 * What ksqlDB says to a text is an answer to whoever wrote it, also when it calls it an error of its own: answered as a
 * bad request it reaches them whole, and no log, which holds nothing that people write.
 */
export function translateError(error: unknown): unknown {
  if (isKsqlRefusal(error)) {
    const { code, message } = error.error;
    const status = Math.floor(code / 100);
    if (status === 429 || code === TOO_MANY_PUSH_QUERIES) {
      return new TooManyRequestsError(message);
    }
    if (status === 503) return new ServiceUnavailableError(message);
    if (KEY_IS_REFUSED.has(status) && code !== TOPIC_IS_REFUSED) {
      return refusedKey(message);
    }
    return new InputError(message);
  }
  if (isApiError(error)) {
    if (error.status === 429) return new TooManyRequestsError(error.message);
    if (KEY_IS_REFUSED.has(error.status ?? 0)) return refusedKey(error.message);
    return new ServiceUnavailableError(
      `ksqlDB did not answer as it should: ${error.message}`,
    );
  }
  return error;
}

function refusedKey(message: string): Error {
  return new ServiceUnavailableError(
    `ksqlDB refuses the key that the portal uses for it. Whoever runs the portal has to look at the cluster's credentials: ${message}`,
  );
}

/** What went wrong, in the words and with a code like ksqlDB's own; for failures on the way to it, too. */
export function toErrorBody(error: unknown): KsqlErrorBody {
  if (isKsqlRefusal(error)) return error.error;
  if (isApiError(error)) {
    return { code: codeOf(error), message: error.message };
  }
  if (isUnavailable(error)) return { code: 50300, message: error.message };
  return {
    code: 50000,
    message: 'The portal failed while it spoke to ksqlDB. Try again.',
  };
}

function codeOf({ code, failure, status }: ConfluentApiError): number {
  if (code !== undefined) return code;
  if (failure === 'status' && status !== undefined) return status * 100;
  return failure === 'timeout' ? 50400 : 50200;
}
