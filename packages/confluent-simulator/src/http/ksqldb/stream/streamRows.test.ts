// SPDX-License-Identifier: Apache-2.0
import { PassThrough } from 'node:stream';
import type { StreamFault } from '../../../faults/Fault';
import { EngineError } from '../../../ksqldb/engine/EngineError';
import type { Column } from '../../../ksqldb/engine/types';
import { formatFor, plainLines, type RowFormat } from './RowFormat';
import { listSource, type RowSource, type SourcedRow } from './RowSource';
import { streamRows } from './streamRows';

const COLUMNS: Column[] = [
  { name: 'ORDERID', type: { base: 'STRING' }, isKey: true },
  {
    name: 'total',
    type: { base: 'DECIMAL', precision: 10, scale: 2 },
    isKey: false,
  },
];

const ROWS: SourcedRow[] = [
  { text: '["o-1",49.90]', isTombstone: false },
  { text: '["o-2",null]', isTombstone: true },
  { text: '["ö-3",1.00]', isTombstone: false },
];

const format = (accept?: string): RowFormat =>
  formatFor(accept, 'application/vnd.ksqlapi.delimited.v1')!;
const DELIMITED = format();
const JSON_ARRAY = format('application/json');
const STREAMED = format('application/vnd.ksql.v1+json');

/** Streams into a pipe that is read at once. */
async function streamed(options: {
  format?: RowFormat;
  source?: RowSource;
  fault?: StreamFault;
  signal?: AbortSignal;
}) {
  const pipe = new PassThrough();
  const pieces: Buffer[] = [];
  pipe.on('data', (piece: Buffer) => pieces.push(piece));
  const ended = new Promise<string>(resolve => {
    pipe.on('end', () => resolve('ended'));
    pipe.on('close', () => resolve('cut'));
  });
  await streamRows(pipe, {
    format: STREAMED,
    header: { queryId: 'q-1', columns: COLUMNS, marksKeys: true },
    source: listSource(ROWS, 'Query Completed'),
    signal: new AbortController().signal,
    fault: undefined,
    ...options,
  });
  return { end: await ended, text: Buffer.concat(pieces).toString(), pieces };
}

describe('streamRows', () => {
  test.each<[string, RowFormat, string]>([
    [
      'lines, without tombstones and reason',
      DELIMITED,
      `{"queryId":"q-1","columnNames":["ORDERID","total"],"columnTypes":["STRING","DECIMAL(10, 2)"]}
["o-1",49.90]
["ö-3",1.00]
`,
    ],
    [
      'one array, without tombstones and reason',
      JSON_ARRAY,
      `[{"queryId":"q-1","columnNames":["ORDERID","total"],"columnTypes":["STRING","DECIMAL(10, 2)"]},
["o-1",49.90],
["ö-3",1.00]]`,
    ],
    [
      'one array of objects, with everything',
      STREAMED,
      `[{"header":{"queryId":"q-1","schema":"\`ORDERID\` STRING KEY, \`total\` DECIMAL(10, 2)"}},
{"row":{"columns":["o-1",49.90]}},
{"row":{"columns":["o-2",null],"tombstone":true}},
{"row":{"columns":["ö-3",1.00]}},
{"finalMessage":"Query Completed"}]`,
    ],
    [
      'text as it is, for PRINT',
      plainLines,
      `${ROWS.map(({ text }) => text).join('\n')}\n`,
    ],
  ])('writes %s', async (_case, rowFormat, expected) => {
    expect(await streamed({ format: rowFormat })).toMatchObject({
      end: 'ended',
      text: expected,
    });
  });

  test('marks no keys of a push query', async () => {
    const pipe = new PassThrough();
    await streamRows(pipe, {
      format: STREAMED,
      header: { queryId: 'q-1', columns: COLUMNS, marksKeys: false },
      source: listSource([]),
      signal: new AbortController().signal,
      fault: undefined,
    });
    expect(String(pipe.read())).toContain('`ORDERID` STRING, `total`');
  });

  test.each<[string, RowFormat, string]>([
    [
      'a line',
      DELIMITED,
      '\n{"@type":"generic_error","error_code":50000,"message":"Division by zero"}\n',
    ],
    [
      'an element',
      STREAMED,
      ',\n{"errorMessage":{"@type":"generic_error","error_code":50000,"message":"Division by zero"}}]',
    ],
  ])(
    'tells of a query that fails on its way, as %s',
    async (_case, rowFormat, expected) => {
      const source: RowSource = {
        pauseMs: 0,
        next: () => {
          throw new EngineError('Division by zero');
        },
      };
      const { text, end } = await streamed({ format: rowFormat, source });
      expect({ end, tail: text.slice(-expected.length) }).toEqual({
        end: 'ended',
        tail: expected,
      });
    },
  );

  test.each<[string, StreamFault, { end: string; tail: string }]>([
    [
      'cut in the middle of a row',
      { kind: 'cutStream', afterRows: 1 },
      { end: 'cut', tail: '["o-1",49.90]}},\n{"row":{"columns":["o-2"' },
    ],
    [
      'ended without its end',
      { kind: 'endWithoutMarker', afterRows: 1 },
      { end: 'ended', tail: '{"row":{"columns":["o-1",49.90]}}' },
    ],
    [
      'ended before its first row',
      { kind: 'endWithoutMarker', afterRows: 0 },
      { end: 'ended', tail: 'DECIMAL(10, 2)"}}' },
    ],
    [
      'failing late',
      { kind: 'lateError', afterRows: 2, code: 42900, message: 'Too much' },
      {
        end: 'ended',
        tail: '"tombstone":true}},\n{"errorMessage":{"@type":"generic_error","error_code":42900,"message":"Too much"}}]',
      },
    ],
    [
      'with a row of any size',
      { kind: 'hugeRow', afterRows: 2, bytes: 5 },
      {
        end: 'ended',
        tail: '{"row":{"columns":["xxxxx",1.00]}},\n{"finalMessage":"Query Completed"}]',
      },
    ],
  ])('can be %s', async (_case, fault, { end, tail }) => {
    const { text, ...rest } = await streamed({ fault });
    expect({ end: rest.end, tail: text.slice(-tail.length) }).toEqual({
      end,
      tail,
    });
  });

  test('can arrive in pieces that end inside a character', async () => {
    const whole = await streamed({});
    const split = await streamed({ fault: { kind: 'splitCharacters' } });
    expect(split.text).toBe(whole.text);
    expect(split.pieces.map(piece => piece.toString()).join('')).not.toBe(
      whole.text,
    );
  });

  test('asks for no more rows while nobody reads', async () => {
    const pipe = new PassThrough();
    const end = new AbortController();
    let asked = 0;
    const running = streamRows(pipe, {
      format: DELIMITED,
      header: { queryId: 'q-1', columns: COLUMNS, marksKeys: false },
      source: {
        pauseMs: 0,
        next: maxRows => {
          asked += maxRows;
          const rows = Array.from({ length: maxRows }, () => ROWS[0]!);
          return { rows, isDone: false };
        },
      },
      signal: end.signal,
      fault: undefined,
    });
    await new Promise(resolve => {
      setImmediate(resolve);
    });
    const before = asked;
    await new Promise(resolve => {
      setImmediate(resolve);
    });
    expect(asked).toBe(before);
    expect(asked).toBeLessThan(10_000);
    end.abort();
    await running;
  });

  test('ends in good order when the query is closed', async () => {
    const closed = new AbortController();
    closed.abort();
    const { text, end } = await streamed({ signal: closed.signal });
    expect({ end, tail: text.slice(-2) }).toEqual({ end: 'ended', tail: '}]' });
  });
});

describe('formatFor', () => {
  test.each([
    ['nothing', undefined, DELIMITED],
    ['anything', '*/*', DELIMITED],
    ['JSON', 'application/json', JSON_ARRAY],
    [
      'the first that there is',
      'text/html, application/vnd.ksql.v1+json;q=0.9',
      STREAMED,
    ],
    ['what there is not', 'text/html', undefined],
  ])('gives a client that accepts %s its format', (_case, accept, expected) => {
    expect(formatFor(accept, DELIMITED.contentType)).toBe(expected);
  });
});
