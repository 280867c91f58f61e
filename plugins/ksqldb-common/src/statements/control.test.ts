// SPDX-License-Identifier: Apache-2.0
import { readOnly, rejectionOf, type Touched } from './__testUtils__/readOnly';

describe('classify, of run control', () => {
  // prettier-ignore
  test.each<[string, Touched['action'], string[] | 'all']>([
    ['TERMINATE CSAS_A_1;',      'terminate', ['CSAS_A_1']],
    ['terminate csas_a_1',       'terminate', ['CSAS_A_1']],
    ['TERMINATE `csas_a_1`;',    'terminate', ['csas_a_1']],
    ['TERMINATE "csas_a_1";',    'terminate', ['csas_a_1']],
    ['TERMINATE ALL;',           'terminate', 'all'],
    ['TERMINATE "ALL";',         'terminate', ['ALL']],
    ['TERMINATE source;',        'terminate', ['SOURCE']],
    ['TERMINATE/**/ALL;',        'terminate', 'all'],
    ['PAUSE CSAS_A_1;',          'pause',     ['CSAS_A_1']],
    ['PAUSE ALL;',               'pause',     'all'],
    ['RESUME CSAS_A_1;',         'resume',    ['CSAS_A_1']],
    ['RESUME ALL;',              'resume',    'all'],
  ])('reads %s', (text, action, queryIds) => {
    expect(readOnly(text)).toEqual({ class: 'runControl', action, queryIds });
  });

  // prettier-ignore
  test.each<[string, string, RegExp]>([
    ['TERMINATE alone',       'TERMINATE;',              /the name of a query, or ALL/],
    ['TERMINATE CLUSTER',     'TERMINATE CLUSTER NOW;',  /not 'NOW'/],
    ['TERMINATE QUERY id',    'TERMINATE QUERY a;',      /not 'QUERY'/],
    ['two ids',               'TERMINATE a, b;',         /not ','/],
    ['an id as a string',     "PAUSE 'a';",              /not ''a''/],
    ['RESUME with more',      'RESUME ALL NOW;',         /not 'NOW'/],
  ])('rejects %s', (_case, text, message) => {
    expect(rejectionOf(text)).toMatch(message);
  });
});

describe('classify, of what is never sent', () => {
  // prettier-ignore
  test.each<[string, Touched['class'], Touched['action']]>([
    ["SET 'auto.offset.reset' = 'earliest';",          'session', 'set'],
    ["/**/SET 'a'='b';",                               'session', 'set'],
    ["UNSET 'auto.offset.reset';",                     'session', 'unset'],
    ["DEFINE topic = 'orders';",                       'session', 'define'],
    ['UNDEFINE topic;',                                'session', 'undefine'],
    ["ALTER SYSTEM 'a' = 'b';",                        'admin',   'alterSystem'],
    ["alter/**/system 'a' = 'b'",                      'admin',   'alterSystem'],
    ["ASSERT TOPIC 'a';",                              'test',    'assert'],
    ["ASSERT NOT EXISTS TOPIC 'a' TIMEOUT 5 SECONDS;", 'test',    'assert'],
    ["ASSERT SCHEMA SUBJECT 'a' ID 3;",                'test',    'assert'],
    ['ASSERT VALUES a (b) VALUES (1);',                'test',    'assert'],
    ['ASSERT NULL VALUES a (b) KEY (1);',              'test',    'assert'],
    ["ASSERT STREAM a (b INT) WITH (KAFKA_TOPIC='t');", 'test',   'assert'],
    ["RUN SCRIPT 'a.sql';",                            'test',    'runScript'],
    ['SELCT * FROM a;',                                'unknown', 'unknown'],
    ['a;',                                             'unknown', 'unknown'],
    ["'SELECT * FROM a';",                             'unknown', 'unknown'],
    ['"SELECT" * FROM a;',                             'unknown', 'unknown'],
    ['`SELECT` * FROM a;',                             'unknown', 'unknown'],
    ['(SELECT * FROM a);',                             'unknown', 'unknown'],
    ['WITH b AS (SELECT * FROM a) SELECT * FROM b;',   'unknown', 'unknown'],
    ['VALUES (1);',                                    'unknown', 'unknown'],
    ['FROM a SELECT *;',                               'unknown', 'unknown'],
    ['- SELECT * FROM a;',                             'unknown', 'unknown'],
    ['1;',                                             'unknown', 'unknown'],
    ["DELETE FROM a;",                                 'unknown', 'unknown'],
    ["UPDATE a SET b = 1;",                            'unknown', 'unknown'],
    ['EXPORT CATALOG TO a;',                           'unknown', 'unknown'],
    ['LOAD a;',                                        'unknown', 'unknown'],
    ['QUIT;',                                          'unknown', 'unknown'],
  ])('reads %s', (text, statementClass, action) => {
    expect(readOnly(text)).toEqual({ class: statementClass, action });
  });

  // prettier-ignore
  test.each<[string, string, RegExp]>([
    ['SET without a value',       "SET 'a';",                             /expects =/],
    ['SET of a name',             'SET a = b;',                           /property as a string/],
    ['SET with a statement',      "SET 'a' = 'b' DROP STREAM c;",         /not 'DROP'/],
    ['UNSET with more',           "UNSET 'a' = 'b';",                     /not '='/],
    ['DEFINE of a string',        "DEFINE 'a' = 'b';",                    /name of a variable/],
    ['DEFINE with a statement',   'DEFINE a = SELECT * FROM b;',          /value as a string/],
    ['UNDEFINE alone',            'UNDEFINE;',                            /name of a variable/],
    ['ALTER SYSTEM without more', 'ALTER SYSTEM;',                        /property as a string/],
    ['ALTER SYSTEM with a query', "ALTER SYSTEM 'a' = SELECT * FROM b;",  /value as a string/],
    ['a connector without WITH',  'CREATE SINK CONNECTOR c;',             /expects WITH/],
    ['a connector with a query',  'CREATE SINK CONNECTOR c AS SELECT * FROM a;', /expects WITH/],
    ['DROP of two connectors',    'DROP CONNECTOR c, d;',                 /not ','/],
    ['DESCRIBE of no connector',  'DESCRIBE CONNECTOR;',                  /name of a connector/],
  ])('rejects %s', (_case, text, message) => {
    expect(rejectionOf(text)).toMatch(message);
  });
});
