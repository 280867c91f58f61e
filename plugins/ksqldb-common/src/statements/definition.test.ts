// SPDX-License-Identifier: Apache-2.0
import { readOnly, rejectionOf, type Touched } from './__testUtils__/readOnly';

const WITH_T = "WITH (KAFKA_TOPIC = 't', VALUE_FORMAT = 'AVRO')";

describe('classify, of CREATE', () => {
  // prettier-ignore
  test.each<[string, Touched['action'], string, string]>([
    [`CREATE STREAM a ${WITH_T};`,                                 'createStream', 'A', 't'],
    [`create stream a ${WITH_T}`,                                  'createStream', 'A', 't'],
    [`CREATE OR REPLACE STREAM a ${WITH_T};`,                      'createStream', 'A', 't'],
    [`CREATE SOURCE STREAM a ${WITH_T};`,                          'createStream', 'A', 't'],
    [`CREATE STREAM IF NOT EXISTS a ${WITH_T};`,                   'createStream', 'A', 't'],
    [`CREATE OR REPLACE SOURCE STREAM IF NOT EXISTS a ${WITH_T};`, 'createStream', 'A', 't'],
    [`CREATE STREAM if ${WITH_T};`,                                'createStream', 'IF', 't'],
    [`CREATE STREAM \`a\` ${WITH_T};`,                             'createStream', 'a', 't'],
    [`CREATE STREAM "a b" ${WITH_T};`,                             'createStream', 'a b', 't'],
    [`CREATE TABLE a ${WITH_T};`,                                  'createTable',  'A', 't'],
    [`CREATE SOURCE TABLE a ${WITH_T};`,                           'createTable',  'A', 't'],
    [`CREATE OR REPLACE TABLE a ${WITH_T};`,                       'createTable',  'A', 't'],
    [`CREATE TABLE IF NOT EXISTS a ${WITH_T};`,                    'createTable',  'A', 't'],
    [`CREATE/**/STREAM/**/a/**/${WITH_T}/**/;`,                    'createStream', 'A', 't'],
    [`CREATE STREAM a (b STRING) ${WITH_T};`,                      'createStream', 'A', 't'],
    [`CREATE STREAM a (b STRING KEY, c DECIMAL(10, 2)) ${WITH_T};`, 'createStream', 'A', 't'],
    [`CREATE TABLE a (b STRING PRIMARY KEY) ${WITH_T};`,           'createTable',  'A', 't'],
    [`CREATE STREAM a (b BYTES HEADER('k'), c ARRAY<STRUCT<key STRING, value BYTES>> HEADERS) ${WITH_T};`, 'createStream', 'A', 't'],
    [`CREATE STREAM a (b MAP<STRING, ARRAY<INT>>, \`with (kafka_topic\` INT) ${WITH_T};`, 'createStream', 'A', 't'],
    ["CREATE STREAM a WITH (kafka_topic='t');",                    'createStream', 'A', 't'],
    ["CREATE STREAM a WITH (\"kafka_topic\"='t');",                'createStream', 'A', 't'],
    ["CREATE STREAM a WITH (`Kafka_Topic`='t');",                  'createStream', 'A', 't'],
    ["CREATE STREAM a WITH ('kafka_topic'='t');",                  'createStream', 'A', 't'],
    ["CREATE STREAM a WITH (KAFKA_TOPIC/**/=/**/'t');",            'createStream', 'A', 't'],
    ["CREATE STREAM a WITH (PARTITIONS=1, WRAP_SINGLE_VALUE=true, X=NULL, Y=-1.5, KAFKA_TOPIC='t');", 'createStream', 'A', 't'],
    ["CREATE STREAM a WITH (VALUE_FORMAT='KAFKA_TOPIC=''x''', KAFKA_TOPIC='it''s');", 'createStream', 'A', "it's"],
    ["CREATE STREAM a WITH (/* KAFKA_TOPIC='x', */ KAFKA_TOPIC='t');", 'createStream', 'A', 't'],
  ])('finds the topic read in %s', (text, action, name, topic) => {
    expect(readOnly(text)).toEqual({
      class: 'definition',
      action,
      sinks: [name],
      sourceTopics: [topic],
    });
  });

  // prettier-ignore
  test.each<[string, Partial<Touched>]>([
    ['CREATE STREAM b AS SELECT * FROM a;',                           { action: 'createStreamAs', sources: ['A'] }],
    ['CREATE TABLE b AS SELECT c, COUNT(*) FROM a GROUP BY c;',       { action: 'createTableAs', sources: ['A'] }],
    ['CREATE OR REPLACE STREAM b AS SELECT * FROM a EMIT CHANGES;',   { action: 'createStreamAs', sources: ['A'] }],
    ['CREATE OR REPLACE TABLE IF NOT EXISTS b AS SELECT * FROM a;',   { action: 'createTableAs', sources: ['A'] }],
    [`CREATE STREAM b ${WITH_T} AS SELECT * FROM a;`,                 { action: 'createStreamAs', sources: ['A'], sinkTopics: ['t'] }],
    ["CREATE STREAM b WITH (VALUE_FORMAT='JSON') AS SELECT * FROM a;", { action: 'createStreamAs', sources: ['A'] }],
    ['CREATE STREAM b AS SELECT * FROM a x LEFT JOIN c ON x.d = c.d;', { action: 'createStreamAs', sources: ['A', 'C'] }],
    ['CREATE STREAM b AS SELECT * FROM a EMIT CHANGES LIMIT 5;',      { action: 'createStreamAs', sources: ['A'] }],
    ['CREATE STREAM b AS SELECT a AS `AS SELECT * FROM c` FROM a;',   { action: 'createStreamAs', sources: ['A'] }],
    ['CREATE STREAM b AS SELECT * FROM b;',                           { action: 'createStreamAs', sources: ['B'] }],
  ])('finds what is read and written in %s', (text, touched) => {
    expect(readOnly(text)).toEqual({
      class: 'definition',
      sinks: ['B'],
      ...touched,
    });
  });

  // prettier-ignore
  test.each<[string, Touched['action']]>([
    ['CREATE TYPE address AS STRUCT<city STRING, zip DECIMAL(5, 0)>;', 'createType'],
    ['CREATE TYPE IF NOT EXISTS address AS VARCHAR;',                  'createType'],
    ['CREATE TYPE address AS ARRAY<STRING>;',                          'createType'],
    ["CREATE SOURCE CONNECTOR c WITH ('a'='b');",                      'createConnector'],
    ["CREATE SINK CONNECTOR IF NOT EXISTS c WITH ('a'='b');",          'createConnector'],
  ])('reads %s', (text, action) => {
    expect(readOnly(text)).toEqual({ class: 'definition', action });
  });

  // prettier-ignore
  test.each<[string, string, RegExp]>([
    ['CREATE alone',                   'CREATE;',                                            /expects STREAM, TABLE or TYPE/],
    ['CREATE of what there is not',    'CREATE VIEW a AS SELECT * FROM b;',                  /not 'VIEW'/],
    ['OR without REPLACE',             'CREATE OR STREAM a AS SELECT * FROM b;',             /not 'OR'/],
    ['a stream without a name',        'CREATE STREAM AS SELECT * FROM b;',                  /`AS`/],
    ['a stream without a topic',       'CREATE STREAM a (b INT);',                           /the topic to read.*KAFKA_TOPIC/],
    ['properties without a topic',     "CREATE STREAM a WITH (VALUE_FORMAT='JSON');",        /the topic to read.*KAFKA_TOPIC/],
    ['a topic only in a comment',      "CREATE STREAM a WITH (A=1 /*, KAFKA_TOPIC='t' */);", /the topic to read.*KAFKA_TOPIC/],
    ['a topic as a number',            'CREATE STREAM a WITH (KAFKA_TOPIC=5);',              /topic as a string/],
    ['a topic as a name',              'CREATE STREAM a WITH (KAFKA_TOPIC=t);',              /topic as a string/],
    ['a topic as an expression',       "CREATE STREAM a WITH (KAFKA_TOPIC='t' || 'u');",     /not '\|\|'/],
    ['two topics',                     "CREATE STREAM a WITH (KAFKA_TOPIC='t', KAFKA_TOPIC='u');", /only once/],
    ['two topics in two spellings',    "CREATE STREAM a WITH (KAFKA_TOPIC='t', \"kafka_topic\"='u');", /only once/],
    ['two topics before AS',           "CREATE STREAM a WITH (KAFKA_TOPIC='t', 'kafka_topic'='u') AS SELECT * FROM b;", /only once/],
    ['WITH twice',                     `CREATE STREAM a ${WITH_T} ${WITH_T};`,               /not 'WITH'/],
    ['empty properties',               'CREATE STREAM a WITH ();',                           /name of a property/],
    ['properties without an end',      "CREATE STREAM a WITH (KAFKA_TOPIC='t';",             /expects \)/],
    ['a signed string',                "CREATE STREAM a WITH (X=-'t', KAFKA_TOPIC='t');",    /a string, a number/],
    ['columns without an end',         `CREATE STREAM a (b INT ${WITH_T};`,                  /'\)'/],
    ['columns and AS',                 'CREATE STREAM a (b INT) AS SELECT * FROM c;',        /the topic to read.*KAFKA_TOPIC/],
    ['a source stream with AS',        'CREATE SOURCE STREAM a AS SELECT * FROM b;',         /the topic to read.*KAFKA_TOPIC/],
    ['AS without SELECT',              'CREATE STREAM a AS b;',                              /expects SELECT/],
    ['AS with brackets',               'CREATE STREAM a AS (SELECT * FROM b);',              /expects SELECT/],
    ['WITH after the query',           `CREATE STREAM a AS SELECT * FROM b ${WITH_T};`,      /not 'WITH'/],
    ['a subquery in it',               'CREATE STREAM a AS SELECT * FROM (SELECT * FROM b);', /not '\('/],
    ['a type without AS',              'CREATE TYPE a STRING;',                              /expects AS/],
    ['a type without a type',          'CREATE TYPE a AS;',                                  /expects a type/],
    ['replacing a type',               'CREATE OR REPLACE TYPE a AS STRING;',                /STREAM, TABLE/],
    ['a type that selects',            'CREATE TYPE a AS SELECT * FROM b;',                  /not 'SELECT'/],
  ])('rejects %s', (_case, text, message) => {
    expect(rejectionOf(text)).toMatch(message);
  });
});

describe('classify, of DROP and ALTER', () => {
  // prettier-ignore
  test.each<[string, Partial<Touched>]>([
    ['DROP STREAM a;',                              { action: 'dropStream', sinks: ['A'] }],
    ['drop stream `a`',                             { action: 'dropStream', sinks: ['a'] }],
    ['DROP STREAM IF EXISTS a;',                    { action: 'dropStream', sinks: ['A'] }],
    ['DROP STREAM if;',                             { action: 'dropStream', sinks: ['IF'] }],
    ['DROP STREAM a DELETE TOPIC;',                 { action: 'dropStream', sinks: ['A'], deletesTopic: true }],
    ['DROP TABLE a;',                               { action: 'dropTable', sinks: ['A'] }],
    ['DROP TABLE IF EXISTS a DELETE TOPIC;',        { action: 'dropTable', sinks: ['A'], deletesTopic: true }],
    ['DROP TABLE a/* DELETE TOPIC */;',             { action: 'dropTable', sinks: ['A'] }],
    ['DROP/**/TABLE/**/a/**/DELETE/**/TOPIC;',      { action: 'dropTable', sinks: ['A'], deletesTopic: true }],
    ['/**/DROP STREAM a;',                          { action: 'dropStream', sinks: ['A'] }],
    ['--x\nDROP STREAM a;',                         { action: 'dropStream', sinks: ['A'] }],
    ['--@x\nDROP STREAM a;',                        { action: 'dropStream', sinks: ['A'] }],
    ['DROP TYPE address;',                          { action: 'dropType' }],
    ['DROP TYPE IF EXISTS address;',                { action: 'dropType' }],
    ['DROP CONNECTOR c;',                           { action: 'dropConnector' }],
    ["DROP CONNECTOR IF EXISTS 'c';",               { action: 'dropConnector' }],
    ['ALTER STREAM a ADD b INT;',                   { action: 'alterSource', sinks: ['A'] }],
    ['ALTER TABLE a ADD COLUMN b DECIMAL(4, 2), ADD c ARRAY<INT>;', { action: 'alterSource', sinks: ['A'] }],
  ])('reads %s', (text, touched) => {
    expect(readOnly(text)).toEqual({ class: 'definition', ...touched });
  });

  // prettier-ignore
  test.each<[string, string, RegExp]>([
    ['DROP alone',                'DROP;',                          /expects STREAM, TABLE or TYPE/],
    ['DROP of a topic',           "DROP TOPIC 'a';",                /not 'TOPIC'/],
    ['DROP without a name',       'DROP STREAM;',                   /the name of the stream/],
    ['DROP of a string',          "DROP STREAM 'a';",               /not ''a''/],
    ['DROP of two',               'DROP STREAM a, b;',              /not ','/],
    ['IF without EXISTS',         'DROP STREAM IF a;',              /not 'a'/],
    ['DELETE without TOPIC',      'DROP STREAM a DELETE;',          /not 'DELETE'/],
    ['DROP with a word more',     'DROP STREAM a DELETE TOPIC b;',  /not 'b'/],
    ['ALTER alone',               'ALTER;',                         /expects STREAM or TABLE/],
    ['ALTER without ADD',         'ALTER STREAM a DROP b;',         /expects ADD/],
    ['ALTER without a column',    'ALTER STREAM a ADD;',            /a column and its type/],
    ['ALTER with a query',        'ALTER STREAM a ADD b INT SELECT;', /not 'SELECT'/],
  ])('rejects %s', (_case, text, message) => {
    expect(rejectionOf(text)).toMatch(message);
  });
});

describe('classify, of INSERT', () => {
  // prettier-ignore
  test.each<[string, Touched]>([
    ['INSERT INTO b SELECT * FROM a;',                       { class: 'definition', action: 'insertSelect', sources: ['A'], sinks: ['B'] }],
    ["INSERT INTO b WITH (QUERY_ID='x') SELECT * FROM a;",   { class: 'definition', action: 'insertSelect', sources: ['A'], sinks: ['B'] }],
    ["INSERT INTO b WITH (KAFKA_TOPIC='x') SELECT * FROM a;", { class: 'definition', action: 'insertSelect', sources: ['A'], sinks: ['B'], sinkTopics: ['x'] }],
    ['INSERT INTO b SELECT * FROM a JOIN c ON d EMIT CHANGES;', { class: 'definition', action: 'insertSelect', sources: ['A', 'C'], sinks: ['B'] }],
    ['insert into `b` values (1)',                           { class: 'dataWrite', action: 'insertValues', sinks: ['b'] }],
    ['INSERT INTO b (c, d) VALUES (1, NULL);',               { class: 'dataWrite', action: 'insertValues', sinks: ['B'] }],
    ["INSERT INTO b (`c`) VALUES ('); DROP STREAM a;');",    { class: 'dataWrite', action: 'insertValues', sinks: ['B'] }],
    ["INSERT INTO b VALUES (-1.5, true, 'x', STRUCT(a := 1), ARRAY[1], MAP('a' := 1), CAST('1' AS DECIMAL(2, 1)));", { class: 'dataWrite', action: 'insertValues', sinks: ['B'] }],
    ["INSERT INTO b VALUES ('SELECT * FROM a');",            { class: 'dataWrite', action: 'insertValues', sinks: ['B'] }],
    ['INSERT/**/INTO/**/b/**/VALUES/**/(1);',                { class: 'dataWrite', action: 'insertValues', sinks: ['B'] }],
  ])('reads %s', (text, expected) => {
    expect(readOnly(text)).toEqual(expected);
  });

  // prettier-ignore
  test.each<[string, string, RegExp]>([
    ['INSERT without INTO',     'INSERT b VALUES (1);',                        /expects INTO/],
    ['INSERT alone',            'INSERT;',                                     /expects INTO/],
    ['no name',                 'INSERT INTO VALUES (1);',                     /`VALUES`/],
    ['no values',               'INSERT INTO b;',                              /SELECT or VALUES/],
    ['values without brackets', 'INSERT INTO b VALUES 1;',                     /values in brackets/],
    ['values without an end',   'INSERT INTO b VALUES (1;',                    /'\)'/],
    ['a subquery as a value',   'INSERT INTO b VALUES ((SELECT c FROM d));',   /not 'SELECT'/],
    ['columns and SELECT',      'INSERT INTO b (c) SELECT c FROM a;',          /SELECT or VALUES|not 'SELECT'/],
    ['WITH and VALUES',         "INSERT INTO b WITH (A='x') VALUES (1);",      /expects SELECT/],
    ['two sinks',               'INSERT INTO b, c SELECT * FROM a;',           /not ','/],
  ])('rejects %s', (_case, text, message) => {
    expect(rejectionOf(text)).toMatch(message);
  });
});
