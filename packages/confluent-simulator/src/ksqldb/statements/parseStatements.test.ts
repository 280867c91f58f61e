// SPDX-License-Identifier: Apache-2.0
import { parseStatements } from './parseStatements';

const NO_OPTIONS = new Map();
const STRING = { base: 'NAMED', name: 'STRING' };

describe('parseStatements', () => {
  test.each<[string, object]>([
    [
      `CREATE STREAM orders (orderId STRING KEY, total DECIMAL(10,2)) WITH (kafka_topic='orders.v1', value_format='AVRO');`,
      {
        type: 'createSource',
        kind: 'STREAM',
        orReplace: false,
        ifNotExists: false,
        isReadOnly: false,
        name: 'ORDERS',
        columns: [
          { name: 'ORDERID', type: STRING, isKey: true, isHeader: false },
          {
            name: 'TOTAL',
            type: { base: 'DECIMAL', precision: 10, scale: 2 },
            isKey: false,
            isHeader: false,
          },
        ],
        options: new Map([
          ['KAFKA_TOPIC', 'orders.v1'],
          ['VALUE_FORMAT', 'AVRO'],
        ]),
      },
    ],
    [
      `CREATE SOURCE TABLE "u" (id VARCHAR PRIMARY KEY) WITH (KAFKA_TOPIC='users', PARTITIONS=3);`,
      { type: 'createSource', kind: 'TABLE', name: 'u', isReadOnly: true },
    ],
    [
      `CREATE STREAM S (h ARRAY<STRUCT<key STRING, value BYTES>> HEADERS) WITH (KAFKA_TOPIC='t');`,
      {
        columns: [
          {
            name: 'H',
            type: {
              base: 'ARRAY',
              element: {
                base: 'STRUCT',
                fields: [
                  { name: 'KEY', type: STRING },
                  { name: 'VALUE', type: { base: 'NAMED', name: 'BYTES' } },
                ],
              },
            },
            isKey: false,
            isHeader: true,
          },
        ],
      },
    ],
    [
      'CREATE OR REPLACE STREAM IF NOT EXISTS E AS SELECT * FROM O EMIT CHANGES;',
      {
        type: 'createAs',
        orReplace: true,
        ifNotExists: true,
        options: NO_OPTIONS,
        select: 'SELECT * FROM O EMIT CHANGES',
      },
    ],
    [
      `INSERT INTO E WITH (QUERY_ID='more') SELECT * FROM O;`,
      {
        type: 'insertSelect',
        target: 'E',
        queryId: 'more',
        select: 'SELECT * FROM O',
      },
    ],
    [
      `INSERT INTO E (A, B) VALUES ('it''s', 1);`,
      { type: 'insertValues', target: 'E' },
    ],
    [
      'DROP STREAM IF EXISTS E DELETE TOPIC;',
      { type: 'drop', kind: 'STREAM', ifExists: true, deletesTopic: true },
    ],
    ['DROP TABLE E;', { kind: 'TABLE', ifExists: false, deletesTopic: false }],
    [
      'ALTER STREAM E ADD COLUMN a INT, ADD b STRING;',
      {
        type: 'alter',
        columns: [
          { name: 'A', type: { base: 'NAMED', name: 'INTEGER' } },
          { name: 'B', type: STRING },
        ],
      },
    ],
    [
      'CREATE TYPE IF NOT EXISTS money AS STRUCT<amount DECIMAL(9,2)>;',
      { type: 'createType', name: 'MONEY', ifNotExists: true },
    ],
    ['DROP TYPE money;', { type: 'dropType', name: 'MONEY', ifExists: false }],
    ['terminate CSAS_E_3;', { type: 'terminate', queryId: 'CSAS_E_3' }],
    ['PAUSE ALL;', { type: 'pause', queryId: undefined }],
    ['RESUME csas_e_3;', { type: 'resume', queryId: 'CSAS_E_3' }],
    [
      'SHOW ALL TOPICS EXTENDED;',
      { type: 'list', subject: 'TOPICS', all: true, isExtended: true },
    ],
    ['LIST STREAMS;', { type: 'list', subject: 'STREAMS', isExtended: false }],
    [
      'DESCRIBE orders EXTENDED;',
      { type: 'describeSource', name: 'ORDERS', isExtended: true },
    ],
    ['DESCRIBE TABLES;', { type: 'describeAll', kind: 'TABLE' }],
    ['DESCRIBE FUNCTION ucase;', { type: 'describeFunction', name: 'UCASE' }],
    ['EXPLAIN csas_e_3;', { type: 'explainQuery', queryId: 'CSAS_E_3' }],
    ['SELECT * FROM E EMIT CHANGES;', { type: 'select', isPush: true }],
    ['SELECT * FROM E;', { type: 'select', isPush: false }],
    [
      'PRINT orders FROM BEGINNING INTERVAL 2 LIMIT 3;',
      {
        type: 'print',
        topic: 'orders',
        fromBeginning: true,
        interval: 2,
        limit: 3,
      },
    ],
    ["PRINT 'Some Topic';", { type: 'print', topic: 'Some Topic' }],
    [
      "SET 'auto.offset.reset'='earliest';",
      { type: 'set', name: 'auto.offset.reset', value: 'earliest' },
    ],
    ["DEFINE topic='orders';", { type: 'define', value: 'orders' }],
    [
      'ASSERT NOT EXISTS TOPIC orders TIMEOUT 5 SECONDS;',
      {
        type: 'assert',
        subject: 'TOPIC',
        name: 'orders',
        expectsExistence: false,
      },
    ],
    [
      "ASSERT SCHEMA SUBJECT 'orders-value' ID 3;",
      { type: 'assert', name: 'orders-value', schemaId: 3 },
    ],
    ['LIST CONNECTORS;', { type: 'unsupported', what: 'connectors' }],
  ])('reads %s', (text, expected) => {
    expect(parseStatements(text)).toEqual([
      expect.objectContaining({ ...expected, text }),
    ]);
  });

  test('reads the statement inside an EXPLAIN', () => {
    const [statement] = parseStatements('EXPLAIN SELECT A FROM E;');
    expect(statement).toMatchObject({
      type: 'explainStatement',
      statement: { type: 'select', text: 'SELECT A FROM E;' },
    });
  });

  test('reads each statement of a text, without what is around them', () => {
    const texts = parseStatements(
      "-- all of it\nLIST STREAMS; /* ; */ ;\n  SET 'a'=';' ;",
    ).map(({ text }) => text);
    expect(texts).toEqual(['LIST STREAMS;', "SET 'a'=';' ;"]);
  });

  test.each([
    [
      'nothing at its end',
      'LIST STREAMS',
      'line 1:13: Syntax Error\nSyntax error at or near "<EOF>"',
    ],
    [
      'no statement',
      'SELCT * FROM E;',
      "line 1:1: Syntax Error\nUnknown statement 'SELCT'",
    ],
    [
      'an error in a later line',
      'DROP\n  VIEW E;',
      'line 2:3: Syntax Error\nSyntax error at or near "VIEW"',
    ],
    [
      'more than the statement',
      'LIST TABLES NOW;',
      'line 1:13: Syntax Error\nSyntax error at or near "NOW"',
    ],
    ['a text without an end', "PRINT 'orders;", 'line 1:7: Syntax Error'],
  ])('refuses %s', (_case, text, message) => {
    expect(() => parseStatements(text)).toThrow(message);
  });
});
