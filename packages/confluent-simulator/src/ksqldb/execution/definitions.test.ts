// SPDX-License-Identifier: Apache-2.0
import { openKsqldb, type OpenKsqldb } from '../../__testUtils__/openKsqldb';

const ORDERS = `CREATE STREAM "o" (ORDERID STRING KEY, TOTAL DOUBLE) WITH (KAFKA_TOPIC='orders', VALUE_FORMAT='AVRO');`;

let ksqldb: OpenKsqldb;
beforeEach(async () => {
  ksqldb = await openKsqldb();
});
afterEach(() => ksqldb.close());

const names = async (what: 'streams' | 'tables') => {
  const [answer] = await ksqldb.run(`LIST ${what};`);
  return (answer![what] as { name: string }[]).map(({ name }) => name);
};

describe('CREATE STREAM and TABLE', () => {
  test('answers with the command, in the words of the server', async () => {
    expect(await ksqldb.run(`-- mine\n${ORDERS}`)).toEqual([
      {
        '@type': 'currentStatus',
        statementText:
          "CREATE STREAM `o` (ORDERID STRING KEY, TOTAL DOUBLE) WITH (KAFKA_TOPIC='orders', KEY_FORMAT='KAFKA', VALUE_FORMAT='AVRO');",
        commandId: 'stream/`o`/create',
        commandStatus: {
          status: 'SUCCESS',
          message: 'Stream created',
          queryId: null,
        },
        commandSequenceNumber: 4,
        warnings: [],
      },
    ]);
    expect(await names('streams')).toEqual(['ORDERS', 'PAYMENTS', 'o']);
  });

  test.each([
    [
      'a name that is taken',
      ORDERS.replace('"o"', 'ORDERS'),
      "Cannot add stream 'ORDERS': A stream with the same name already exists",
    ],
    [
      'a name that a table has',
      ORDERS.replace('"o"', 'STOCK_LEVELS'),
      "Cannot add stream 'STOCK_LEVELS': A table with the same name already exists",
    ],
    [
      'a topic that is none',
      ORDERS.replace("'orders'", "'nope'"),
      'Kafka topic does not exist: nope',
    ],
    [
      'no topic',
      "CREATE STREAM N (A INT) WITH (VALUE_FORMAT='JSON');",
      "Missing required property 'KAFKA_TOPIC' which has no default value.",
    ],
    [
      'no format',
      "CREATE STREAM N (A INT) WITH (KAFKA_TOPIC='orders');",
      "Missing required property 'VALUE_FORMAT' which has no default value.",
    ],
    [
      'a type that is none',
      ORDERS.replace('DOUBLE', 'MONEY'),
      'Cannot resolve unknown type: MONEY',
    ],
    [
      'a column twice',
      ORDERS.replace('TOTAL', 'ORDERID'),
      'Duplicate column names: `ORDERID`',
    ],
    [
      'a table without a key',
      "CREATE TABLE N (A INT) WITH (KAFKA_TOPIC='orders', VALUE_FORMAT='JSON');",
      'Tables require a PRIMARY KEY. Please define the PRIMARY KEY.',
    ],
    [
      'no columns and no registry',
      "CREATE STREAM N WITH (KAFKA_TOPIC='orders', VALUE_FORMAT='JSON');",
      'No columns supplied. The JSON format does not support schema inference.',
    ],
    [
      'no columns and no schema',
      "CREATE STREAM N WITH (KAFKA_TOPIC='checkout-debug', VALUE_FORMAT='AVRO');",
      "Schema for message values on topic 'checkout-debug' does not exist in the Schema Registry.\nSubject: checkout-debug-value",
    ],
  ])('refuses %s', async (_case, statement, message) => {
    expect(await ksqldb.refused(statement)).toEqual({
      '@type': 'statement_error',
      error_code: 40001,
      message,
      statementText: statement,
      entities: [],
    });
  });

  test('warns instead, IF NOT EXISTS', async () => {
    const [answer] = await ksqldb.run(
      ORDERS.replace('"o"', 'IF NOT EXISTS ORDERS'),
    );
    expect(answer).toMatchObject({
      '@type': 'warning_entity',
      message:
        "Cannot add stream 'ORDERS': A stream with the same name already exists",
    });
  });

  test('makes the topic when its number of partitions is given, and registers the columns', async () => {
    await ksqldb.run(
      "CREATE STREAM N (K STRING KEY, A INT) WITH (KAFKA_TOPIC='new', PARTITIONS=3, VALUE_FORMAT='AVRO');",
    );
    const environment = ksqldb.simulator.world.environment();
    expect(environment.topic('new')).toMatchObject({ partitions: 3 });
    const { schema } = environment.registry.version('new-value', 'latest');
    expect(JSON.parse(schema.schema).fields).toEqual([
      { name: 'A', type: ['null', 'int'], default: null },
    ]);
  });
});

describe('a request of several statements', () => {
  test('is answered in order, without those that have no answer', async () => {
    const answers = await ksqldb.run(
      `${ORDERS} SET 'auto.offset.reset'='earliest'; LIST TYPES; DESCRIBE "o";`,
    );
    expect(answers.map(each => each['@type'])).toEqual([
      'currentStatus',
      'type_list',
      'sourceDescription',
    ]);
  });

  test('changes nothing when one of them is wrong', async () => {
    const before = await names('streams');
    const error = await ksqldb.refused(`${ORDERS} DROP STREAM NOPE;`);
    expect(error).toMatchObject({
      message: 'NOPE does not exist.',
      statementText: 'DROP STREAM NOPE;',
      entities: [],
    });
    expect(await names('streams')).toEqual(before);
  });

  test('waits for a command that is not there until it gives up', async () => {
    const ahead = { commandSequenceNumber: 99 };
    expect(await ksqldb.refused('LIST STREAMS;', ahead)).toMatchObject({
      '@type': 'generic_error',
      error_code: 50301,
    });
    await ksqldb.run('LIST STREAMS;', { commandSequenceNumber: 3 });
  });

  test('puts values in the place of variables', async () => {
    const [answer] = await ksqldb.run('DESCRIBE ${which};', {
      sessionVariables: { WHICH: 'ORDERS' },
    });
    expect(answer).toMatchObject({ statementText: 'DESCRIBE ORDERS;' });
  });
});

describe('DROP', () => {
  test('leaves the topic', async () => {
    const [answer] = await ksqldb.run('DROP STREAM ORDERS;');
    expect(answer).toMatchObject({
      commandId: 'stream/ORDERS/drop',
      commandStatus: {
        message: 'Source `ORDERS` (topic: orders) was dropped.',
      },
    });
    expect(await names('streams')).toEqual(['PAYMENTS']);
    expect(ksqldb.cluster.kafka.find('orders')).toBeDefined();
  });

  test('takes the topic and its subjects along, DELETE TOPIC', async () => {
    await ksqldb.run('DROP STREAM ORDERS DELETE TOPIC;');
    expect(ksqldb.cluster.kafka.find('orders')).toBeUndefined();
    expect(ksqldb.cluster.kafka.schema('orders-value')).toBeUndefined();
  });

  test('warns of what is not there, IF EXISTS', async () => {
    const [answer] = await ksqldb.run('DROP TABLE IF EXISTS NOPE;');
    expect(answer).toMatchObject({
      '@type': 'warning_entity',
      message: 'Source `NOPE` does not exist.',
    });
  });

  test.each([
    [
      'the wrong kind',
      'DROP TABLE ORDERS;',
      'Incompatible data source type is STREAM, but statement was DROP TABLE',
    ],
    ['what is not there', 'DROP STREAM NOPE;', 'NOPE does not exist.'],
  ])('refuses %s', async (_case, statement, message) => {
    expect(await ksqldb.refused(statement)).toMatchObject({ message });
  });
});

describe('ALTER', () => {
  test('adds columns at the end', async () => {
    await ksqldb.run(`${ORDERS} ALTER STREAM "o" ADD COLUMN NOTE STRING;`);
    const { columns } = ksqldb.cluster.metastore.sources.get('o')!;
    expect(columns.map(({ name }) => name)).toEqual([
      'ORDERID',
      'TOTAL',
      'NOTE',
    ]);
  });

  test('refuses a column that is there', async () => {
    await ksqldb.run(ORDERS);
    const error = await ksqldb.refused('ALTER STREAM "o" ADD TOTAL INT;');
    expect(error.message).toBe(
      'Cannot add column `TOTAL` to schema. A column with the same name already exists.',
    );
  });
});

describe('types', () => {
  test('stand for what they were made of, until they are dropped', async () => {
    await ksqldb.run(
      `CREATE TYPE MONEY AS STRUCT<AMOUNT DECIMAL(9, 2), CURRENCY STRING>;
       CREATE STREAM N (PAID MONEY) WITH (KAFKA_TOPIC='orders', VALUE_FORMAT='JSON');
       DROP TYPE MONEY;`,
    );
    const [described] = await ksqldb.run('DESCRIBE N;');
    expect(described).toMatchObject({
      sourceDescription: {
        fields: [
          {
            name: 'PAID',
            schema: {
              type: 'STRUCT',
              fields: [
                {
                  name: 'AMOUNT',
                  schema: {
                    type: 'DECIMAL',
                    fields: null,
                    memberSchema: null,
                    parameters: { precision: 9, scale: 2 },
                  },
                },
                { name: 'CURRENCY', schema: { type: 'STRING' } },
              ],
            },
          },
        ],
      },
    });
  });

  test.each([
    [
      'CREATE TYPE A AS INT;',
      "Cannot register custom type 'A' since it is already registered with type: INTEGER",
    ],
    ['DROP TYPE B;', 'Type B does not exist.'],
  ])('refuses %s the second time', async (statement, message) => {
    await ksqldb.run('CREATE TYPE A AS INT;');
    expect((await ksqldb.refused(statement)).message).toBe(message);
  });
});
