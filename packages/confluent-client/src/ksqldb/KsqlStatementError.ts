// SPDX-License-Identifier: Apache-2.0
import type {
  KsqlEntity,
  KsqlErrorBody,
} from '@data-mesh/backstage-plugin-ksqldb-common';
import { ConfluentApiError } from '../http/ConfluentApiError';
import { KsqlRefusal } from './types';

/**
 * ksqlDB refused a text, or failed while it carried it out. What it says may quote the text, so it is in `error` only and
 * not in the message, which may be logged.
 */
export class KsqlStatementError
  extends ConfluentApiError
  implements KsqlRefusal
{
  override readonly name = 'KsqlStatementError';
  /** As ksqlDB words it, whole. */
  readonly error: KsqlErrorBody;
  /** Of the statements that ran before the one that failed. */
  readonly entities: KsqlEntity[];

  constructor(options: KsqlRefusal & { operation: string; status?: number }) {
    const { operation, error, entities } = options;
    const { status = Math.floor(error.code / 100) } = options;
    super({
      operation,
      failure: 'status',
      status,
      code: error.code,
      // Statements before the one that failed have run; a CREATE … AS may have made its topic before it was refused.
      wasCertainlyNotDone: false,
    });
    this.error = error;
    this.entities = entities;
  }
}
