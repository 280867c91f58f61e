// SPDX-License-Identifier: Apache-2.0
import { readOnly, rejectionOf } from './__testUtils__/readOnly';

describe('classify, of PRINT', () => {
  // prettier-ignore
  test.each<[string, string, number | undefined]>([
    ["PRINT 'orders.placed.v1';",                                  'orders.placed.v1', undefined],
    ["print 'Orders'",                                             'Orders',           undefined],
    ["PRINT 'it''s';",                                             "it's",             undefined],
    ['PRINT orders;',                                              'orders',           undefined],
    ['PRINT Orders;',                                              'Orders',           undefined],
    ['PRINT `orders.placed.v1`;',                                  'orders.placed.v1', undefined],
    ['PRINT "Orders";',                                            'Orders',           undefined],
    ['PRINT source;',                                              'source',           undefined],
    ["PRINT 'a' FROM BEGINNING;",                                  'a',                undefined],
    ["PRINT 'a' LIMIT 3;",                                         'a',                3],
    ["PRINT 'a' INTERVAL 10;",                                     'a',                undefined],
    ["PRINT 'a' SAMPLE 10;",                                       'a',                undefined],
    ["PRINT 'a' FROM BEGINNING INTERVAL 10 LIMIT 3;",              'a',                3],
    ["PRINT/**/'a'/**/FROM/**/BEGINNING--x\nLIMIT 3;",             'a',                3],
    ["PRINT '; DROP STREAM b;';",                                  '; DROP STREAM b;', undefined],
  ])('finds the topic of %s', (text, topic, limit) => {
    expect(readOnly(text)).toEqual({
      class: 'query',
      action: 'print',
      mode: 'print',
      sourceTopics: [topic],
      ...(limit !== undefined && { limit }),
    });
  });

  // prettier-ignore
  test.each<[string, string, RegExp]>([
    ['no topic',                    'PRINT;',                                /expects the name of a topic/],
    ['a topic with dots',           'PRINT orders.placed.v1;',               /in quotes/],
    ['a topic with dashes',         'PRINT orders-placed;',                  /in quotes/],
    ['a number that begins a topic', "PRINT 1.5;",                           /not '1.5'/],
    ['a reserved word',             'PRINT topic;',                          /`topic`/],
    ['two topics',                  "PRINT 'a', 'b';",                       /not ','/],
    ['two topics without a comma',  "PRINT 'a' 'b';",                        /not ''b''/],
    ['FROM without BEGINNING',      "PRINT 'a' FROM b;",                     /not 'FROM'/],
    ['clauses out of order',        "PRINT 'a' LIMIT 3 FROM BEGINNING;",     /not 'FROM'/],
    ['LIMIT without a number',      "PRINT 'a' LIMIT;",                      /whole number/],
    ['a negative LIMIT',            "PRINT 'a' LIMIT -1;",                   /whole number/],
    ['an INTERVAL as a string',     "PRINT 'a' INTERVAL '1';",               /whole number/],
    ['a statement behind',          "PRINT 'a' DROP STREAM b;",              /not 'DROP'/],
    ['a SELECT behind',             "PRINT 'a' SELECT * FROM b;",            /not 'SELECT'/],
  ])('rejects %s', (_case, text, message) => {
    expect(rejectionOf(text)).toMatch(message);
  });
});
