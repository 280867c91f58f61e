// SPDX-License-Identifier: Apache-2.0
import { KsqlEntity } from '@data-mesh/backstage-plugin-ksqldb-common';

/** What ksqlDB answers to a definition. */
export function aCommand(
  overrides: {
    commandId?: string;
    status?: string;
    message?: string;
    commandSequenceNumber?: number;
  } = {},
): KsqlEntity {
  const { status = 'SUCCESS', message = 'Stream created' } = overrides;
  return {
    type: 'currentStatus',
    statementText: 'CREATE STREAM ORDERS …;',
    warnings: [],
    commandId: overrides.commandId ?? 'stream/`ORDERS`/create',
    commandStatus: { status, message },
    commandSequenceNumber: overrides.commandSequenceNumber,
  };
}
