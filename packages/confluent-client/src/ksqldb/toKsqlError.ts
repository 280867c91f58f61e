// SPDX-License-Identifier: Apache-2.0
import type {
  KsqlEntity,
  KsqlErrorBody,
} from '@data-mesh/backstage-plugin-ksqldb-common';
import {
  decodeEntities,
  decodeKsqlError,
} from '@data-mesh/backstage-plugin-ksqldb-common';
import { ErrorAnswer } from '../http/attempt';
import { ConfluentApiError } from '../http/ConfluentApiError';
import { KsqlStatementError } from './KsqlStatementError';

/** These say nothing about the text: a wrong key, a wrong host, too many requests, a server that is not ready. */
const ABOUT_THE_CALL = new Set([401, 403, 421, 429, 503]);
/** ksqlDB's own account may not use a topic that the text names. */
const TOPIC_IS_FORBIDDEN = 40301;
/** More than any message of a gateway needs. */
const LONGEST_PAGE = 10_000;

/**
 * What an answer that is no success says: in ksqlDB's own form about a text, or about the call, or what a gateway put in
 * its place.
 */
export function toKsqlError(answer: ErrorAnswer): ConfluentApiError {
  const { operation, status, text, retryAfterMs, redact } = answer;
  const body = parseJson(text);
  const error = decodeKsqlError(body);
  if (!error) {
    const detail = redact(withoutTags(text));
    return new ConfluentApiError({
      operation,
      failure: 'status',
      status,
      detail,
      retryAfterMs,
    });
  }
  const { code, message } = redactError(error, redact);
  if (ABOUT_THE_CALL.has(status) && code !== TOPIC_IS_FORBIDDEN) {
    return new ConfluentApiError({
      operation,
      failure: 'status',
      status,
      code,
      detail: message,
      retryAfterMs,
    });
  }
  return new KsqlStatementError({
    operation,
    status,
    error: redactError(error, redact),
    entities: entitiesOf(body),
  });
}

/** Takes the secret out of what ksqlDB says, should it ever quote it. */
export function redactError(
  { code, message, statementText }: KsqlErrorBody,
  redact: (text: string) => string,
): KsqlErrorBody {
  return {
    code,
    message: redact(message),
    ...(statementText && { statementText: redact(statementText) }),
  };
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

/** None when they cannot be read: the error counts for more. */
function entitiesOf(body: unknown): KsqlEntity[] {
  if (typeof body !== 'object' || body === null || !('entities' in body)) {
    return [];
  }
  try {
    return decodeEntities(body.entities);
  } catch {
    return [];
  }
}

function withoutTags(page: string): string {
  return page
    .slice(0, LONGEST_PAGE)
    .replace(/<(style|script)\b[^]*?<\/\1>/gi, ' ')
    .replace(/<[^>]*>/g, ' ');
}
