// SPDX-License-Identifier: Apache-2.0
import { openKsqldb, type OpenKsqldb } from '../../__testUtils__/openKsqldb';

const LARGE =
  'CREATE STREAM LARGE AS SELECT ORDERID, TOTAL FROM ORDERS WHERE TOTAL > 0 EMIT CHANGES;';
const PER_CHANNEL =
  'CREATE TABLE PER_CHANNEL AS SELECT CHANNEL, COUNT(*) AS ORDERS FROM ORDERS GROUP BY CHANNEL EMIT CHANGES;';

let ksqldb: OpenKsqldb;
beforeEach(async () => {
  ksqldb = await openKsqldb();
});
afterEach(() => ksqldb.close());

const environment = () => ksqldb.simulator.world.environment();

const pulled = async (sql: string) => {
  const response = await ksqldb.open({
    sql,
    accept: 'application/vnd.ksql.v1+json',
  });
  const pieces = (await response.json()) as { row?: { columns: unknown[] } }[];
  return pieces.flatMap(({ row }) => (row ? [row.columns] : []));
};

const earliest = (statement: string) =>
  ksqldb.run(statement, {
    streamsProperties: { 'ksql.streams.auto.offset.reset': 'earliest' },
  });

describe('CREATE … AS SELECT', () => {
  test('answers with the query that it started', async () => {
    expect(await ksqldb.run(LARGE)).toEqual([
      {
        '@type': 'currentStatus',
        statementText:
          "CREATE STREAM LARGE WITH (CLEANUP_POLICY='delete', KAFKA_TOPIC='pksqlc-shop01LARGE', PARTITIONS=6, REPLICAS=3, RETENTION_MS=604800000) AS SELECT ORDERID, TOTAL FROM ORDERS WHERE TOTAL > 0 EMIT CHANGES;",
        commandId: 'stream/`LARGE`/create',
        commandStatus: {
          status: 'SUCCESS',
          message: 'Created query with ID CSAS_LARGE_4',
          queryId: 'CSAS_LARGE_4',
        },
        commandSequenceNumber: 4,
        warnings: [],
      },
    ]);
  });

  test('makes a topic with a schema, which the catalog finds after its delay', async () => {
    environment().setCatalogDelay({ ms: 1_000 });
    await ksqldb.run(LARGE);
    const find = () => {
      environment().catalog.delayLine.beginRead();
      return environment().findEntity(
        'kafka_topic',
        'lkc-shop01:pksqlc-shop01LARGE',
      );
    };
    expect(find()).toBeUndefined();
    ksqldb.pass(1_000);
    expect(find()).toBeDefined();
    const { schema } = environment().registry.version(
      'pksqlc-shop01LARGE-value',
      'latest',
    );
    expect(JSON.parse(schema.schema)).toMatchObject({
      name: 'KsqlDataSourceSchema',
      fields: [{ name: 'TOTAL', type: ['null', 'double'] }],
    });
  });

  test('writes to a topic that is there', async () => {
    await ksqldb.run(
      LARGE.replace('LARGE AS', "LARGE WITH (KAFKA_TOPIC='checkout-debug') AS"),
    );
    expect(environment().topic('checkout-debug')).toMatchObject({
      partitions: 1,
    });
    const [answer] = await ksqldb.run('LIST STREAMS;');
    expect(answer!.streams).toContainEqual({
      type: 'STREAM',
      name: 'LARGE',
      topic: 'checkout-debug',
      keyFormat: 'KAFKA',
      valueFormat: 'AVRO',
      isWindowed: false,
    });
  });

  test.each([
    [
      'a stream of what is a table',
      PER_CHANNEL.replace('TABLE', 'STREAM'),
      /Your SELECT query produces a TABLE/,
    ],
    [
      'a table of what is a stream',
      LARGE.replace('STREAM', 'TABLE'),
      /Your SELECT query produces a STREAM/,
    ],
    ['an unknown source', LARGE.replace('FROM ORDERS', 'FROM NOPE'), /NOPE/],
  ])('refuses %s', async (_case, statement, message) => {
    const error = await ksqldb.refused(statement);
    expect(error).toMatchObject({
      '@type': 'statement_error',
      error_code: 40001,
      message: expect.stringMatching(message),
    });
    expect(await ksqldb.run('LIST QUERIES;')).toMatchObject([{ queries: [] }]);
  });

  test('is listed, described and explained', async () => {
    await ksqldb.run(LARGE);
    const listed = {
      queryString: expect.stringContaining('CREATE STREAM LARGE WITH'),
      sinks: ['LARGE'],
      sinkKafkaTopics: ['pksqlc-shop01LARGE'],
      id: 'CSAS_LARGE_4',
      statusCount: { RUNNING: 1 },
      queryType: 'PERSISTENT',
      state: 'RUNNING',
    };
    const [queries, orders, large, explained] = await ksqldb.run(
      'LIST QUERIES; DESCRIBE ORDERS; DESCRIBE LARGE EXTENDED; EXPLAIN CSAS_LARGE_4;',
    );
    expect(queries!.queries).toEqual([listed]);
    expect(orders!.sourceDescription).toMatchObject({
      readQueries: [listed],
      sourceConstraints: ['LARGE'],
    });
    expect(large!.sourceDescription).toMatchObject({
      writeQueries: [listed],
      queryOffsetSummaries: [
        { groupId: '_confluent-ksql-pksqlc-shop01query_CSAS_LARGE_4' },
      ],
    });
    expect(explained!.queryDescription).toMatchObject({
      id: 'CSAS_LARGE_4',
      sources: ['ORDERS'],
      sinks: ['LARGE'],
      topology: expect.stringContaining('Sub-topology: 0'),
      executionPlan: expect.stringContaining('[ SINK ]'),
      ksqlHostQueryStatus: { 'ksql-1:8088': 'RUNNING' },
      consumerGroupId: '_confluent-ksql-pksqlc-shop01query_CSAS_LARGE_4',
      state: 'RUNNING',
    });
  });

  test('is explained without being carried out', async () => {
    const [answer] = await ksqldb.run(`EXPLAIN ${LARGE}`);
    expect(answer!.queryDescription).toMatchObject({
      id: '',
      sources: ['ORDERS'],
      sinks: ['LARGE'],
      state: null,
    });
    expect(await ksqldb.run('LIST QUERIES;')).toMatchObject([{ queries: [] }]);
  });

  test('makes a table that can be pulled from', async () => {
    await earliest(PER_CHANNEL);
    const rows = await pulled('SELECT CHANNEL, ORDERS FROM PER_CHANNEL;');
    expect(rows.length).toBeGreaterThan(0);
  });

  test('can be read by other queries', async () => {
    await earliest(
      `${LARGE} CREATE STREAM LARGER AS SELECT * FROM LARGE WHERE TOTAL > 1 EMIT CHANGES;`,
    );
    expect(await pulled('SELECT * FROM LARGER LIMIT 2;')).toHaveLength(2);
  });
});

describe('TERMINATE, PAUSE and RESUME', () => {
  beforeEach(() => ksqldb.run(LARGE));

  const states = async () => {
    const [answer] = await ksqldb.run('LIST QUERIES;');
    return (answer!.queries as { id: string; state: string }[]).map(
      ({ id, state }) => `${id} ${state}`,
    );
  };
  const countLarge = async () =>
    (await pulled('SELECT ORDERID FROM LARGE;')).length;

  test('answer with the command', async () => {
    expect(await ksqldb.run('TERMINATE CSAS_LARGE_4;')).toMatchObject([
      {
        commandId: 'terminate/CSAS_LARGE_4/execute',
        commandStatus: { message: 'Query terminated.' },
      },
    ]);
    expect(await states()).toEqual([]);
  });

  test('stop what a query writes, and let it go on', async () => {
    ksqldb.pass(60_000);
    await ksqldb.run('PAUSE CSAS_LARGE_4;');
    expect(await states()).toEqual(['CSAS_LARGE_4 PAUSED']);
    const paused = await countLarge();
    ksqldb.pass(60_000);
    expect(await countLarge()).toBe(paused);
    await ksqldb.run('RESUME csas_large_4;');
    expect(await states()).toEqual(['CSAS_LARGE_4 RUNNING']);
    ksqldb.pass(60_000);
    expect(await countLarge()).toBeGreaterThan(paused);
  });

  test('go for all of them', async () => {
    await ksqldb.run(`${PER_CHANNEL} PAUSE ALL;`);
    expect(await states()).toEqual([
      'CSAS_LARGE_4 PAUSED',
      'CTAS_PER_CHANNEL_5 PAUSED',
    ]);
    await ksqldb.run('TERMINATE ALL;');
    expect(await states()).toEqual([]);
  });

  test('refuse a query that is none', async () => {
    expect(await ksqldb.refused('PAUSE NOPE;')).toMatchObject({
      message: 'Unknown queryId: NOPE',
    });
  });
});

describe('DROP of what queries need', () => {
  beforeEach(() => ksqldb.run(LARGE));

  test('ends the query that a stream was made with', async () => {
    await ksqldb.run('DROP STREAM LARGE DELETE TOPIC;');
    expect(await ksqldb.run('LIST QUERIES;')).toMatchObject([{ queries: [] }]);
    expect(() => environment().topic('pksqlc-shop01LARGE')).toThrow('no topic');
  });

  test.each([
    [
      'what another was made from',
      '',
      'ORDERS',
      'Cannot drop ORDERS.\nThe following streams and/or tables read from this source: [LARGE].\nYou need to drop them before dropping ORDERS.',
    ],
    [
      'what another query writes to',
      'INSERT INTO LARGE SELECT ORDERID, TOTAL FROM ORDERS;',
      'LARGE',
      'Cannot drop LARGE.\nThe following queries read from this source: [].\nThe following queries write into this source: [INSERTQUERY_5].\nYou need to terminate them before dropping LARGE.',
    ],
  ])('refuses %s', async (_case, before, name, message) => {
    if (before) await ksqldb.run(before);
    expect(await ksqldb.refused(`DROP STREAM ${name};`)).toMatchObject({
      message,
    });
  });
});

describe('INSERT INTO', () => {
  test('… SELECT adds a query to a stream', async () => {
    const [, answer] = await ksqldb.run(
      `${LARGE} INSERT INTO LARGE SELECT ORDERID, TOTAL FROM ORDERS EMIT CHANGES;`,
    );
    expect(answer).toMatchObject({
      commandId: 'stream/`LARGE`/create',
      commandStatus: { queryId: 'INSERTQUERY_5' },
    });
  });

  test.each([
    [
      'a table',
      'INSERT INTO STOCK_LEVELS SELECT * FROM ORDERS;',
      /STOCK_LEVELS is a table/,
    ],
    [
      'other columns',
      'INSERT INTO ORDERS SELECT ORDERID, TOTAL FROM ORDERS;',
      /^Incompatible schema between results and sink\./,
    ],
    ['what is not there', 'INSERT INTO NOPE SELECT * FROM ORDERS;', /NOPE/],
  ])('… SELECT refuses %s', async (_case, statement, message) => {
    expect(await ksqldb.refused(statement)).toMatchObject({
      message: expect.stringMatching(message),
    });
  });

  test.each([
    [
      'what it reads',
      'INSERT INTO ORDERS SELECT * FROM ORDERS EMIT CHANGES;',
      'orders',
    ],
    [
      'what it reads through another query',
      `CREATE STREAM COPY WITH (KAFKA_TOPIC='copy') AS SELECT * FROM ORDERS EMIT CHANGES; INSERT INTO ORDERS SELECT * FROM COPY EMIT CHANGES;`,
      'orders',
    ],
    [
      'the topic of what it reads',
      `CREATE STREAM AGAIN WITH (KAFKA_TOPIC='orders') AS SELECT * FROM ORDERS EMIT CHANGES;`,
      'orders',
    ],
  ])('… SELECT refuses to write %s', async (_case, statements, topic) => {
    expect(await ksqldb.refused(statements)).toMatchObject({
      error_code: 40001,
      message: `The simulator cannot run queries in a circle: this one would read ${topic}, to which it writes.`,
    });
  });

  test('… VALUES writes one record, and is not answered', async () => {
    const answers = await ksqldb.run(
      "INSERT INTO ORDERS (ORDERID, TOTAL, CHANNEL) VALUES ('mine', 12.5, 'app');",
    );
    expect(answers).toEqual([]);
    expect(
      await pulled("SELECT ORDERID, TOTAL FROM ORDERS WHERE ORDERID = 'mine';"),
    ).toEqual([['mine', 12.5]]);
  });

  test('… VALUES refuses what does not fit', async () => {
    const error = await ksqldb.refused(
      "INSERT INTO ORDERS (NOPE) VALUES ('a');",
    );
    expect(error).toMatchObject({ error_code: 40001 });
  });
});
