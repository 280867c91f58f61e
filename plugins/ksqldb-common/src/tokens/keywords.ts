// SPDX-License-Identifier: Apache-2.0

// Words of ksqlDB 8.5 (`SqlBase.g4` of confluentinc/ksql at 354e3d1, read 2026-11).

/** Keywords that are also names wherever a name may stand: a column may be called `KEY`, a stream `STREAM` may not. */
const NON_RESERVED_WORDS = [
  ...['ADD', 'ALTER', 'ANALYZE', 'ARRAY', 'ASSERT', 'CHANGES', 'COLUMN'],
  ...['COLUMNS', 'DATE', 'DAY', 'DEFINE', 'EMIT', 'ESCAPE', 'EXPLAIN'],
  ...['FINAL', 'FUNCTION', 'FUNCTIONS', 'GRACE', 'HEADER', 'HEADERS', 'HOUR'],
  ...['ID', 'IF', 'INTEGER', 'INTERVAL', 'KEY', 'MAP', 'MINUTE', 'MONTH'],
  ...['PARTITION', 'PARTITIONS', 'PERIOD', 'PLUGINS', 'PRIMARY', 'REPLACE'],
  ...['RESET', 'SCHEMA', 'SECOND', 'SESSION', 'SET', 'SHOW', 'SINK', 'SOURCE'],
  ...['STRING', 'STRUCT', 'SUBJECT', 'SYSTEM', 'TABLES', 'TIME', 'TIMEOUT'],
  ...['TIMESTAMP', 'TYPE', 'TYPES', 'UNDEFINE', 'VARIABLES', 'YEAR', 'ZONE'],
];

/** Keywords that are names only in quotes. */
const RESERVED_WORDS = [
  ...['ADVANCE', 'ALL', 'AND', 'AS', 'AT', 'BEGINNING', 'BETWEEN', 'BY'],
  ...['CASE', 'CAST', 'CATALOG', 'CONNECTOR', 'CONNECTORS', 'CREATE', 'DAYS'],
  ...['DECIMAL', 'DELETE', 'DESCRIBE', 'DISTINCT', 'DROP', 'ELSE', 'END'],
  ...['EXISTS', 'EXPORT', 'EXTENDED', 'FALSE', 'FROM', 'FULL', 'GROUP'],
  ...['HAVING', 'HOPPING', 'HOURS', 'IN', 'INNER', 'INSERT', 'INTO', 'IS'],
  ...['JOIN', 'LEFT', 'LIKE', 'LIMIT', 'LIST', 'LOAD', 'MATERIALIZED'],
  ...['MILLISECOND', 'MILLISECONDS', 'MINUTES', 'MONTHS', 'NAMESPACE', 'NOT'],
  ...['NULL', 'ON', 'OR', 'OUTER', 'PAUSE', 'PRINT', 'PROPERTIES', 'QUERIES'],
  ...['QUERY', 'RENAME', 'RESUME', 'RETENTION', 'RIGHT', 'RUN', 'SAMPLE'],
  ...['SCRIPT', 'SECONDS', 'SELECT', 'SIZE', 'STREAM', 'STREAMS', 'TABLE'],
  ...['TERMINATE', 'THEN', 'TO', 'TOPIC', 'TOPICS', 'TRUE', 'TUMBLING'],
  ...['UNSET', 'VALUES', 'VIEW', 'WHEN', 'WHERE', 'WINDOW', 'WITH', 'WITHIN'],
  ...['YEARS'],
];

const NON_RESERVED: ReadonlySet<string> = new Set(NON_RESERVED_WORDS);
const ALL_KEYWORDS: ReadonlySet<string> = new Set([
  ...NON_RESERVED_WORDS,
  ...RESERVED_WORDS,
]);

/** Every keyword, in upper case and alphabetical order. */
export const KSQL_KEYWORDS: readonly string[] = [...ALL_KEYWORDS].sort();

/** @param word - In upper case. */
export function isKeyword(word: string): boolean {
  return ALL_KEYWORDS.has(word);
}

/**
 * Whether a keyword cannot be a name unless it is quoted.
 *
 * @param word - In upper case.
 */
export function isReserved(word: string): boolean {
  return ALL_KEYWORDS.has(word) && !NON_RESERVED.has(word);
}
