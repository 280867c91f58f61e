// SPDX-License-Identifier: Apache-2.0
import {
  aKsqlSource,
  aPersistentQuery,
} from '@data-mesh/backstage-plugin-ksqldb-common/testUtils';
import {
  createKsqlClient,
  createRequestBudget,
} from '@data-mesh/confluent-client';
import {
  Fault,
  Simulator,
  startSimulator,
} from '@data-mesh/confluent-simulator';
import { useRunRoutes } from '../__testUtils__/askRoutes';
import { RunRoutes } from '../__testUtils__/openRunRoutes';
import { turns } from '../__testUtils__/turns';

const EARLIEST = { 'auto.offset.reset': 'earliest' };
const { open, query, statements } = useRunRoutes();
let simulator: Simulator;

function openShop(): Promise<RunRoutes> {
  return open({
    realClient: createKsqlClient({
      baseUrl: simulator.ksqldb.url('env-shop01', 'lksqlc-shop01'),
      credentials: {
        type: 'apiKey',
        key: 'shop-ksql-key',
        secret: 'shop-ksql-secret',
      },
      budget: createRequestBudget({ requestsPerSecond: 75 }),
    }),
  });
}

beforeAll(async () => {
  simulator = await startSimulator({ scenario: 'small-shop', limits: false });
});
afterEach(() => simulator.reset());
afterAll(() => simulator.stop());

/** Resolves when nobody reads a query of the cluster any more. */
async function nothingRuns(): Promise<void> {
  while (simulator.ksqldb.openQueries().length > 0) await turns(1);
}

describe('over a simulated cluster', () => {
  it('brings the rows of a push query, and ends it when its reader leaves', async () => {
    await openShop();
    const answer = await query({
      text: 'SELECT ORDERID FROM ORDERS EMIT CHANGES;',
      properties: EARLIEST,
    });
    expect(await answer.next()).toMatchObject({
      type: 'started',
      columns: [{ name: 'ORDERID', type: 'STRING' }],
    });
    expect(await answer.next()).toMatchObject({
      type: 'rows',
      rows: expect.arrayContaining([[expect.any(String)]]),
    });
    expect(simulator.ksqldb.openQueries()).toHaveLength(1);
    answer.leave();
    await nothingRuns();
  });

  it('says that a query ended by its own limit', async () => {
    await openShop();
    const answer = await query({
      text: 'SELECT * FROM ORDERS EMIT CHANGES LIMIT 3;',
      properties: EARLIEST,
    });
    expect((await answer.rest()).at(-1)).toMatchObject({
      type: 'end',
      reason: 'finished',
      rows: 3,
    });
  });

  it('ends a query upstream at the limit of rows', async () => {
    await openShop();
    simulator.ksqldb.setPace('unpaced');
    const answer = await query({
      text: 'SELECT * FROM ORDERS EMIT CHANGES;',
      limits: { rows: 1_234 },
    });
    const messages = await answer.rest();
    expect(messages.at(-1)).toMatchObject({ reason: 'rowLimit', rows: 1_234 });
    const rows = messages.flatMap(({ rows: some }) => some ?? []);
    expect(rows).toHaveLength(1_235);
    await nothingRuns();
  });

  it('prints a topic', async () => {
    await openShop();
    const answer = await query({
      text: 'PRINT orders FROM BEGINNING LIMIT 2;',
    });
    const messages = await answer.rest();
    expect(messages[0]).toMatchObject({ columns: [{ name: 'RECORD' }] });
    expect(messages.at(-1)).toMatchObject({ reason: 'finished', rows: 2 });
  });

  it('answers in the words of ksqlDB when it refuses a query', async () => {
    await openShop();
    const answer = await query({
      text: 'SELECT NOPE FROM ORDERS EMIT CHANGES;',
    });
    expect(answer.status).toBe(400);
    expect(await answer.json()).toMatchObject({
      error: { message: expect.stringContaining('NOPE') },
    });
  });

  it('creates, lists, ends and drops a stream', async () => {
    const { access } = await openShop();
    const created = await statements({
      text: 'CREATE STREAM ORDER_IDS AS SELECT * FROM ORDERS EMIT CHANGES; LIST STREAMS;',
    });
    expect(created.body).toMatchObject({
      results: [
        {
          outcome: {
            status: 'done',
            entities: [
              {
                type: 'currentStatus',
                commandStatus: {
                  status: 'SUCCESS',
                  queryId: expect.any(String),
                },
              },
            ],
          },
        },
        {
          outcome: {
            status: 'done',
            entities: [{ type: 'streams', sources: [] }],
          },
        },
      ],
    });

    const queryId = /CSAS_ORDER_IDS_\d+/.exec(JSON.stringify(created.body))![0];
    access.visibleSources.mockResolvedValue({
      sources: [aKsqlSource({ name: 'ORDER_IDS' })],
      readAt: '',
    });
    access.visibleQueries.mockResolvedValue({
      queries: [aPersistentQuery({ id: queryId })],
      readAt: '',
    });
    const dropped = await statements({
      text: `LIST STREAMS; LIST QUERIES; TERMINATE ${queryId}; DROP STREAM ORDER_IDS DELETE TOPIC; DROP STREAM ORDER_IDS;`,
    });
    expect(dropped.body).toMatchObject({
      results: [
        { outcome: { entities: [{ sources: [{ name: 'ORDER_IDS' }] }] } },
        { outcome: { entities: [{ queries: [{ id: queryId }] }] } },
        { outcome: { status: 'done' } },
        { outcome: { status: 'done' } },
        {
          outcome: {
            status: 'failed',
            error: {
              code: 40001,
              message: expect.stringContaining('ORDER_IDS'),
            },
          },
        },
      ],
    });
  });

  describe('that fails', () => {
    const fault = (effect: Partial<Fault>) =>
      simulator.faults.add({ routes: ['ksqldb.*'], ...effect } as Fault);

    // prettier-ignore
    test.each<[string, Partial<Fault>, object]>([
      ['is cut within a row',             { kind: 'cutStream', afterRows: 2 },                                       { reason: 'upstreamError', rows: 2 }],
      ['ends without having said so',     { kind: 'endWithoutMarker', afterRows: 2 },                                { reason: 'upstreamError', rows: 2 }],
      ['fails late, within its success',  { kind: 'lateError', afterRows: 2, message: 'Store is gone' },             { reason: 'upstreamError', rows: 2, error: { code: 50000, message: 'Store is gone' } }],
      ['comes in halves of characters',   { kind: 'splitCharacters' },                                               { reason: 'finished', rows: 3 }],
      ['holds a row of 5 MB',             { kind: 'hugeRow', afterRows: 1, bytes: 5_000_000 },                       { reason: 'finished', rows: 3 }],
    ])('tells how a stream ended that %s', async (_case, effect, end) => {
      await openShop();
      fault(effect);
      const answer = await query({
        text: 'SELECT * FROM ORDERS EMIT CHANGES LIMIT 3;',
        properties: EARLIEST,
      });
      expect((await answer.rest()).at(-1)).toMatchObject({ type: 'end', ...end });
    });

    // prettier-ignore
    test.each<[string, Partial<Fault>, number]>([
      ['hangs up',                { kind: 'reset' },                                                    503],
      ['is hidden by a gateway',  { kind: 'status', status: 502, body: 'html' },                        503],
      ['is starting',             { kind: 'status', status: 503, body: 'json', retryAfterSeconds: 10 }, 503],
      ['refuses the portal\'s key', { kind: 'status', status: 401, body: 'json' },                      503],
      ['is asked too often',      { kind: 'status', status: 429, body: 'json' },                        429],
    ])('answers with an error for a server that %s', async (_case, effect, status) => {
      await openShop();
      fault(effect);
      const answer = await query({ text: 'SELECT * FROM ORDERS EMIT CHANGES;' });
      expect(answer.status).toBe(status);
      expect(JSON.stringify(await answer.json())).not.toContain('shop-ksql-secret');
    });

    it('lets go of a server that never answers when the reader leaves', async () => {
      const { responses } = await openShop();
      fault({ kind: 'hang' });
      const answering = query({ text: 'SELECT * FROM ORDERS EMIT CHANGES;' });
      answering.catch(() => {});
      while (simulator.requests.count() === 0) await turns(1);
      responses[0]!.req.socket.destroy();
      await expect(answering).rejects.toThrow();
    });
  });
});
