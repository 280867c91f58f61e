// SPDX-License-Identifier: Apache-2.0

import { Connector } from '@data-mesh/confluent-client';
import {
  aConnector,
  CLUSTER,
  payments,
  SEEN_AT,
} from './__testUtils__/connectors';
import { createConnectorEvidence } from './createConnectorEvidence';
import { ConnectorReading } from './types';

const read = (reading: ConnectorReading) =>
  createConnectorEvidence({
    of: async () => [{ clusterId: CLUSTER, ...reading }],
  }).read({
    product: payments,
    entityRef: 'dataproduct:prod/payments',
    signal: new AbortController().signal,
  });

const readOf = (connector: Partial<Connector>) =>
  read({
    seen: { connectors: [aConnector(connector)], observedAt: SEEN_AT },
  });

describe('createConnectorEvidence', () => {
  it('names a source as what writes the product', async () => {
    expect(await readOf({})).toEqual([
      {
        direction: 'writes',
        neighbour: { kind: 'connector', name: 'bank' },
        detail: 'the connector bank (running) writes payments',
        observedAt: SEEN_AT,
      },
    ]);
  });

  it('names a sink after its id, as its consumer group is', async () => {
    expect(await readOf({ direction: 'sink', state: 'PAUSED' })).toMatchObject([
      {
        direction: 'reads',
        neighbour: { kind: 'connector', name: 'lcc-bank01' },
        detail: 'the connector bank (paused) reads payments',
      },
    ]);
  });

  it('says what is only supposed, and no state that nobody told', async () => {
    const [observation] = await readOf({
      state: undefined,
      topics: { names: [], prefixes: ['pay'] },
    });
    expect(observation?.detail).toBe(
      'the connector bank may write payments, by its prefix of topics',
    );
  });

  // prettier-ignore
  test.each<[string, ConnectorReading, string]>([
    ['never looked',     {},                    'The portal has not come to read the connectors yet'],
    ['always failed to', { problem: 'Refused' }, 'Refused'],
  ])('fails while the portal has %s', async (_case, reading, message) => {
    await expect(read(reading)).rejects.toThrow(message);
  });

  it('tells what was seen before, when it cannot be seen now', async () => {
    const seen = { connectors: [aConnector()], observedAt: SEEN_AT };
    expect(await read({ seen, problem: 'Refused' })).toHaveLength(1);
  });
});
