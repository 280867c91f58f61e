// SPDX-License-Identifier: Apache-2.0
import { readOnly, rejectionOf, type Touched } from './__testUtils__/readOnly';

describe('classify, of what only tells about the server', () => {
  // prettier-ignore
  test.each<[string, Touched['action']]>([
    ['LIST STREAMS;',                    'listStreams'],
    ['SHOW STREAMS;',                    'listStreams'],
    ['show streams',                     'listStreams'],
    ['LIST STREAMS EXTENDED;',           'listStreams'],
    ['LIST TABLES;',                     'listTables'],
    ['SHOW TABLES EXTENDED;',            'listTables'],
    ['LIST QUERIES;',                    'listQueries'],
    ['SHOW QUERIES EXTENDED;',           'listQueries'],
    ['LIST TOPICS;',                     'listTopics'],
    ['LIST ALL TOPICS;',                 'listTopics'],
    ['SHOW TOPICS EXTENDED;',            'listTopics'],
    ['SHOW ALL TOPICS EXTENDED;',        'listTopics'],
    ['LIST FUNCTIONS;',                  'listFunctions'],
    ['SHOW FUNCTIONS;',                  'listFunctions'],
    ['LIST TYPES;',                      'listTypes'],
    ['LIST PROPERTIES;',                 'listProperties'],
    ['SHOW PROPERTIES;',                 'listProperties'],
    ['LIST VARIABLES;',                  'listVariables'],
    ['LIST CONNECTORS;',                 'listConnectors'],
    ['LIST SOURCE CONNECTORS;',          'listConnectors'],
    ['SHOW SINK CONNECTORS;',            'listConnectors'],
    ['LIST CONNECTOR PLUGINS;',          'listConnectorPlugins'],
    ['DESCRIBE STREAMS;',                'describeStreams'],
    ['DESCRIBE STREAMS EXTENDED;',       'describeStreams'],
    ['DESCRIBE TABLES;',                 'describeTables'],
    ['DESCRIBE tables EXTENDED;',        'describeTables'],
    ['DESCRIBE FUNCTION ucase;',         'describeFunction'],
    ['DESCRIBE FUNCTION `UCASE`;',       'describeFunction'],
    ['DESCRIBE FUNCTION replace;',       'describeFunction'],
    ['DESCRIBE CONNECTOR c;',            'describeConnector'],
    ["DESCRIBE CONNECTOR 'c';",          'describeConnector'],
    ['/* a */ LIST /* b */ STREAMS;',    'listStreams'],
  ])('reads %s', (text, action) => {
    expect(readOnly(text)).toEqual({ class: 'metadata', action });
  });

  // prettier-ignore
  test.each<[string, string]>([
    ['DESCRIBE orders;',            'ORDERS'],
    ['DESCRIBE orders EXTENDED;',   'ORDERS'],
    ['DESCRIBE `orders`;',          'orders'],
    ['DESCRIBE "TABLES";',          'TABLES'],
    ['DESCRIBE `STREAMS`;',         'STREAMS'],
    ['DESCRIBE function;',          'FUNCTION'],
    ['DESCRIBE function EXTENDED;', 'FUNCTION'],
    ['DESCRIBE `FUNCTION` ;',       'FUNCTION'],
  ])('finds the source in %s', (text, source) => {
    expect(readOnly(text)).toEqual({
      class: 'metadata',
      action: 'describeSource',
      sources: [source],
    });
  });

  // prettier-ignore
  test.each<[string, Partial<Touched>]>([
    ['EXPLAIN CTAS_TOTALS_5;',                           { queryIds: ['CTAS_TOTALS_5'] }],
    ['EXPLAIN ctas_totals_5;',                           { queryIds: ['CTAS_TOTALS_5'] }],
    ['EXPLAIN `ctas_totals_5`;',                         { queryIds: ['ctas_totals_5'] }],
    ['EXPLAIN show;',                                    { queryIds: ['SHOW'] }],
    ['EXPLAIN SELECT * FROM a EMIT CHANGES;',            { sources: ['A'] }],
    ['EXPLAIN SELECT * FROM a JOIN b ON c LIMIT 3;',     { sources: ['A', 'B'] }],
    ['EXPLAIN CREATE STREAM b AS SELECT * FROM a;',      { sources: ['A'], sinks: ['B'] }],
    ["EXPLAIN CREATE TABLE b WITH (KAFKA_TOPIC='t') AS SELECT * FROM a;", { sources: ['A'], sinks: ['B'], sinkTopics: ['t'] }],
    ['EXPLAIN INSERT INTO b SELECT * FROM a;',           { sources: ['A'], sinks: ['B'] }],
    ["EXPLAIN/* DROP STREAM a; */SELECT ';' FROM a",     { sources: ['A'] }],
  ])('tells what %s is about, and that it runs nothing', (text, touched) => {
    expect(readOnly(text)).toEqual({
      class: 'metadata',
      action: 'explain',
      ...touched,
    });
  });

  // prettier-ignore
  test.each<[string, string, RegExp]>([
    ['LIST alone',                    'LIST;',                          /expects STREAMS, TABLES/],
    ['LIST of what there is not',     'LIST USERS;',                    /not 'USERS'/],
    ['LIST with a word more',         'LIST STREAMS NOW;',              /not 'NOW'/],
    ['EXTENDED where it cannot be',   'LIST FUNCTIONS EXTENDED;',       /not 'EXTENDED'/],
    ['ALL where it cannot be',        'LIST ALL STREAMS;',              /not 'ALL'/],
    ['a quoted word after LIST',      'LIST "STREAMS";',                /not '"STREAMS"'/],
    ['a statement behind LIST',       'LIST STREAMS DROP STREAM a;',    /not 'DROP'/],
    ['DESCRIBE alone',                'DESCRIBE;',                      /ends where ksqlDB expects the name/],
    ['DESCRIBE of a string',          "DESCRIBE 'a';",                  /not ''a''/],
    ['EXTENDED before the name',      'DESCRIBE EXTENDED a;',           /not 'EXTENDED'/],
    ['DESCRIBE of two',               'DESCRIBE a, b;',                 /not ','/],
    ['DESCRIBE of a function of two words', 'DESCRIBE FUNCTION a b;',   /not 'b'/],
    ['EXPLAIN alone',                 'EXPLAIN;',                       /expects the id of a query/],
    ['EXPLAIN of a string',           "EXPLAIN 'a';",                   /not ''a''/],
    ['EXPLAIN of two words',          'EXPLAIN a b;',                   /not 'a'/],
    ['EXPLAIN of EXPLAIN',            'EXPLAIN EXPLAIN SELECT * FROM a;', /not 'EXPLAIN'/],
    ['EXPLAIN of PRINT',              "EXPLAIN PRINT 'a';",             /not 'PRINT'/],
    ['EXPLAIN of LIST',               'EXPLAIN LIST STREAMS;',          /not 'LIST'/],
    ['EXPLAIN of DROP',               'EXPLAIN DROP STREAM a;',         /not 'DROP'/],
    ['EXPLAIN of TERMINATE',          'EXPLAIN TERMINATE ALL;',         /not 'TERMINATE'/],
    ['EXPLAIN of SET',                "EXPLAIN SET 'a' = 'b';",         /not 'SET'/],
    ['EXPLAIN of a CREATE without a query', "EXPLAIN CREATE STREAM a WITH (KAFKA_TOPIC='t');", /expects the id of a query/],
    ['EXPLAIN of INSERT VALUES',      'EXPLAIN INSERT INTO a VALUES (1);', /expects the id of a query/],
    ['EXPLAIN of half a SELECT',      'EXPLAIN SELECT * FROM;',         /the name of a stream/],
  ])('rejects %s', (_case, text, message) => {
    expect(rejectionOf(text)).toMatch(message);
  });
});
