// SPDX-License-Identifier: Apache-2.0
import { openKsqldb, type OpenKsqldb } from '../../__testUtils__/openKsqldb';

let ksqldb: OpenKsqldb;
beforeEach(async () => {
  ksqldb = await openKsqldb();
});
afterEach(() => ksqldb.close());

describe('the statement LIST', () => {
  test('tells of streams and tables', async () => {
    expect(await ksqldb.run('LIST TABLES; show tables;')).toEqual([
      {
        '@type': 'tables',
        statementText: 'LIST TABLES;',
        tables: [
          {
            type: 'TABLE',
            name: 'STOCK_LEVELS',
            topic: 'stock-levels',
            keyFormat: 'KAFKA',
            valueFormat: 'JSON_SR',
            isWindowed: false,
          },
        ],
        warnings: [],
      },
      expect.objectContaining({ statementText: 'show tables;' }),
    ]);
  });

  test('tells of topics, those of Kafka itself only with ALL', async () => {
    ksqldb.simulator.world.environment().addTopic({ name: '_internal' });
    const listed = async (statement: string) => {
      const [answer] = await ksqldb.run(statement);
      return (answer!.topics as { name: string }[]).map(({ name }) => name);
    };
    expect(await listed('LIST TOPICS;')).not.toContain('_internal');
    expect(await listed('LIST ALL TOPICS;')).toContain('_internal');
  });

  test('tells how many read a topic, EXTENDED', async () => {
    const [answer] = await ksqldb.run('LIST TOPICS EXTENDED;');
    expect(answer).toMatchObject({
      '@type': 'kafka_topics_extended',
      topics: expect.arrayContaining([
        {
          name: 'checkout-debug',
          replicaInfo: [3],
          consumerCount: 0,
          consumerGroupCount: 0,
        },
      ]),
    });
  });

  test('tells of properties, those of the request first', async () => {
    const [answer] = await ksqldb.run(
      "SET 'auto.offset.reset'='earliest'; LIST PROPERTIES;",
    );
    expect(answer).toMatchObject({
      overwrittenProperties: ['ksql.streams.auto.offset.reset'],
      properties: expect.arrayContaining([
        {
          name: 'ksql.streams.auto.offset.reset',
          scope: 'KAFKA STREAMS',
          value: 'earliest',
          editable: true,
          level: 'QUERY',
        },
      ]),
    });
  });

  test('tells of what was defined', async () => {
    const [answer] = await ksqldb.run("DEFINE a='1'; LIST VARIABLES;");
    expect(answer).toMatchObject({ variables: [{ name: 'A', value: '1' }] });
  });
});

describe('the statement DESCRIBE', () => {
  test('infers columns from the schema, after the key', async () => {
    const [answer] = await ksqldb.run('DESCRIBE ORDERS;');
    const schema = { fields: null, memberSchema: null };
    expect(answer).toEqual({
      '@type': 'sourceDescription',
      statementText: 'DESCRIBE ORDERS;',
      sourceDescription: {
        name: 'ORDERS',
        windowType: null,
        readQueries: [],
        writeQueries: [],
        fields: [
          {
            name: 'ORDERID',
            schema: { type: 'STRING', ...schema },
            type: 'KEY',
          },
          { name: 'TOTAL', schema: { type: 'DOUBLE', ...schema } },
          { name: 'CHANNEL', schema: { type: 'STRING', ...schema } },
        ],
        type: 'STREAM',
        timestamp: '',
        statistics: '',
        errorStats: '',
        extended: false,
        keyFormat: 'KAFKA',
        valueFormat: 'AVRO',
        topic: 'orders',
        partitions: 0,
        replication: 0,
        statement: '',
        queryOffsetSummaries: [],
        sourceConstraints: [],
        clusterStatistics: [],
        clusterErrorStats: [],
      },
      warnings: [],
    });
  });

  test('says more, EXTENDED', async () => {
    const [answer] = await ksqldb.run('DESCRIBE ORDERS EXTENDED;');
    expect(answer!.sourceDescription).toMatchObject({
      extended: true,
      partitions: 6,
      replication: 3,
      statement: expect.stringContaining('CREATE STREAM ORDERS (ORDERID'),
      clusterStatistics: expect.arrayContaining([
        expect.objectContaining({ name: 'consumer-total-messages' }),
      ]),
    });
  });

  test('describes all of a kind', async () => {
    const [answer] = await ksqldb.run('DESCRIBE STREAMS;');
    expect(answer).toMatchObject({
      '@type': 'source_descriptions',
      sourceDescriptions: [{ name: 'ORDERS' }, { name: 'PAYMENTS' }],
    });
  });

  test('describes each function that is listed', async () => {
    const [listed] = await ksqldb.run('LIST FUNCTIONS;');
    const functions = listed!.functions as { name: string; type: string }[];
    expect(functions.length).toBeGreaterThanOrEqual(40);
    for (const { name, type } of functions) {
      const [answer] = await ksqldb.run(`DESCRIBE FUNCTION \`${name}\`;`);
      expect(answer).toMatchObject({
        '@type': 'describe_function',
        name,
        type,
        description: expect.stringMatching(/\S/),
      });
    }
  });

  test.each([
    ['DESCRIBE NOPE;', "Could not find STREAM/TABLE 'NOPE' in the Metastore"],
    [
      'DESCRIBE FUNCTION NOPE;',
      "Can't find any functions with the name 'NOPE'",
    ],
    ['EXPLAIN NOPE;', 'Unknown queryId: NOPE'],
    ['LIST CONNECTORS;', 'The simulator cannot do connectors.'],
  ])('refuses %s', async (statement, message) => {
    expect(await ksqldb.refused(statement)).toMatchObject({
      error_code: 40001,
      message,
    });
  });
});

describe('the statement ASSERT', () => {
  test.each([
    ['ASSERT TOPIC orders;', { '@type': 'assert_topic', exists: true }],
    ['ASSERT NOT EXISTS TOPIC nope;', { topicName: 'nope', exists: false }],
    [
      "ASSERT SCHEMA SUBJECT 'orders-value';",
      { '@type': 'assert_schema', subject: 'orders-value', id: null },
    ],
  ])('confirms %s', async (statement, expected) => {
    const [answer] = await ksqldb.run(statement);
    expect(answer).toMatchObject(expected);
  });

  test.each([
    ['ASSERT TOPIC nope;', 'Topic nope does not exist'],
    ['ASSERT NOT EXISTS TOPIC orders;', 'Topic orders exists'],
    [
      "ASSERT SCHEMA SUBJECT 'orders-value' ID 9;",
      'Schema orders-value with id 9 does not exist',
    ],
  ])('refuses %s with 417', async (statement, message) => {
    expect(await ksqldb.refused(statement)).toMatchObject({
      error_code: 41700,
      message,
    });
  });
});

describe('/ksql', () => {
  test.each(['SELECT * FROM ORDERS EMIT CHANGES;', 'PRINT orders;'])(
    'leaves %s to the endpoint for queries',
    async statement => {
      expect(await ksqldb.refused(statement)).toEqual({
        '@type': 'statement_error',
        error_code: 40002,
        message:
          "The following statement types should be issued to the websocket endpoint '/query':\n\t* PRINT\n\t* SELECT",
        statementText: statement,
        entities: [],
      });
    },
  );

  test.each([
    ['no JSON', '{"ksql":'],
    ['no statements', {}],
    ['statements that are no text', { ksql: 1 }],
  ])('refuses %s', async (_case, body) => {
    const response = await ksqldb.post('/ksql', body).expect(400);
    expect(response.body).toMatchObject({
      '@type': 'generic_error',
      error_code: 40000,
    });
  });
});
