// SPDX-License-Identifier: Apache-2.0
import { writeName } from '@data-mesh/backstage-plugin-ksqldb-common';

/** What can be done with a persistent query. */
export type QueryOrder = 'pause' | 'resume' | 'terminate';

/**
 * The statement that carries out an order.
 *
 * @throws InputError for an id that cannot be written
 */
export function controlStatement(order: QueryOrder, queryId: string): string {
  return `${order.toUpperCase()} ${writeName(queryId)};`;
}

/** What can be done with a query in a state; one that failed can only be ended. */
export function possibleOrders(state: string): QueryOrder[] {
  switch (state) {
    case 'PAUSED':
      return ['resume', 'terminate'];
    case 'ERROR':
      return ['terminate'];
    default:
      return ['pause', 'terminate'];
  }
}
