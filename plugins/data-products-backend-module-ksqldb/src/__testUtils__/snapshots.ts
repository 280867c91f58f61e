// SPDX-License-Identifier: Apache-2.0
import {
  KsqlListedSource,
  KsqlQueryDescription,
} from '@data-mesh/backstage-plugin-ksqldb-common';
import { KsqlSnapshot } from '../ksqlSnapshot';

export function aSource(name: string, topic: string): KsqlListedSource {
  return { type: 'STREAM', name, topic };
}

export function aQuery(
  id: string,
  sources: string[],
  sinks: string[],
): KsqlQueryDescription {
  return {
    id,
    text: '',
    columns: [],
    sources,
    sinks,
    topology: '',
    executionPlan: '',
    state: 'RUNNING',
    queryType: 'PERSISTENT',
    hostStates: {},
    errors: [],
  };
}

/** Orders and customers become big orders. */
export function aSnapshot(changes: Partial<KsqlSnapshot> = {}): KsqlSnapshot {
  return {
    clusterTitle: 'Retail ksqlDB',
    readAt: '2026-11-22T12:00:00.000Z',
    sources: [
      aSource('ORDERS', 'orders.placed.v1'),
      aSource('CUSTOMERS', 'customers'),
      aSource('BIG_ORDERS', 'orders.big'),
    ],
    queries: [
      aQuery('CSAS_BIG_ORDERS_7', ['ORDERS', 'CUSTOMERS'], ['BIG_ORDERS']),
    ],
    ...changes,
  };
}
