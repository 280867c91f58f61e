// SPDX-License-Identifier: Apache-2.0
import { ServerResponse } from 'node:http';
import { ConnectionOptions } from '../http/apiConnection';
import {
  breakOff,
  hangUp,
  json,
  LocalServer,
  silence,
  startLocalServer,
  text,
} from '../http/localServer';
import { createManualClock } from '../http/manualClock';
import { createRequestBudget } from '../http/requestBudget';
import { createKsqlClient } from './createKsqlClient';
import { OpenQueryOptions, QueryBatch, RunningQuery } from './types';

const SECRET = 'demo-ksql-secret';
const HEADER = '{"header":{"queryId":"query_1","schema":"`ID` STRING"}}';
const ROW = '{"row":{"columns":["a"]}}';
const PUSH = { text: 'SELECT * FROM ORDERS EMIT CHANGES;' };

/** Sends a beginning and leaves the rest to the test. */
function stream(begin: string) {
  let begun = (_response: ServerResponse) => {};
  const response = new Promise<ServerResponse>(resolve => {
    begun = resolve;
  });
  const closed = response.then(
    each => new Promise<void>(resolve => each.once('close', () => resolve())),
  );
  return {
    response,
    /** Resolves when the connection is closed from either side. */
    closed,
    answer: (each: ServerResponse) => {
      each.writeHead(200, { 'content-type': 'application/vnd.ksql.v1+json' });
      each.write(begin);
      begun(each);
    },
  };
}

async function all(query: RunningQuery): Promise<QueryBatch[]> {
  const batches = [];
  for await (const batch of query.batches) batches.push(batch);
  return batches;
}

describe('openQuery', () => {
  let server: LocalServer;
  beforeEach(async () => {
    server = await startLocalServer();
  });
  afterEach(() => server.close());

  const open = (
    query = PUSH as Parameters<
      ReturnType<typeof createKsqlClient>['openQuery']
    >[0],
    options: Partial<OpenQueryOptions> = {},
    connection: Partial<ConnectionOptions> = {},
  ) =>
    createKsqlClient({
      baseUrl: `${server.url}/ksqldb`,
      credentials: { type: 'apiKey', key: 'demo-ksql-key', secret: SECRET },
      budget: createRequestBudget(),
      ...connection,
    }).openQuery(query, { signal: new AbortController().signal, ...options });
  const sentTo = (url: string) =>
    server.requests.filter(request => request.url === url);

  it('sends one query and its properties, and asks for streamed rows', async () => {
    server.answerWith(text(`[${HEADER}]`));
    const properties = { 'auto.offset.reset': 'earliest' };
    await open({ ...PUSH, properties });
    const [request] = sentTo('/ksqldb/query-stream');
    expect(request?.headers).toMatchObject({
      accept: 'application/vnd.ksql.v1+json',
      'content-type': 'application/json',
      authorization: `Basic ${btoa(`demo-ksql-key:${SECRET}`)}`,
    });
    expect(JSON.parse(request?.body ?? '')).toEqual({
      sql: PUSH.text,
      properties,
    });
  });

  // prettier-ignore
  test.each<[string, string, string]>([
    ['streamed rows',         `[${HEADER},\n${ROW},\n{"finalMessage":"Limit Reached"}]`, 'application/vnd.ksql.v1+json'],
    ['the delimited format',  '{"queryId":"query_1","columnNames":["ID"],"columnTypes":["STRING"]}\n["a"]\n', 'application/vnd.ksqlapi.delimited.v1'],
  ])('reads %s to the end', async (_case, body, type) => {
    server.answerWith(text(body, 200, { 'content-type': type }));
    const query = await open();
    expect(query).toMatchObject({
      queryId: 'query_1',
      columns: [{ name: 'ID', type: 'STRING' }],
    });
    expect((await all(query))[0]).toEqual({ type: 'rows', text: '["a"]', count: 1 });
    await query.close();
    expect(sentTo('/ksqldb/close-query')).toEqual([]);
  });

  it('knows the columns before there is a row, and a row before the next', async () => {
    const upstream = stream(`[${HEADER}`);
    server.answerWith(upstream.answer);
    const query = await open();
    const batches = query.batches[Symbol.asyncIterator]();
    (await upstream.response).write(`,\n${ROW}`);
    expect(await batches.next()).toMatchObject({ value: { text: '["a"]' } });
  });

  it('prints records as lines, and asks for the only format that can', async () => {
    const line = 'rowtime: 2024/06/13, key: a, value: {"A": 1.10}';
    server.answerWith(text(`${line}\n`));
    const query = await open({ text: 'PRINT `orders.placed.v1`;' });
    expect(query.columns).toEqual([{ name: 'RECORD', type: 'STRING' }]);
    expect(await all(query)).toEqual([
      { type: 'rows', text: JSON.stringify([line]), count: 1 },
    ]);
    expect(server.requests[0]?.headers.accept).toBe(
      'application/vnd.ksqlapi.delimited.v1',
    );
  });

  // prettier-ignore
  test.each<[string, Parameters<LocalServer['answerWith']>[0], object]>([
    ['a text that it refuses',       json({ error_code: 40001, message: 'No such stream', entities: [] }, 400), { name: 'KsqlStatementError', error: { code: 40001, message: 'No such stream' } }],
    ['an error in place of columns', text('[{"errorMessage":{"error_code":40001,"message":"Not a table"}}]'),  { name: 'KsqlStatementError', status: 400, error: { message: 'Not a table' } }],
    ['an error on the first line',   text(`{"error_code":50000,"message":"${SECRET}"}\n`),                    { name: 'KsqlStatementError', error: { message: '[redacted]' } }],
    ['too many queries',             json({ error_code: 42900, message: 'Later' }, 429, { 'retry-after': '7' }), { name: 'ConfluentApiError', isThrottled: true, retryAfterMs: 7_000 }],
    ['a wrong key',                  json({ error_code: 40100, message: 'Unauthorized' }, 401),                { isUnauthorized: true }],
    ['a page of a gateway',          text('<h1>Bad gateway</h1>', 502),                                       { failure: 'status', status: 502, message: expect.stringContaining('Bad gateway') }],
    ['a page with status 200',       text('<h1>Log in</h1>'),                                                 { failure: 'malformed' }],
    ['another address',              text('', 302, { location: 'http://elsewhere.example/' }),                 { failure: 'redirect' }],
    ['an empty body',                text(''),                                                                { failure: 'connection' }],
    ['rows without a header',        text('["a"]\n'),                                                         { failure: 'malformed' }],
    ['a final message at once',      text('[{"finalMessage":"Query Completed"}]'),                            { failure: 'unexpectedShape', message: expect.stringContaining('it does not begin with its columns') }],
    ['no answer',                    hangUp(),                                                                { failure: 'connection' }],
    ['an error that breaks off',     (response) => { response.writeHead(400, { 'content-length': '99' }); response.write('{', () => response.destroy()); }, { failure: 'connection' }],
    ['JSON of another kind',         breakOff(),                                                              { failure: 'connection' }],
  ])('throws for %s', async (_case, answer, expected) => {
    server.answerWith(answer);
    const error = await open().catch((reason: unknown) => reason);
    expect(error).toMatchObject(expected);
    expect(JSON.stringify(error)).not.toContain(SECRET);
  });

  it('tells of the error that a query ends with after its first row', async () => {
    server.answerWith(
      text(
        `[${HEADER},\n${ROW},\n{"errorMessage":{"error_code":50000,"message":"Lost ${SECRET}"}}]`,
      ),
    );
    expect(await all(await open())).toEqual([
      { type: 'rows', text: '["a"]', count: 1 },
      { type: 'error', error: { code: 50000, message: 'Lost [redacted]' } },
    ]);
  });

  // prettier-ignore
  test.each<[string, (response: ServerResponse) => void, string]>([
    ['the connection breaks',            response => response.destroy(),       'connection'],
    ['the answer ends without its end',  response => response.end(),           'connection'],
    ['something else follows',           response => response.end('\n<html>'), 'malformed'],
    ['a row is too long',                response => response.end(`,\n{"row":{"columns":["${'x'.repeat(99)}"]}}]`), 'tooLarge'],
  ])('throws after the rows when %s', async (_case, proceed, failure) => {
    const upstream = stream(`[${HEADER},\n${ROW}`);
    server.answerWith(upstream.answer);
    const query = await open(PUSH, { maxRowBytes: 90 });
    const batches = query.batches[Symbol.asyncIterator]();
    expect(await batches.next()).toMatchObject({ value: { count: 1 } });
    proceed(await upstream.response);
    await expect(batches.next()).rejects.toMatchObject({
      name: 'ConfluentApiError',
      failure,
      operation: 'ksqldb.openQuery',
    });
    await upstream.closed;
  });

  it('gives up when no columns come in time, and not later', async () => {
    const clock = createManualClock();
    const budget = createRequestBudget({ clock });
    const upstream = stream(`[${HEADER}`);
    server.answerWith(upstream.answer, silence());

    await open(PUSH, { headerTimeoutMs: 100 }, { clock, budget });
    expect(clock.pending()).toEqual([]);

    const opened = open(PUSH, { headerTimeoutMs: 100 }, { clock, budget });
    opened.catch(() => {});
    await clock.advance(100);
    await expect(opened).rejects.toMatchObject({
      failure: 'timeout',
      message: expect.stringContaining('no columns within 100 ms'),
    });
  });

  describe('when it is aborted', () => {
    it('before anything was sent, sends nothing', async () => {
      const signal = AbortSignal.abort(new Error('never mind'));
      await expect(open(PUSH, { signal })).rejects.toThrow('never mind');
      expect(server.requests).toEqual([]);
    });

    it('while it waits for the columns, closes the connection', async () => {
      const upstream = stream(' ');
      server.answerWith(upstream.answer);
      const leaving = new AbortController();
      const opened = open(PUSH, { signal: leaving.signal });
      opened.catch(() => {});
      await upstream.response;
      leaving.abort(new Error('left'));
      await expect(opened).rejects.toThrow('left');
      await upstream.closed;
    });

    it('while it waits for rows, closes the connection', async () => {
      const upstream = stream(`[${HEADER}`);
      server.answerWith(upstream.answer);
      const leaving = new AbortController();
      const query = await open(PUSH, { signal: leaving.signal });
      const batches = all(query);
      batches.catch(() => {});
      leaving.abort(new Error('left'));
      await expect(batches).rejects.toThrow('left');
      await upstream.closed;
    });

    it('while nobody reads, closes the connection all the same', async () => {
      const upstream = stream(`[${HEADER},\n${ROW}`);
      server.answerWith(upstream.answer);
      const leaving = new AbortController();
      const query = await open(PUSH, { signal: leaving.signal });
      leaving.abort(new Error('left'));
      await upstream.closed;
      await expect(all(query)).rejects.toThrow('left');
    });
  });

  it('closes the connection when the reader leaves the loop', async () => {
    const upstream = stream(`[${HEADER},\n${ROW}`);
    server.answerWith(upstream.answer);
    const query = await open();
    for await (const batch of query.batches) {
      expect(batch.type).toBe('rows');
      break;
    }
    await upstream.closed;
  });

  describe('close', () => {
    it('asks the server to close the query, once, and closes the connection', async () => {
      const upstream = stream(`[${HEADER},\n${ROW}`);
      server.answerWith(upstream.answer, text(''));
      const query = await open();
      await Promise.all([query.close(), query.close(), upstream.closed]);
      await query.close();
      const requests = sentTo('/ksqldb/close-query');
      expect(requests.map(({ body }) => body)).toEqual([
        '{"queryId":"query_1"}',
      ]);
      expect(await all(query)).toEqual([]);
    });

    // prettier-ignore
    test.each<[string, Parameters<LocalServer['answerWith']>[0]]>([
      ['an error',    json({ error_code: 40000, message: 'No query with id' }, 400)],
      ['no answer',   hangUp()],
    ])('does not mind %s', async (_case, answer) => {
      const upstream = stream(`[${HEADER}`);
      server.answerWith(upstream.answer, answer);
      await (await open()).close();
      await upstream.closed;
    });

    it('waits two seconds for the server at most', async () => {
      const clock = createManualClock();
      const upstream = stream(`[${HEADER}`);
      server.answerWith(upstream.answer, silence());
      const query = await open(PUSH, {}, { clock });
      let isClosed = false;
      const closed = query.close().then(() => {
        isClosed = true;
      });
      await upstream.closed;
      await clock.advance(1_999);
      expect(isClosed).toBe(false);
      await clock.advance(1);
      await closed;
    });

    it('has nothing to ask for a query without an id', async () => {
      const upstream = stream('[{"header":{"schema":"`A` INTEGER"}}');
      server.answerWith(upstream.answer);
      await (await open()).close();
      await upstream.closed;
      expect(server.requests).toHaveLength(1);
    });
  });

  it('sends a query again that met a connection which the server had closed', async () => {
    server.answerWith(text(`[${HEADER}]`), hangUp(), text(`[${HEADER}]`));
    await all(await open());
    expect((await open()).queryId).toBe('query_1');
    expect(server.requests).toHaveLength(3);
  });

  it('reads no further than its reader', async () => {
    const upstream = stream(`[${HEADER}`);
    server.answerWith(upstream.answer);
    const query = await open();
    const response = await upstream.response;
    const row = `,\n{"row":{"columns":["${'x'.repeat(10_000)}"]}}`;

    // Until the socket takes no more: what it and the client hold is all that may ever pile up.
    let bytes = 0;
    const isFull = async () => {
      if (response.write(row)) return false;
      const isDrained = await Promise.race([
        new Promise<boolean>(resolve =>
          response.once('drain', () => resolve(true)),
        ),
        roundTrips(server, 20).then(() => false),
      ]);
      return !isDrained;
    };
    const reader = query.batches[Symbol.asyncIterator]();
    response.write(row);
    await reader.next();
    while (bytes < 100e6 && !(await isFull())) bytes += row.length;
    expect(bytes).toBeLessThan(20e6);
    await query.close();
  });
});

/** So many answers of the same server take long enough for anything that is on its way. */
async function roundTrips(server: LocalServer, count: number): Promise<void> {
  for (let trip = 0; trip < count; trip += 1) {
    await (await fetch(server.url)).text();
  }
}
