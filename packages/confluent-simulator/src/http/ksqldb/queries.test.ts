// SPDX-License-Identifier: Apache-2.0
import { openKsqldb, type OpenKsqldb } from '../../__testUtils__/openKsqldb';

const STREAMED = 'application/vnd.ksql.v1+json';
const PUSH = 'SELECT ORDERID, TOTAL FROM ORDERS EMIT CHANGES;';
const EARLIEST = { 'auto.offset.reset': 'earliest' };

let ksqldb: OpenKsqldb;
beforeEach(async () => {
  ksqldb = await openKsqldb();
});
afterEach(() => ksqldb.close());

const openQueries = () => ksqldb.simulator.ksqldb.openQueries();

/** Opens the query and reads until it has begun. */
async function begin(sql = PUSH) {
  const leave = new AbortController();
  const response = await ksqldb.open({
    sql,
    accept: STREAMED,
    properties: EARLIEST,
    signal: leave.signal,
  });
  const reader = response.body!.getReader();
  await reader.read();
  return { leave, reader };
}

/** Gives the server as many turns of the event loop as it needs. */
async function until(isSo: () => boolean) {
  while (!isSo()) {
    await new Promise(resolve => {
      setImmediate(resolve);
    });
  }
}

const untilNoneIsOpen = () => until(() => openQueries().length === 0);

describe('a push query', () => {
  test('ends at its limit, and says so', async () => {
    const sql = PUSH.replace(';', ' LIMIT 2;');
    const response = await ksqldb.open({
      sql,
      accept: STREAMED,
      properties: EARLIEST,
    });
    expect(response.headers.get('content-type')).toBe(STREAMED);
    expect(await response.json()).toEqual([
      {
        header: {
          queryId: expect.stringMatching(/^transient_ORDERS_\d+$/),
          schema: '`ORDERID` STRING, `TOTAL` DOUBLE',
        },
      },
      { row: { columns: [expect.any(String), expect.any(Number)] } },
      { row: { columns: [expect.any(String), expect.any(Number)] } },
      { finalMessage: 'Limit Reached' },
    ]);
    expect(openQueries()).toEqual([]);
  });

  test('writes lines for a client that does not care', async () => {
    const sql = PUSH.replace(';', ' LIMIT 1;');
    const response = await ksqldb.open({ sql, properties: EARLIEST });
    const lines = (await response.text()).split('\n');
    expect(JSON.parse(lines[0]!)).toEqual({
      queryId: expect.any(String),
      columnNames: ['ORDERID', 'TOTAL'],
      columnTypes: ['STRING', 'DOUBLE'],
    });
    expect(JSON.parse(lines[1]!)).toHaveLength(2);
    expect(lines.slice(2)).toEqual(['']);
  });

  test('is listed while somebody reads it, and gone when they leave', async () => {
    const { leave } = await begin();
    expect(openQueries()).toEqual([
      {
        id: expect.stringMatching(/^transient_ORDERS_/),
        environment: 'env-shop01',
        cluster: 'lksqlc-shop01',
        statement: PUSH,
        since: '2026-11-02T09:00:00.000Z',
      },
    ]);
    leave.abort();
    await untilNoneIsOpen();
  });

  test('brings what comes into being while it runs', async () => {
    const response = await ksqldb.open({
      sql: PUSH.replace(';', ' LIMIT 1;'),
      accept: STREAMED,
    });
    ksqldb.pass(60_000);
    expect(await response.json()).toHaveLength(3);
  });

  test('ends in good order when it is closed by its id', async () => {
    const { reader } = await begin();
    const queryId = openQueries()[0]!.id;
    await ksqldb.post('/close-query', { queryId }).expect(200);
    let text = '';
    for (;;) {
      const { done, value } = await reader.read();
      if (done) break;
      text += Buffer.from(value).toString();
    }
    expect(text).toMatch(/\]$/);
    expect(text).not.toContain('finalMessage');
    expect(openQueries()).toEqual([]);
    const { body } = await ksqldb.post('/close-query', { queryId }).expect(400);
    expect(body).toEqual({
      '@type': 'generic_error',
      error_code: 40000,
      message: `No query with id ${queryId}`,
    });
  });

  test('can be ended by TERMINATE, too', async () => {
    const { reader } = await begin();
    const queryId = openQueries()[0]!.id;
    expect(await ksqldb.run(`TERMINATE ${queryId};`)).toEqual([
      expect.objectContaining({
        '@type': 'terminate_query',
        wasTerminated: true,
      }),
    ]);
    await untilNoneIsOpen();
    await reader.cancel();
  });

  test('does not begin for somebody who left before', async () => {
    ksqldb.simulator.faults.add({
      kind: 'slow',
      delayMs: 30,
      routes: ['ksqldb.queryStream'],
    });
    const leave = new AbortController();
    const asked = ksqldb.open({ sql: PUSH, signal: leave.signal });
    await until(() => ksqldb.simulator.faults.list()[0]!.calls === 1);
    leave.abort();
    await expect(asked).rejects.toThrow('aborted');
    const answered = await ksqldb.open({
      sql: PUSH.replace(';', ' LIMIT 1;'),
      properties: EARLIEST,
    });
    await answered.text();
    expect(openQueries()).toEqual([]);
  });

  test('is ended by a reset of the world', async () => {
    const { reader } = await begin();
    ksqldb.simulator.reset();
    await untilNoneIsOpen();
    await reader.cancel();
  });

  test('brings the same rows as fast as asked when it is paced', async () => {
    ksqldb.simulator.ksqldb.setPace('unpaced');
    const response = await ksqldb.open({
      sql: PUSH.replace(';', ' LIMIT 20000;'),
      accept: STREAMED,
    });
    expect(await response.json()).toHaveLength(20_002);
  });
});

describe('what a query answers with', () => {
  test.each([
    ['/query-stream', 'text/html', 'SELECT * FROM ORDERS;'],
    ['/query-stream', 'application/json', 'PRINT orders;'],
  ])('is 406 at %s for %s', async (path, accept, sql) => {
    const response = await ksqldb.open({ path, accept, sql });
    expect(response.status).toBe(406);
  });

  test.each([
    ['an unknown source', 'SELECT * FROM NOPE EMIT CHANGES;', /NOPE/],
    [
      'two statements',
      `${PUSH}${PUSH}`,
      /^Expected exactly one KSQL statement; found 2 instead$/,
    ],
    ['no statement', 'SELCT 1;', /Syntax Error/],
  ])('is a refusal of %s', async (_case, sql, message) => {
    const response = await ksqldb.open({ sql });
    expect(response.status).toBe(400);
    expect(await response.json()).toEqual({
      '@type': 'statement_error',
      error_code: 40001,
      message: expect.stringMatching(message),
      statementText: sql,
      entities: [],
    });
  });

  test('is a refusal of what is no query', async () => {
    const response = await ksqldb.open({ sql: 'LIST STREAMS;' });
    expect(response.status).toBe(400);
    expect(await response.json()).toMatchObject({ error_code: 40000 });
  });

  test('is a refusal when too many are open', async () => {
    ksqldb.cluster.spec.maxPushQueries = 1;
    const { leave } = await begin();
    const response = await ksqldb.open({ sql: PUSH });
    expect(await response.json()).toMatchObject({ error_code: 40003 });
    leave.abort();
    await untilNoneIsOpen();
  });
});

describe('PRINT', () => {
  const LINE =
    /^rowtime: 2026\/11\/02 \d\d:\d\d:\d\d\.\d{3} Z, key: .+, value: \{"ORDERID": .+\}, partition: \d$/;

  test('writes a line for each record', async () => {
    const response = await ksqldb.open({
      sql: 'PRINT `orders` FROM BEGINNING LIMIT 2;',
    });
    const lines = (await response.text()).trimEnd().split('\n');
    expect(lines).toEqual([
      expect.stringMatching(LINE),
      expect.stringMatching(LINE),
    ]);
  });

  test('shows what a stream calls it where there is no schema; a topic made by ksqlDB holds nothing else', async () => {
    await ksqldb.run(
      `CREATE STREAM NOTES (ID STRING KEY, NOTE STRING) WITH (KAFKA_TOPIC='notes', PARTITIONS=1, VALUE_FORMAT='JSON');
       INSERT INTO NOTES VALUES ('n-1', 'it is "here"');`,
    );
    const response = await ksqldb.open({
      sql: 'PRINT notes FROM BEGINNING LIMIT 1;',
    });
    expect(await response.text()).toBe(
      'rowtime: 2026/11/02 09:00:00.000 Z, key: n-1, value: {"NOTE": "it is \\"here\\""}, partition: 0\n',
    );
  });

  test('says at the old endpoint what it takes the records for', async () => {
    const response = await ksqldb.open({
      path: '/query',
      sql: 'PRINT `orders` FROM BEGINNING LIMIT 1;',
    });
    const lines = (await response.text()).trimEnd().split('\n');
    expect(lines).toEqual([
      'Key format: KAFKA_STRING',
      'Value format: AVRO',
      expect.stringMatching(LINE),
    ]);
  });

  test('refuses a topic that is none', async () => {
    const response = await ksqldb.open({ sql: 'PRINT nope;' });
    expect(await response.json()).toMatchObject({
      error_code: 40001,
      message: expect.stringContaining("Could not find topic 'nope'"),
    });
  });
});

describe('faults', () => {
  const QUERY = PUSH.replace(';', ' LIMIT 3;');
  const ask = () =>
    ksqldb.open({ sql: QUERY, accept: STREAMED, properties: EARLIEST });

  test('cut the connection', async () => {
    ksqldb.simulator.faults.add({
      kind: 'cutStream',
      afterRows: 1,
      routes: ['ksqldb.queryStream'],
    });
    const response = await ask();
    await expect(response.text()).rejects.toThrow('terminated');
    expect(openQueries()).toEqual([]);
  });

  test('come late, inside a 200', async () => {
    ksqldb.simulator.faults.add({
      kind: 'lateError',
      afterRows: 1,
      routes: ['ksqldb.*'],
    });
    const response = await ask();
    expect(response.status).toBe(200);
    expect(await response.json()).toEqual([
      expect.anything(),
      expect.anything(),
      {
        errorMessage: {
          '@type': 'generic_error',
          error_code: 50000,
          message: 'Switched on',
        },
      },
    ]);
  });

  test('make a row of five megabytes', async () => {
    ksqldb.simulator.faults.add({
      kind: 'hugeRow',
      afterRows: 0,
      bytes: 5_000_000,
      routes: ['ksqldb.queryStream'],
    });
    const [, first] = await (await ask()).json();
    expect(first.row.columns[0]).toHaveLength(5_000_000);
  });

  test('come from a server that is not ready, in its own shape', async () => {
    ksqldb.simulator.faults.add({
      kind: 'status',
      status: 503,
      retryAfterSeconds: 10,
      routes: ['ksqldb.ksql'],
    });
    const { body, headers } = await ksqldb
      .post('/ksql', { ksql: 'LIST STREAMS;' })
      .expect(503);
    expect(headers['retry-after']).toBe('10');
    expect(body).toMatchObject({ '@type': 'generic_error', error_code: 50300 });
  });

  test('come from the gateway, as a page', async () => {
    ksqldb.simulator.faults.add({
      kind: 'status',
      status: 502,
      body: 'html',
      routes: ['ksqldb.queryStream'],
    });
    expect(await (await ask()).text()).toContain('<html>');
  });
});

test('the request log holds nothing of a statement', async () => {
  await ksqldb.refused("DROP STREAM IF EXISTS NOPE; LIST 'a secret';");
  expect(JSON.stringify(ksqldb.simulator.requests.summary())).not.toContain(
    'secret',
  );
  expect(ksqldb.simulator.requests.count({ route: 'ksqldb.ksql' })).toBe(1);
});
