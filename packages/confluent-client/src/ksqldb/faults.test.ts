// SPDX-License-Identifier: Apache-2.0
import {
  FaultEffect,
  Simulator,
  startSimulator,
} from '@data-mesh/confluent-simulator';
import { createRequestBudget } from '../http/requestBudget';
import { createKsqlClient } from './createKsqlClient';
import { KsqlClient, QueryBatch } from './types';

const QUERY = {
  text: 'SELECT * FROM ORDERS EMIT CHANGES LIMIT 5;',
  properties: { 'auto.offset.reset': 'earliest' },
};

describe('a query of the simulator', () => {
  let simulator: Simulator;
  let client: KsqlClient;
  beforeAll(async () => {
    simulator = await startSimulator({ scenario: 'small-shop' });
    client = createKsqlClient({
      baseUrl: simulator.ksqldb.url('env-shop01', 'lksqlc-shop01'),
      credentials: {
        type: 'apiKey',
        key: 'shop-ksql-key',
        secret: 'shop-ksql-secret',
      },
      budget: createRequestBudget(),
      retryBaseDelayMs: 1,
    });
  });
  afterAll(() => simulator.stop());

  /** Runs the query while something goes wrong, and tells how far it came. */
  async function run(effect: FaultEffect) {
    simulator.faults.add({
      routes: ['ksqldb.queryStream'],
      times: 1,
      ...effect,
    });
    const batches: QueryBatch[] = [];
    let error: unknown;
    try {
      const { signal } = new AbortController();
      const running = await client.openQuery(QUERY, { signal });
      for await (const batch of running.batches) batches.push(batch);
    } catch (reason) {
      error = reason;
    }
    const rows = batches.flatMap(batch =>
      batch.type === 'rows' ? JSON.parse(`[${batch.text}]`) : [],
    );
    return { rows, last: batches.at(-1), error };
  }

  // prettier-ignore
  test.each<[string, FaultEffect, object]>([
    ['that is cut in a row',                { kind: 'cutStream', afterRows: 2 },          { rows: [[], []].map(() => expect.any(Array)), error: { failure: 'connection' } }],
    ['that ends without its end',           { kind: 'endWithoutMarker', afterRows: 2 },   { error: { failure: 'connection' } }],
    ['that fails late',                     { kind: 'lateError', afterRows: 2, code: 50000, message: 'Lost it' }, { last: { type: 'error', error: { code: 50000, message: 'Lost it' } }, error: undefined }],
    ['that a gateway answers',              { kind: 'status', status: 502, body: 'html' }, { rows: [], error: { failure: 'status', status: 502 } }],
    ['of a server that is not ready',       { kind: 'status', status: 503, retryAfterSeconds: 10 }, { error: { status: 503, retryAfterMs: 10_000, canRetryHelp: true } }],
    ['whose answer is empty',               { kind: 'emptyBody' },                        { rows: [], error: expect.objectContaining({ name: 'ConfluentApiError' }) }],
  ])('%s says so', async (_case, effect, expected) => {
    expect(await run(effect)).toMatchObject(expected);
  });

  // prettier-ignore
  test.each<[string, FaultEffect]>([
    ['whose characters are split',  { kind: 'splitCharacters' }],
    ['whose first row is late',     { kind: 'slowFirstRow', delayMs: 20 }],
    ['with a row of 5 MB',          { kind: 'hugeRow', afterRows: 1, bytes: 5_000_000 }],
  ])('%s arrives whole', async (_case, effect) => {
    const { rows, last, error } = await run(effect);
    expect(error).toBeUndefined();
    expect(rows).toHaveLength(5);
    expect(last).toEqual({ type: 'finalMessage', message: 'Limit Reached' });
  });

  it('is closed there when its reader goes away', async () => {
    const leaving = new AbortController();
    const running = await client.openQuery(
      { text: 'SELECT * FROM ORDERS EMIT CHANGES;' },
      { signal: leaving.signal },
    );
    const isOpen = () =>
      simulator.ksqldb.openQueries().some(({ id }) => id === running.queryId);
    expect(isOpen()).toBe(true);
    leaving.abort(new Error('left'));
    const read = running.batches[Symbol.asyncIterator]().next();
    await expect(read).rejects.toThrow('left');
    // The server notices within some turns of the event loop.
    while (isOpen()) await new Promise(resolve => setImmediate(resolve));
  });
});
