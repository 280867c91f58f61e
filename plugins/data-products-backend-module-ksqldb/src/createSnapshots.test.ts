// SPDX-License-Identifier: Apache-2.0
import { KsqlEntity } from '@data-mesh/backstage-plugin-ksqldb-common';
import type { KsqlStatements } from '@data-mesh/confluent-client';
import { aQuery, aSource } from './__testUtils__/snapshots';
import { createSnapshots } from './createSnapshots';

const said = { statementText: '', warnings: [] };
const ENTITIES: KsqlEntity[] = [
  { ...said, type: 'streams', sources: [aSource('ORDERS', 'orders')] },
  { ...said, type: 'tables', sources: [aSource('TOTALS', 'totals')] },
  {
    ...said,
    type: 'queryDescriptions',
    queries: [
      aQuery('CTAS_TOTALS_3', ['ORDERS'], ['TOTALS']),
      { ...aQuery('transient_1', ['ORDERS'], []), queryType: 'PUSH' },
    ],
  },
];

function open() {
  const execute = jest.fn(async (_statements: KsqlStatements) => ENTITIES);
  let nowMs = 0;
  const snapshot = createSnapshots({
    client: { execute },
    clusterTitle: 'Retail ksqlDB',
    now: () => nowMs,
  });
  const { signal } = new AbortController();
  return {
    execute,
    ask: () => snapshot(signal),
    waitMs: (ms: number) => {
      nowMs += ms;
    },
  };
}

describe('createSnapshots', () => {
  it('holds sources and persistent queries', async () => {
    const { sources, queries } = await open().ask();
    expect(sources.map(({ name }) => name)).toEqual(['ORDERS', 'TOTALS']);
    expect(queries.map(({ id }) => id)).toEqual(['CTAS_TOTALS_3']);
  });

  it('asks once for all who ask within 30 seconds', async () => {
    const { ask, waitMs, execute } = open();
    await Promise.all([ask(), ask()]);
    waitMs(29_999);
    await ask();
    expect(execute).toHaveBeenCalledTimes(1);
    waitMs(1);
    await ask();
    expect(execute).toHaveBeenCalledTimes(2);
  });

  it('only reads, so that it may be asked again when the way to it fails', async () => {
    const { ask, execute } = open();
    await ask();
    expect(execute).toHaveBeenCalledWith({
      text: expect.stringMatching(/^(LIST [A-Z ]+;\s?)+$/),
      isReadOnly: true,
    });
  });

  it('keeps no failure', async () => {
    const { ask, execute } = open();
    execute.mockRejectedValueOnce(new Error('down'));
    await expect(ask()).rejects.toThrow('down');
    await expect(ask()).resolves.toMatchObject({ sources: expect.any(Array) });
  });
});
