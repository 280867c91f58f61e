// SPDX-License-Identifier: Apache-2.0
import { KsqlEntity } from '@data-mesh/backstage-plugin-ksqldb-common';

/** What the client throws when ksqlDB refuses a text. */
export function refusedByKsql(
  code: number,
  message: string,
  entities: KsqlEntity[] = [],
): Error {
  return Object.assign(new Error(message), {
    name: 'KsqlStatementError',
    error: { code, message },
    entities,
  });
}
