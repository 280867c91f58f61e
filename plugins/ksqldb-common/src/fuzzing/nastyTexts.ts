// SPDX-License-Identifier: Apache-2.0

/** Numbers that look random, always the same for a seed. */
export interface Dice {
  /** From 0 to below the limit. */
  below(limit: number): number;
  pick<T>(from: readonly T[]): T;
}

/** mulberry32 */
export function createDice(seed: number): Dice {
  let state = seed | 0;
  const below = (limit: number) => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return Math.floor((((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32) * limit);
  };
  return {
    below,
    pick: from => {
      const picked = from[below(from.length)];
      if (picked === undefined) throw new Error('nothing to pick from');
      return picked;
    },
  };
}

/** What may stand between two tokens, and what only seems to. */
const GAPS = [
  ...[' ', '  ', '\n', '\r\n', '\t', '/**/', '/* ; */', '/*/*/', "/*'*/"],
  ...[
    '--\n',
    '--\n\n',
    '--\r\n',
    '--\r',
    '-- ;\n',
    "--'\n",
    '--`\r\n',
    '--@\n',
  ],
  ...['--@ DROP\n', '/*\n*/', '/* -- */', '--/*\n', '--*/\n', ' --\nx\n '],
];

/** Pieces that mean something to the lexer, or nearly. */
export const FRAGMENTS: readonly string[] = [
  ...GAPS,
  ...'\' \'\' \'a\' ` `` `a` " "" "a" ; ;; \\ - -- --@ / * /* */'.split(' '),
  ...'$ ${ ${a} $${a} } < > = ! | || : := -> => ( ) [ ] . ,'.split(' '),
  ...'@ 1 1. .5 1e5 1e 1a 0 9 a A _ ſ ı \u212a ß é 😀 ； ＇'.split(' '),
  ...['\ud83d', '\u00a0', '\u2028', '\ufeff', '\u200b'],
  ...['\0', '\u0001', '\u001b', '\f', '\v'],
  ...'SELECT select SEL ECT FROM from JOIN ON WHERE IS NOT DISTINCT'.split(' '),
  ...'AS EMIT CHANGES FINAL LIMIT PRINT BEGINNING LIST SHOW STREAMS'.split(' '),
  ...'DESCRIBE EXPLAIN INSERT INTO VALUES CREATE DROP STREAM TABLE'.split(' '),
  ...'ALTER TERMINATE PAUSE RESUME ALL SET DEFINE ASSERT RUN DELETE'.split(' '),
  ...'PARTITION BY WINDOW WITH WITHIN KEY SOURCE'.split(' '),
];

const QUERIES = [
  'SELECT * FROM a;',
  'SELECT a.x, y AS z FROM a WHERE x = 1 EMIT CHANGES;',
  "SELECT 'it''s' FROM `a` x LEFT JOIN \"b\" y ON x.i = y.i LIMIT 5;",
  'SELECT a IS DISTINCT FROM b FROM c GROUP BY d EMIT FINAL;',
  "SELECT ';DROP STREAM a;' FROM a WHERE s LIKE '%''--%';",
  'SELECT COUNT(*) FROM a WINDOW TUMBLING (SIZE 1 HOUR) GROUP BY (b, c) HAVING x > 1;',
  'SELECT REDUCE(a, 0, (s, x) => s + x), m[1]->f FROM a JOIN b WITHIN 1 DAY ON c PARTITION BY d;',
  "PRINT 'a.b' FROM BEGINNING LIMIT 3;",
  'PRINT a SAMPLE 2;',
];

const OTHERS = [
  'DROP STREAM a DELETE TOPIC;',
  'TERMINATE ALL;',
  'TERMINATE CSAS_A_1;',
  "INSERT INTO a (b) VALUES ('c');",
  'INSERT INTO a SELECT * FROM b;',
  "CREATE STREAM a (b INT) WITH (KAFKA_TOPIC = 't', VALUE_FORMAT = 'JSON');",
  'CREATE OR REPLACE TABLE a AS SELECT b FROM c GROUP BY b;',
  "SET 'auto.offset.reset' = 'earliest';",
  "ALTER SYSTEM 'a' = 'b';",
  "DEFINE a = 'b';",
  'PAUSE ALL;',
  'LIST STREAMS EXTENDED;',
  'DESCRIBE a;',
  'EXPLAIN SELECT * FROM a;',
  "RUN SCRIPT 'a';",
];

const STATEMENTS = [...QUERIES, ...OTHERS];

/** Texts that try to be read by us as something else than by ksqlDB. */
export function nastyText(dice: Dice): string {
  switch (dice.below(5)) {
    case 0:
      return repeated(1 + dice.below(20), () => dice.pick(FRAGMENTS));
    case 1:
      return mutated(dice.pick(STATEMENTS), 1 + dice.below(4), dice);
    case 2:
      return regapped(dice.pick(QUERIES), dice);
    case 3:
      return mutated(regapped(dice.pick(QUERIES), dice), 1, dice);
    default:
      return hidden(dice);
  }
}

/** A statement behind a query, with something between them that may hide it. */
function hidden(dice: Dice): string {
  const between = repeated(dice.below(4), () => dice.pick(FRAGMENTS));
  const behind = repeated(dice.below(3), () => dice.pick(FRAGMENTS));
  const query = dice.pick(QUERIES);
  return `${query.slice(0, dice.below(2) ? -1 : undefined)}${between}${dice.pick(OTHERS)}${behind}`;
}

/** Other space, or comments, where there was a space. */
function regapped(text: string, dice: Dice): string {
  return text.replace(/ /g, () => dice.pick(GAPS));
}

function mutated(text: string, times: number, dice: Dice): string {
  let result = text;
  for (let count = 0; count < times; count += 1) {
    const start = dice.below(result.length + 1);
    const end = start + dice.below(6);
    const before = result.slice(0, start);
    const after = result.slice(end);
    const cut = result.slice(start, end);
    const insertions = [
      '',
      dice.pick(FRAGMENTS),
      cut + dice.pick(FRAGMENTS),
      cut + cut,
      cut.toLowerCase(),
      cut + dice.pick(STATEMENTS),
    ];
    result = before + dice.pick(insertions) + after;
  }
  return result;
}

function repeated(times: number, make: () => string): string {
  return Array.from({ length: times }, make).join('');
}
