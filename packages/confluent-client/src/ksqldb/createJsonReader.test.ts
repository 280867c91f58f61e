// SPDX-License-Identifier: Apache-2.0
import fc from 'fast-check';
import { createJsonReader } from './createJsonReader';
import { StreamItem, UnreadableStreamError } from './queryStream';

const encode = (text: string) => new TextEncoder().encode(text);

function read(chunks: Uint8Array[], maxRowBytes = 1_000): StreamItem[] {
  const reader = createJsonReader({ maxRowBytes });
  const items = chunks.flatMap(chunk => reader.read(chunk));
  return [...items, ...reader.end()];
}

/** The same with rows of one kind that follow each other in one batch, as if all had come at once. */
function joined(items: StreamItem[]): StreamItem[] {
  return items.reduce<StreamItem[]>((all, item) => {
    const last = all.at(-1);
    const isMore =
      last?.type === item.type && 'count' in last && 'count' in item;
    if (!isMore) return [...all, item];
    const text = `${last.text},${item.text}`;
    return [
      ...all.slice(0, -1),
      { ...last, text, count: last.count + item.count },
    ];
  }, []);
}

function tried<T>(action: () => T): T | string {
  try {
    return action();
  } catch (error) {
    return error instanceof Error ? error.message : String(error);
  }
}

const HEADER =
  '{"header":{"queryId":"query_1","schema":"`ID` STRING KEY, `TOTAL` DECIMAL(10, 2)"}}';
const header = {
  type: 'header',
  queryId: 'query_1',
  columns: [
    { name: 'ID', type: 'STRING', role: 'key' },
    { name: 'TOTAL', type: 'DECIMAL(10, 2)' },
  ],
};
const rows = (text: string, count: number) => ({ type: 'rows', text, count });

describe('createJsonReader', () => {
  // prettier-ignore
  test.each<[string, string, object[]]>([
    ['streamed rows, digit for digit',   `[${HEADER},\n{"row":{"columns":["ü",49.90]}},\n{"row":{"columns":["b",9007199254740993]}},\n{"finalMessage":"Limit Reached"}]`,
                                         [header, rows('["ü",49.90],["b",9007199254740993]', 2), { type: 'finalMessage', message: 'Limit Reached' }]],
    ['no rows',                          `[${HEADER}]`,                                                       [header]],
    ['rows that only look so',           `[${HEADER},{"row":{"columns":["]}}",{"row":[1]}]}}]`,               [header, rows('["]}}",{"row":[1]}]', 1)]],
    ['rows with more beside them',       `[${HEADER},{"row":{"columns":[1.10],"more":[2]}},{"row":{"columns":[3.0]},"sourceHost":{"a":[1]}},{"row" : {"columns" : [ 4.00 ]}}]`,
                                         [header, rows('[1.10],[3.0],[4.00]', 3)]],
    ['tombstones between rows',          `[${HEADER},{"row":{"columns":["a",1]}},{"row":{"columns":["a",null],"tombstone":true}},{"row":{"columns":["b",2],"tombstone":false}}]`,
                                         [header, rows('["a",1]', 1), { type: 'tombstones', text: '["a",null]', count: 1 }, rows('["b",2]', 1)]],
    ['an error after rows',              `[${HEADER},{"row":{"columns":["a",1]}},{"errorMessage":{"@type":"generic_error","error_code":50000,"message":"Oops"}}]`,
                                         [header, rows('["a",1]', 1), { type: 'error', error: { code: 50000, message: 'Oops' } }]],
    ['nothing after the end',            `[${HEADER},{"finalMessage":"Query Completed"},{"row":{"columns":[1]}}]`,
                                         [header, { type: 'finalMessage', message: 'Query Completed' }]],
    ['tokens, which mean nothing here',  `[${HEADER},{"continuationToken":{"continuationToken":"AA"}},{"row":{"columns":[1]}}]`,
                                         [header, rows('[1]', 1)]],
    ['a query without an id',            '[{"header":{"queryId":null,"schema":"`A` INTEGER"}}]',              [{ type: 'header', columns: [{ name: 'A', type: 'INTEGER' }] }]],
    ['the delimited format',             '{"queryId":"t_1","columnNames":["A"],"columnTypes":["BIGINT"]}\n[9007199254740993]\n\n[1]\n',
                                         [{ type: 'header', queryId: 't_1', columns: [{ name: 'A', type: 'BIGINT' }] }, rows('[9007199254740993],[1]', 2)]],
    ['an error in the delimited format', '{"columnNames":[],"columnTypes":[]}\n{"@type":"generic_error","error_code":50000,"message":"Oops"}\n',
                                         [{ type: 'header', columns: [] }, { type: 'error', error: { code: 50000, message: 'Oops' } }]],
    ['an error for a header',            '[{"errorMessage":{"@type":"generic_error","error_code":40001,"message":"No"}}]',
                                         [{ type: 'error', error: { code: 40001, message: 'No' } }]],
    ['blanks before it all',             ` \n[${HEADER}]`,                                                    [header]],
  ])('reads %s', (_case, text, expected) => {
    expect(read([encode(text)])).toEqual(expected);
  });

  it('tells of a row before anything follows it', () => {
    const reader = createJsonReader({ maxRowBytes: 1_000 });
    expect(reader.read(encode(`[${HEADER}`))).toEqual([header]);
    expect(reader.read(encode(',\n{"row":{"columns":[1]}}'))).toEqual([
      rows('[1]', 1),
    ]);
    expect(reader.read(encode(','))).toEqual([]);
  });

  it('reads the same whatever the chunks, half characters included', () => {
    const value = fc.oneof(
      fc.string({ unit: 'grapheme' }),
      fc.constantFrom('"]}},', '\\', '{"row":{"columns":['),
      fc.integer(),
      fc.jsonValue(),
    );
    const row = fc.record({
      columns: fc.array(value),
      tombstone: fc.constantFrom(undefined, true, false),
    });
    fc.assert(
      fc.property(
        fc.array(row),
        fc.boolean(),
        fc.array(fc.nat(2_000)),
        (all, isLimited, cuts) => {
          const elements = [
            HEADER,
            ...all.map(each => JSON.stringify({ row: each })),
            ...(isLimited ? ['{"finalMessage":"Limit Reached"}'] : []),
          ];
          const bytes = encode(`[${elements.join(',\n')}]`);
          const borders = [...new Set([0, ...cuts])].sort((a, b) => a - b);
          const chunks = borders.map((start, index) =>
            bytes.slice(start, borders[index + 1]),
          );
          const items = joined(read(chunks, 1e6));
          expect(items).toEqual(joined(read([bytes], 1e6)));

          const texts = items.flatMap(item =>
            'text' in item ? JSON.parse(`[${item.text}]`) : [],
          );
          expect(texts).toEqual(
            all.map(({ columns }) => JSON.parse(JSON.stringify(columns))),
          );
        },
      ),
      { numRuns: 200 },
    );
  });

  it('reads a row of 5 MB in chunks of 64 kB', () => {
    const long = JSON.stringify(['ä]}"'.repeat(1_000_000)]);
    const bytes = encode(`[${HEADER},\n{"row":{"columns":${long}}}]`);
    const chunks = Array.from({ length: bytes.length / 65_536 + 1 }, (_, n) =>
      bytes.subarray(n * 65_536, (n + 1) * 65_536),
    );
    expect(bytes.length).toBeGreaterThan(5e6);
    expect(read(chunks, 16 * 1024 * 1024)).toEqual([header, rows(long, 1)]);
  });

  // prettier-ignore
  test.each<[string, string, UnreadableStreamError['failure']]>([
    ['nothing',                              '',                                                'connection'],
    ['an array without its end',             `[${HEADER},\n{"row":{"columns":[1]}}`,            'connection'],
    ['a row without its end',                `[${HEADER},\n{"row":{"colu`,                      'connection'],
    ['a delimited row without its end',      '{"columnNames":[],"columnTypes":[]}\n[1,',        'connection'],
    ['an empty array',                       '[]',                                              'connection'],
    ['a page of HTML',                       '<html>502</html>',                                'malformed'],
    ['a page of HTML after rows',            `[${HEADER},\n<html>`,                             'malformed'],
    ['a row before its header',              '[{"row":{"columns":[1]}}]',                       'unexpectedShape'],
    ['an element that is no JSON',           `[${HEADER},{nonsense}]`,                          'unexpectedShape'],
    ['as many types as not to fit',          '{"columnNames":["A"],"columnTypes":[]}',          'unexpectedShape'],
  ])('refuses %s', (_case, text, failure) => {
    expect(() => read([encode(text)])).toThrow(expect.objectContaining({ name: 'UnreadableStreamError', failure }));
  });

  it('refuses what is no UTF-8', () => {
    const bytes = Uint8Array.of(...encode(`[${HEADER},"`), 0xff, 0xff);
    expect(() => read([bytes])).toThrow('it is not UTF-8');
  });

  // prettier-ignore
  test.each([
    ['76 letters',          'a'.repeat(76),        false],
    ['77 letters',          'a'.repeat(77),        true],
    ['75 letters and an ä', `${'a'.repeat(75)}ä`,  true],
    ['38 times ä',          'ä'.repeat(38),        false],
    ['39 times ä',          'ä'.repeat(39),        true],
  ])('measures a row in bytes of UTF-8: %s', (_case, value, isTooLong) => {
    const reader = createJsonReader({ maxRowBytes: 80 });
    reader.read(encode('[{"header":{"schema":"`A` STRING"}}'));
    const readRow = () => reader.read(encode(`,{"row":{"columns":["${value}"]}}`));
    expect(tried(readRow)).toEqual(
      isTooLong ? 'a row has more than 80 bytes' : [rows(`["${value}"]`, 1)],
    );
  });
});
