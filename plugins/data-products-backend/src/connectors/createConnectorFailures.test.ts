// SPDX-License-Identifier: Apache-2.0

import { Connector } from '@data-mesh/confluent-client';
import {
  aConnector,
  CLUSTER,
  payments,
  SEEN_AT,
} from './__testUtils__/connectors';
import { createConnectorFailures } from './createConnectorFailures';

const { signal } = new AbortController();

const failuresOf = (connector: Partial<Connector>) =>
  createConnectorFailures({
    seen: {
      of: async () => [
        {
          clusterId: CLUSTER,
          seen: { connectors: [aConnector(connector)], observedAt: SEEN_AT },
        },
      ],
    },
    consoleUrl: 'https://console.example',
  }).failures({ product: payments, signal });

describe('failures of connectors that write a product', () => {
  it('name the connector, its cause, where to look, and when it was seen', async () => {
    expect(await failuresOf({ state: 'FAILED', cause: 'Refused' })).toEqual([
      {
        kind: 'connector',
        name: 'bank',
        cause: 'Refused',
        href: 'https://console.example/environments/env-7k2mq9/clusters/lkc-3x9wz1/connectors',
        observedAt: SEEN_AT,
        connectorClusterId: CLUSTER,
      },
    ]);
  });

  // prettier-ignore
  test.each<[string, Partial<Connector>, string]>([
    ['its own cause',               { cause: 'Refused', tasks: [{ id: 0, state: 'FAILED', cause: 'Out of memory' }] }, 'Refused'],
    ['that of a task',              { tasks: [{ id: 0, state: 'RUNNING' }, { id: 1, state: 'FAILED', cause: 'Out of memory' }] }, 'Out of memory'],
    ['that nobody says',            {}, 'Confluent does not say why'],
  ])('tell %s', async (_case, changes, cause) => {
    const [failure] = await failuresOf({ state: 'FAILED', ...changes });
    expect(failure?.cause).toBe(cause);
  });

  test.each<[string, Partial<Connector>]>([
    ['runs', {}],
    ['only reads the product', { direction: 'sink', state: 'FAILED' }],
    [
      'writes other topics',
      { state: 'FAILED', topics: { names: ['orders'], prefixes: [] } },
    ],
  ])('tell nothing of a connector that %s', async (_case, connector) => {
    expect(await failuresOf(connector)).toEqual([]);
  });
});
