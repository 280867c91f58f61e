// SPDX-License-Identifier: Apache-2.0
import { aSource } from './__testUtils__/aSource';
import { encodeValue } from './encodeValue';
import { insertedRecord } from './insertedRecord';

const COLUMNS =
  'ID STRING PRIMARY KEY, N INTEGER, LARGE BIGINT, PRICE DECIMAL(6, 2), AT TIMESTAMP, TAGS ARRAY<STRING>';
const STREAM = aSource({ columns: COLUMNS.replace('PRIMARY ', '') });
const TABLE = aSource({ name: 'T', kind: 'TABLE', columns: COLUMNS });

const insert = (text: string, source = STREAM) => {
  const record = insertedRecord(text, { source, nowMs: 7_000 });
  const cells = source.columns.map(({ type }, index) =>
    encodeValue(record.values[index] ?? null, type),
  );
  return `${record.timestampMs}: ${cells.join(' ')}`;
};

describe('INSERT INTO … VALUES', () => {
  // prettier-ignore
  test.each([
    ['all columns in their order', "INSERT INTO S VALUES ('a', 1, 2, 3.5, '2026-11-02T08:00:00', ARRAY['x']);",
      '7000: "a" 1 2 3.50 "2026-11-02T08:00:00.000" ["x"]'],
    ['some columns in another',    "insert into s (n, id) values (-5, 'it''s')",
      '7000: "it\'s" -5 null null null null'],
    ['a time of its own',          "INSERT INTO S (ROWTIME, ID) VALUES (1234, 'a');",
      '1234: "a" null null null null null'],
    ['what is computed',           "INSERT INTO S (ID, N) VALUES (CONCAT('a', 'b'), 2 * 3);",
      '7000: "ab" 6 null null null null'],
    ['numbers that are large',     'INSERT INTO S (LARGE) VALUES (9223372036854775807);',
      '7000: null null 9223372036854775807 null null null'],
  ])('writes %s', (_case, text, expected) => {
    expect(insert(text)).toBe(expected);
  });

  // prettier-ignore
  test.each([
    ["INSERT INTO S VALUES ('a');",               "Failed to insert values into 'S'. Expected 6 values and not 1."],
    ["INSERT INTO S (NOPE) VALUES (1);",          "Failed to insert values into 'S'. Column name NOPE does not exist."],
    ["INSERT INTO S (N) VALUES ('one');",         "Failed to insert values into 'S'. Expected type INTEGER for field N but got STRING('one')"],
    ["INSERT INTO S (AT) VALUES ('yesterday');",  "Failed to insert values into 'S'. Expected type TIMESTAMP for field AT but got STRING('yesterday')"],
    ['INSERT INTO S (N) VALUES (ID);',            'Only constants can be inserted, not ID.'],
    ['INSERT INTO S (N) VALUES (1) (2);',         "line 1:30: Syntax Error\nExpecting ';' and not '('"],
  ])('refuses %s', (text, message) => {
    expect(() => insert(text)).toThrow(new Error(message));
  });

  test('needs the primary key of a table', () => {
    expect(() => insert('INSERT INTO T (N) VALUES (1);', TABLE)).toThrow(
      "Failed to insert values into 'T'. Value for primary key column(s) ID is required for tables",
    );
  });
});
