// SPDX-License-Identifier: Apache-2.0
import { toError } from '@backstage/errors';
import { KsqlErrorBody } from '@data-mesh/backstage-plugin-ksqldb-common';
import { isApiError, isKsqlRefusal } from '../translateError';
import { UnreadableTextError } from '../statements/UnreadableTextError';

/** What an audit event says of a failure: nothing that may quote the text of a statement, whose literals stay out. */
export function toAuditedError(failure: unknown): Error {
  if (isKsqlRefusal(failure)) return failedWith(failure.error);
  if (failure instanceof UnreadableTextError) return failure.withoutText();
  if (isApiError(failure)) {
    const status = failure.status === undefined ? '' : ` (${failure.status})`;
    return new Error(`ksqlDB could not be asked: ${failure.failure}${status}`);
  }
  return toError(failure);
}

export function failedWith({ code }: Pick<KsqlErrorBody, 'code'>): Error {
  return new Error(`ksqlDB answered with the error ${code}`);
}
