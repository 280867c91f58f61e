// SPDX-License-Identifier: Apache-2.0
import { RETAIL_SOURCES } from '../__testUtils__/retailSources';
import { buildStatement } from './buildStatement';
import { readCreation } from './readCreation';
import type { StatementChoices } from './StatementChoices';

const STREAM = RETAIL_SOURCES.find(({ type }) => type === 'STREAM')!;
const TABLE = RETAIL_SOURCES.find(({ type }) => type === 'TABLE')!;

const choices = (overrides: Partial<StatementChoices>): StatementChoices => ({
  ksqldbClusterId: 'lksqlc-9d6ry',
  source: STREAM.name,
  columns: [STREAM.columns[0]!.name],
  filter: '',
  key: '',
  table: '',
  joinColumn: '',
  topic: 'orders.large',
  ...overrides,
});
const FIRST = STREAM.columns[0]!.name;

describe('buildStatement', () => {
  test('keeps columns of a stream', () => {
    expect(buildStatement(choices({}), RETAIL_SOURCES)).toBe(
      [
        'CREATE STREAM ORDERS_LARGE',
        "  WITH (KAFKA_TOPIC = 'orders.large') AS",
        `SELECT ${FIRST}`,
        `FROM ${STREAM.name}`,
        'EMIT CHANGES;',
      ].join('\n'),
    );
  });

  test('filters, and gives another key', () => {
    const text = buildStatement(
      choices({ filter: ' TOTAL > 150 ', key: FIRST }),
      RETAIL_SOURCES,
    );
    expect(text).toContain(`\nWHERE TOTAL > 150\nPARTITION BY ${FIRST}\n`);
  });

  test('makes a table of a table, which keeps its key', () => {
    const column = TABLE.columns[0]!.name;
    const text = buildStatement(
      choices({ source: TABLE.name, columns: [column], key: column }),
      RETAIL_SOURCES,
    );
    expect(text).toMatch(/^CREATE TABLE ORDERS_LARGE\n/);
    expect(text).not.toContain('PARTITION BY');
  });

  test('adds the columns of a table', () => {
    const key = TABLE.columns.find(({ role }) => role === 'key')!.name;
    const text = buildStatement(
      choices({ table: TABLE.name, joinColumn: FIRST }),
      RETAIL_SOURCES,
    );
    expect(text).toContain(`SELECT S.${FIRST} AS ${FIRST}, T.`);
    expect(text).toContain(
      `FROM ${STREAM.name} S\nLEFT JOIN ${TABLE.name} T ON S.${FIRST} = T.${key}\n`,
    );
  });

  test.each<[string, Partial<StatementChoices>]>([
    ['a stream', {}],
    ['a filter', { filter: 'TOTAL > 150' }],
    ['another key', { key: FIRST }],
    ['a table', { source: TABLE.name, columns: [TABLE.columns[0]!.name] }],
    ['an enrichment', { table: TABLE.name, joinColumn: FIRST }],
    ['a topic with a quote', { topic: "it's" }],
  ])('can be read back: %s', (_case, change) => {
    const given = choices(change);
    expect(readCreation(buildStatement(given, RETAIL_SOURCES) ?? '')).toEqual({
      status: 'creates',
      topic: given.topic,
    });
  });

  test('builds nothing from a stream that is not there', () => {
    expect(
      buildStatement(choices({ source: 'GONE' }), RETAIL_SOURCES),
    ).toBeUndefined();
  });
});
