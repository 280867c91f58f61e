// SPDX-License-Identifier: Apache-2.0

/** What ksqlDB answers instead of what was asked for. The HTTP status is in the first three digits of the code. */
export class KsqlError extends Error {
  override readonly name = 'KsqlError';

  constructor(
    readonly code: number,
    message: string,
    /** The statement it is about; makes it a `statement_error`. */
    readonly statementText?: string,
    /** Answers to the statements that were carried out before it. */
    readonly entities: readonly object[] = [],
  ) {
    super(message);
  }

  get status(): number {
    return Math.floor(this.code / 100);
  }

  toBody(): object {
    const { code, message, statementText, entities } = this;
    return statementText === undefined
      ? { '@type': 'generic_error', error_code: code, message }
      : {
          '@type': 'statement_error',
          error_code: code,
          message,
          statementText,
          entities,
        };
  }
}

export const ERROR_CODES = {
  badRequest: 40000,
  badStatement: 40001,
  queryEndpoint: 40002,
  tooManyPushQueries: 40003,
  httpVersion: 40004,
  unauthorized: 40100,
  forbidden: 40300,
  notFound: 40400,
  assertionFailed: 41700,
  noSchemaRegistry: 42801,
  serverError: 50000,
  commandQueueTimeout: 50301,
  shutDown: 50304,
} as const;

/** A statement that cannot be carried out; `about` is added by whoever knows the statement. */
export function badStatement(message: string, about?: string): KsqlError {
  return new KsqlError(ERROR_CODES.badStatement, message, about);
}

export function badRequest(message: string): KsqlError {
  return new KsqlError(ERROR_CODES.badRequest, message);
}
