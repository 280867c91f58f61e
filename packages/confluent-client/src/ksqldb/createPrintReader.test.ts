// SPDX-License-Identifier: Apache-2.0
import { createPrintReader } from './createPrintReader';
import { StreamItem } from './queryStream';

const encode = (text: string) => new TextEncoder().encode(text);

function read(chunks: string[], maxRowBytes = 1_000): StreamItem[] {
  const reader = createPrintReader({ maxRowBytes });
  const items = chunks.flatMap(chunk => reader.read(encode(chunk)));
  return [...items, ...reader.end()];
}

const FIRST = 'rowtime: 2024/06/13 09:15:12.556 Z, key: a, value: {"A": "ü"}';
const SECOND = 'rowtime: 2024/06/13 09:15:13.000 Z, key: <null>, value: 1.10';
const row = (line: string) => ({
  type: 'rows',
  text: JSON.stringify([line]),
  count: 1,
});

describe('createPrintReader', () => {
  // prettier-ignore
  test.each<[string, string[], object[]]>([
    ['a line',                       [`${FIRST}\n`],                          [row(FIRST)]],
    ['a line in two chunks',         [FIRST.slice(0, 30), `${FIRST.slice(30)}\n`], [row(FIRST)]],
    ['a line that nothing ends',     [FIRST],                                 [row(FIRST)]],
    ['lines of the other kind',      [`${FIRST}\r\n\r\n`],                    [row(FIRST)]],
    ['nothing',                      [],                                      []],
    ['an error, and nothing after',  [`${FIRST}\n{"@type":"generic_error","error_code":50000,"message":"Oops"}\n${SECOND}\n`],
                                     [row(FIRST), { type: 'error', error: { code: 50000, message: 'Oops' } }]],
  ])('reads %s', (_case, chunks, expected) => {
    expect(read(chunks)).toEqual(expected);
  });

  it('gathers lines that come together', () => {
    expect(read([`${FIRST}\n${SECOND}\n`])).toEqual([
      {
        type: 'rows',
        text: JSON.stringify([[FIRST], [SECOND]]).slice(1, -1),
        count: 2,
      },
    ]);
  });

  test.each([[['1234ä1\n']], [['1234567']]])(
    'refuses a record of more bytes than may be: %j',
    chunks => {
      expect(() => read(chunks, 6)).toThrow('a record has more than 6 bytes');
    },
  );
});
