// SPDX-License-Identifier: Apache-2.0
import {
  classify,
  ClassifiedStatement,
} from '@data-mesh/backstage-plugin-ksqldb-common';
import { demandQuery, demandStatements } from './refusals';
import { demandRead } from './UnreadableTextError';

const read = (text: string): ClassifiedStatement[] =>
  demandRead(classify(text));

// prettier-ignore
const NEVER_SENT: [string, string][] = [
  ["SET 'auto.offset.reset' = 'earliest';",                       'Give the property along'],
  ["UNSET 'auto.offset.reset';",                                  'Leave the property out'],
  ["DEFINE topic = 'orders';",                                    'Write their values into the statement'],
  ['UNDEFINE topic;',                                             'Write their values into the statement'],
  ['LIST VARIABLES;',                                             'Write their values into the statement'],
  ["ALTER SYSTEM 'ksql.service.id' = 'x';",                       'Ask whoever runs the ksqlDB cluster'],
  ['LIST PROPERTIES;',                                            'Ask whoever runs the ksqlDB cluster'],
  ['SHOW PROPERTIES;',                                            'Ask whoever runs the ksqlDB cluster'],
  ["ASSERT TOPIC orders;",                                        'use LIST TOPICS'],
  ["RUN SCRIPT 'all.sql';",                                       'Paste the statements'],
  ["CREATE SOURCE CONNECTOR jdbc WITH ('connector.class' = 'x');", 'Confluent console'],
  ['DROP CONNECTOR jdbc;',                                        'Confluent console'],
  ['LIST CONNECTORS;',                                            'Confluent console'],
  ['SHOW SINK CONNECTORS;',                                       'Confluent console'],
  ['LIST CONNECTOR PLUGINS;',                                     'Confluent console'],
  ['DESCRIBE CONNECTOR jdbc;',                                    'Confluent console'],
];

describe.each([
  ['demandStatements', demandStatements],
  ['demandQuery', demandQuery],
])('%s', (_name, demand) => {
  test.each(NEVER_SENT)('never lets through %j', (text, wayOut) => {
    expect(() => demand(read(text))).toThrow(
      expect.objectContaining({
        name: 'NotAllowedError',
        message: expect.stringContaining(wayOut),
      }),
    );
  });

  test.each(NEVER_SENT)('never lets through, behind another, %j', text => {
    expect(() => demand(read(`LIST STREAMS; ${text}`))).toThrow(
      expect.objectContaining({ name: 'NotAllowedError' }),
    );
  });
});

describe('demandStatements', () => {
  test.each([
    'LIST STREAMS;',
    'DESCRIBE ORDERS EXTENDED;',
    'EXPLAIN SELECT * FROM ORDERS EMIT CHANGES;',
    'CREATE STREAM E AS SELECT * FROM ORDERS EMIT CHANGES;',
    "INSERT INTO ORDERS (ID) VALUES ('1');",
    'DROP STREAM ORDERS DELETE TOPIC;',
    'TERMINATE ALL; LIST QUERIES;',
  ])('lets through %j', text => {
    expect(() => demandStatements(read(text))).not.toThrow();
  });

  test.each([
    'SELECT * FROM ORDERS EMIT CHANGES;',
    'PRINT orders;',
    'LIST STREAMS; SELECT * FROM ORDERS;',
  ])('sends whoever wrote %j to where queries run', text => {
    expect(() => demandStatements(read(text))).toThrow(
      'SELECT and PRINT are queries, and bring rows. Run each of them as a query, on its own.',
    );
  });
});

describe('demandQuery', () => {
  test.each(['SELECT * FROM ORDERS;', 'PRINT `orders.v1` FROM BEGINNING;'])(
    'gives back %j',
    text => {
      expect(demandQuery(read(text))).toMatchObject({ class: 'query', text });
    },
  );
});
