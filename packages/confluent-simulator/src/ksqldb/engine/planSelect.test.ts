// SPDX-License-Identifier: Apache-2.0
import { aSource } from './__testUtils__/aSource';
import { ask, finder, made } from './__testUtils__/ask';
import { planSelect } from './planSelect';
import { formatType } from '../types/SqlType';

const ORDERS = aSource({
  name: 'ORDERS',
  columns: 'ID STRING KEY, CUSTOMER STRING, TOTAL DECIMAL(10, 2)',
  rows: [
    [1_000, "'o1'", "'c1'", '10.00'],
    [2_000, "'o2'", "'c2'", '20.50'],
    [61_000, "'o3'", "'c1'", '5.25'],
    [62_000, "'o4'", "'c3'", '1.00'],
  ],
});
const CUSTOMERS = aSource({
  name: 'CUSTOMERS',
  kind: 'TABLE',
  columns: 'ID STRING PRIMARY KEY, NAME STRING, CITY STRING',
  isQueryable: false,
  rows: [
    [500, "'c1'", "'Ada'", "'Lisbon'"],
    [600, "'c2'", "'Bo'", "'Lyon'"],
    [30_000, "'c1'", "'Ada L.'", "'Lisbon'"],
    [40_000, "'c2'"],
  ],
});
const lower = { ...ORDERS, name: 'shipments' };
const SOURCES = [ORDERS, CUSTOMERS, lower];

describe('a push query over a stream', () => {
  // prettier-ignore
  test.each<[string, string, string[]]>([
    ['gives all columns, keys first', 'SELECT * FROM ORDERS EMIT CHANGES LIMIT 1;',
      ['["o1","c1",10.00]']],
    ['filters', "SELECT ID FROM ORDERS WHERE TOTAL > 5.25 AND CUSTOMER LIKE 'c%' EMIT CHANGES;",
      ['["o1"]', '["o2"]']],
    ['leaves out what a condition cannot tell', 'SELECT ID FROM ORDERS WHERE CAST(NULL AS INT) > 1 EMIT CHANGES;',
      []],
    ['computes', 'SELECT ID, TOTAL * 2 AS TWICE FROM ORDERS EMIT CHANGES LIMIT 2;',
      ['["o1",20.00]', '["o2",41.00]']],
    ['understands comments, case and quotes', 'select /* all */ `ID` from orders o -- of them\n where o.id = \'o4\' emit changes',
      ['["o4"]']],
    ['may be limited to nothing', 'SELECT * FROM ORDERS EMIT CHANGES LIMIT 0;',
      []],
  ])('%s', (_case, text, rows) => {
    expect(ask(text, SOURCES)).toEqual(rows);
  });
});

describe('a push query over a table', () => {
  test('tells changes, and that a row is gone', () => {
    expect(
      ask('SELECT ID, NAME FROM CUSTOMERS EMIT CHANGES;', SOURCES),
    ).toEqual([
      '["c1","Ada"]',
      '["c2","Bo"]',
      '["c1","Ada L."]',
      '-["c2",null]',
    ]);
  });

  test('tells that a row no longer passes the filter, and nothing of one that never did', () => {
    const text =
      "SELECT ID, NAME FROM CUSTOMERS WHERE NAME = 'Ada' EMIT CHANGES;";
    expect(ask(text, SOURCES)).toEqual(['["c1","Ada"]', '-["c1",null]']);
  });
});

describe('a join of a stream with a table', () => {
  const join = (kind: string) =>
    ask(
      `SELECT O.ID, C.NAME, TOTAL FROM ORDERS O ${kind} JOIN CUSTOMERS C ON O.CUSTOMER = C.ID EMIT CHANGES;`,
      SOURCES,
    );

  test('finds the row as it was at the time of the record', () => {
    expect(join('INNER')).toEqual([
      '["o1","Ada",10.00]',
      '["o2","Bo",20.50]',
      '["o3","Ada L.",5.25]',
    ]);
  });

  test('keeps what has no partner when it is a LEFT JOIN', () => {
    expect(join('LEFT')).toEqual([...join('INNER'), '["o4",null,1.00]']);
  });

  test('names columns after their source where both have them', () => {
    const plan = planSelect(
      'SELECT * FROM ORDERS O JOIN CUSTOMERS C ON C.ID = O.CUSTOMER EMIT CHANGES;',
      { find: finder(SOURCES) },
    );
    expect(plan.columns.map(({ name }) => name)).toEqual([
      ...['O_ID', 'O_CUSTOMER', 'O_TOTAL', 'C_ID', 'C_NAME', 'C_CITY'],
    ]);
    expect(plan.sources).toEqual(['ORDERS', 'CUSTOMERS']);
  });
});

describe('GROUP BY', () => {
  // prettier-ignore
  test.each<[string, string, string[]]>([
    ['tells every change of every group', 'SELECT CUSTOMER, COUNT(*) AS N, SUM(TOTAL) AS S FROM ORDERS GROUP BY CUSTOMER EMIT CHANGES;',
      ['["c1",1,10.00]', '["c2",1,20.50]', '["c1",2,15.25]', '["c3",1,1.00]']],
    ['computes with aggregates', 'SELECT CUSTOMER, SUM(TOTAL) / COUNT(*) > 9 AS LARGE FROM ORDERS GROUP BY CUSTOMER EMIT CHANGES LIMIT 3;',
      ['["c1",true]', '["c2",true]', '["c1",false]']],
    ['groups by expressions', 'SELECT UCASE(customer), COUNT(*) FROM ORDERS GROUP BY ucase(CUSTOMER) EMIT CHANGES LIMIT 1;',
      ['["C1",1]']],
    ['filters groups, and tells that one no longer passes', 'SELECT CUSTOMER, COUNT(*) AS N FROM ORDERS GROUP BY CUSTOMER HAVING COUNT(*) < 2 EMIT CHANGES;',
      ['["c1",1]', '["c2",1]', '-["c1",null]', '["c3",1]']],
    ['counts by window', 'SELECT CUSTOMER, COUNT(*) AS N, WINDOWSTART AS A, WINDOWEND AS B FROM ORDERS WINDOW TUMBLING (SIZE 1 MINUTE) GROUP BY CUSTOMER EMIT CHANGES;',
      ['["c1",1,0,60000]', '["c2",1,0,60000]', '["c1",1,60000,120000]', '["c3",1,60000,120000]']],
    ['counts a record in each window that it is in', "SELECT CUSTOMER, COUNT(*) AS N, WINDOWSTART AS A FROM ORDERS WINDOW HOPPING (SIZE 2 MINUTES, ADVANCE BY 1 MINUTE) WHERE CUSTOMER = 'c1' GROUP BY CUSTOMER EMIT CHANGES;",
      ['["c1",1,0]', '["c1",2,0]', '["c1",1,60000]']],
    ['waits for the end of a window, and for those that may be late', 'SELECT CUSTOMER, COUNT(*) AS N FROM ORDERS WINDOW TUMBLING (SIZE 1 MINUTE, GRACE PERIOD 1 SECOND) GROUP BY CUSTOMER EMIT FINAL;',
      ['["c1",1]', '["c2",1]']],
    ['takes back what a row of a table was', 'SELECT CITY, COUNT(*) AS N FROM CUSTOMERS GROUP BY CITY EMIT CHANGES;',
      ['["Lisbon",1]', '["Lyon",1]', '["Lisbon",1]', '["Lyon",0]']],
    ['knows the other aggregates', 'SELECT 1 AS ONE, MIN(TOTAL), MAX(TOTAL), AVG(TOTAL), COUNT_DISTINCT(CUSTOMER), COLLECT_LIST(ID), COLLECT_SET(CUSTOMER), EARLIEST_BY_OFFSET(ID), LATEST_BY_OFFSET(ID), TOPK(TOTAL, 2), TOPKDISTINCT(CUSTOMER, 2), HISTOGRAM(CUSTOMER) FROM ORDERS WINDOW TUMBLING (SIZE 1 HOUR) GROUP BY 1 EMIT CHANGES;',
      [expect.any(String), expect.any(String), expect.any(String),
        '[1,1.00,20.50,9.1875,3,["o1","o2","o3","o4"],["c1","c2","c3"],"o1","o4",[20.50,10.00],["c3","c2"],{"c1":2,"c2":1,"c3":1}]']],
  ])('%s', (_case, text, rows) => {
    expect(ask(text, SOURCES)).toEqual(rows);
  });
});

describe('a pull query', () => {
  const totals = made(
    'TOTALS',
    'SELECT CUSTOMER, SUM(TOTAL) AS S FROM ORDERS GROUP BY CUSTOMER',
    SOURCES,
  );
  const minutes = made(
    'BY_MINUTE',
    'SELECT CUSTOMER, COUNT(*) AS N FROM ORDERS WINDOW TUMBLING (SIZE 1 MINUTE) GROUP BY CUSTOMER EMIT CHANGES',
    SOURCES,
  );
  const sources = [...SOURCES, totals, minutes];

  // prettier-ignore
  test.each<[string, string, string[]]>([
    ['gives the rows of a table as they are', 'SELECT * FROM TOTALS;',
      ['["c1",15.25]', '["c2",20.50]', '["c3",1.00]']],
    ['finds by key', "SELECT S FROM TOTALS WHERE CUSTOMER = 'c2';",
      ['[20.50]']],
    ['gives windows behind the key', "SELECT * FROM BY_MINUTE WHERE CUSTOMER = 'c1';",
      ['["c1",0,60000,1]', '["c1",60000,120000,1]']],
    ['finds windows by their time', "SELECT CUSTOMER FROM BY_MINUTE WHERE WINDOWSTART >= '1970-01-01T00:01' LIMIT 1;",
      ['["c1"]']],
    ['gives what there is of a stream, and ends', 'SELECT ID FROM ORDERS;',
      ['["o1"]', '["o2"]', '["o3"]', '["o4"]']],
  ])('%s', (_case, text, rows) => {
    expect(ask(text, sources)).toEqual(rows);
  });
});

describe('the columns of a result', () => {
  // prettier-ignore
  test.each([
    ['SELECT * FROM ORDERS',                                  'ID STRING KEY, CUSTOMER STRING, TOTAL DECIMAL(10, 2)'],
    ['SELECT TOTAL, ID AS NR FROM ORDERS',                    'TOTAL DECIMAL(10, 2), NR STRING KEY'],
    ['SELECT TOTAL + 1, ID, LEN(ID) FROM ORDERS',             'KSQL_COL_0 DECIMAL(13, 2), ID STRING KEY, KSQL_COL_1 INTEGER'],
    ['SELECT CUSTOMER, TOTAL FROM ORDERS PARTITION BY CUSTOMER', 'CUSTOMER STRING KEY, TOTAL DECIMAL(10, 2)'],
    ['SELECT C.ID, TOTAL FROM ORDERS O JOIN CUSTOMERS C ON O.CUSTOMER = C.ID', 'C_ID STRING KEY, TOTAL DECIMAL(10, 2)'],
    ['SELECT O.CUSTOMER, C.NAME FROM ORDERS O JOIN CUSTOMERS C ON O.CUSTOMER = C.ID', 'CUSTOMER STRING KEY, NAME STRING'],
    ['SELECT COUNT(*) AS N, CUSTOMER FROM ORDERS GROUP BY CUSTOMER', 'N BIGINT, CUSTOMER STRING KEY'],
    ['SELECT ID, AVG(TOTAL) AS A FROM ORDERS GROUP BY ID',    'ID STRING KEY, A DOUBLE'],
  ])('%s: %s', (text, expected) => {
    const { columns } = planSelect(text, {
      find: finder(SOURCES),
      into: { name: 'OUT', kind: 'STREAM' },
    });
    const found = columns.map(
      ({ name, type, isKey }) => `${name} ${formatType(type)}${isKey ? ' KEY' : ''}`,
    );
    expect(found.join(', ')).toBe(expected);
  });
});

describe('a statement is refused as ksqlDB does', () => {
  // prettier-ignore
  test.each([
    ['SELECT * FROM NOPE EMIT CHANGES;',            'NOPE does not exist.'],
    ['SELECT * FROM SHIPMENTS EMIT CHANGES;',       'SHIPMENTS does not exist.\nDid you mean "shipments"? Hint: wrap the source name in double quotes to make it case-sensitive.'],
    ['SELECT * FROM ORDERS WHERE NOPE = 1 EMIT CHANGES;', "Line: 1, Col: 28: WHERE column 'NOPE' cannot be resolved."],
    ['SELECT * FROM ORDERS WHERE ID EMIT CHANGES;', 'Type error in WHERE expression: Should evaluate to boolean but is a STRING instead.'],
    ['SELECT * ORDERS;',                            "line 1:10: Syntax Error\nExpecting FROM and not 'ORDERS'"],
    ['SELECT * FROM ORDERS EMIT CHANGES LIMIT x;',  "line 1:41: Syntax Error\nExpecting a whole number and not 'X'"],
    ["SELECT 'abc FROM ORDERS;",                    "line 1:8: Syntax Error\nThis string has no end. Close it with ', and write a ' inside it as ''."],
    ['SELECT ID, ID FROM ORDERS EMIT CHANGES;',     'The projection contains the column ID more than once.'],
    ['SELECT ID FROM ORDERS O JOIN CUSTOMERS C ON O.CUSTOMER = C.ID EMIT CHANGES;', "Column 'ID' is ambiguous. Could be O.ID or C.ID."],
    ['SELECT O.ID FROM ORDERS O JOIN CUSTOMERS C ON O.CUSTOMER = C.NAME EMIT CHANGES;', "Invalid join condition: stream-table joins require to join on the table's primary key. Got O.CUSTOMER = C.NAME."],
    ['SELECT O.ID FROM ORDERS O JOIN CUSTOMERS C ON O.TOTAL = C.ID EMIT CHANGES;', "Invalid join condition: types don't match. Got O.TOTAL{DECIMAL} = C.ID{STRING}."],
    ['SELECT ID, COUNT(*) FROM ORDERS GROUP BY CUSTOMER EMIT CHANGES;', 'Non-aggregate SELECT expression(s) not part of GROUP BY: ORDERS.ID\nEither add the column(s) to the GROUP BY or remove them from the SELECT.'],
    ['SELECT CITY, MAX(NAME), MIN(NAME) FROM CUSTOMERS GROUP BY CITY EMIT CHANGES;', 'The aggregation functions MAX and MIN cannot be applied to a table source, only to a stream source.'],
    ['SELECT ID, COUNT(*) FROM ORDERS;',            'Use of aggregate functions requires a GROUP BY clause.'],
    ['SELECT CUSTOMER, COUNT(*) FROM ORDERS GROUP BY CUSTOMER;', "Pull queries don't support GROUP BY clauses. See https://cnfl.io/queries for more info.\nAdd EMIT CHANGES if you intended to issue a push query."],
    ['SELECT * FROM CUSTOMERS;',                    "The `CUSTOMERS` table isn't queryable. To derive a queryable table, you can do 'CREATE TABLE QUERYABLE_CUSTOMERS AS SELECT * FROM CUSTOMERS'. See https://cnfl.io/queries for more info.\nAdd EMIT CHANGES if you intended to issue a push query."],
    ['SELECT ROWOFFSET FROM ORDERS;',               "Pull queries don't support the following columns: `ROWOFFSET`. See https://cnfl.io/queries for more info.\nAdd EMIT CHANGES if you intended to issue a push query."],
    ['SELECT O.ID FROM ORDERS O JOIN `shipments` S WITHIN 1 HOUR ON O.ID = S.ID EMIT CHANGES;', 'The simulator cannot join two streams; it joins a stream with tables.'],
    ['SELECT CUSTOMER, COUNT(*) FROM ORDERS WINDOW SESSION (5 MINUTES) GROUP BY CUSTOMER EMIT CHANGES;', 'The simulator cannot evaluate SESSION windows.'],
  ])('%s', (text, message) => {
    expect(() => ask(text, SOURCES)).toThrow(new Error(message));
  });

  // prettier-ignore
  test.each([
    ['SELECT TOTAL FROM ORDERS',                       'Key missing from projection (ie, SELECT). See https://cnfl.io/key-columns for more info.\nThe query used to build `OUT` must include the key column ORDERS.ID in its projection (eg, SELECT ORDERS.ID...).'],
    ['SELECT O.TOTAL FROM ORDERS O JOIN CUSTOMERS C ON O.CUSTOMER = C.ID', 'Key missing from projection (ie, SELECT). See https://cnfl.io/key-columns for more info.\nThe query used to build `OUT` must include the join expressions O.CUSTOMER or C.ID in its projection (eg, SELECT O.CUSTOMER...).'],
    ['SELECT COUNT(*) AS N FROM ORDERS GROUP BY ID',   'Key missing from projection (ie, SELECT). See https://cnfl.io/key-columns for more info.\nThe query used to build `OUT` must include the grouping expression ORDERS.ID in its projection (eg, SELECT ORDERS.ID...).'],
    ['SELECT ID FROM ORDERS',                          'The projection contains no value columns.'],
    ['SELECT * FROM ORDERS LIMIT 1',                   'CREATE STREAM AS SELECT does not support LIMIT clauses.'],
  ])('behind CREATE … AS: %s', (text, message) => {
    const plan = () =>
      planSelect(text, {
        find: finder(SOURCES),
        into: { name: 'OUT', kind: 'STREAM' },
      });
    expect(plan).toThrow(new Error(message));
  });

  test('tells the place in the whole statement', () => {
    const select = 'SELECT ID, NOPE\nFROM ORDERS';
    const statement = `CREATE STREAM OUT\n  AS ${select};`;
    const plan = () =>
      planSelect(select, {
        find: finder(SOURCES),
        into: { name: 'OUT', kind: 'STREAM', statement },
      });
    expect(plan).toThrow("Line: 2, Col: 17: SELECT column 'NOPE'");
  });
});
