// SPDX-License-Identifier: Apache-2.0
import { stringifyLossless } from './formatValue';
import { decodeProtobufElements } from './protobufElements';

const base64 = (...bytes: number[]) => btoa(String.fromCharCode(...bytes));
const ascii = (text: string) => Array.from(text, char => char.charCodeAt(0));

function answer(options: {
  schema: string;
  fields: string[];
  imports?: string[];
  rows: number[][];
}) {
  const { schema, fields, imports = [], rows } = options;
  const protoSchema = [
    'syntax = "proto3";',
    ...imports.map(each => `import "${each}";`),
    'message ConnectDefault1 {',
    ...fields,
    '}',
  ].join('\n');
  return JSON.stringify([
    { header: { queryId: 'query_1', schema, protoSchema } },
    ...rows.map(bytes => ({ row: { protobufBytes: base64(...bytes) } })),
    { finalMessage: 'Limit Reached' },
  ]);
}

describe('decodeProtobufElements', () => {
  it('reads the header, rows and the last message', () => {
    const elements = decodeProtobufElements(
      answer({
        schema: '`ID` STRING KEY, `order_no` BIGINT',
        fields: ['string ID = 1;', 'int64 order_no = 2;'],
        rows: [[0x0a, 1, 0x61, 0x10, 5], []],
      }),
    );
    expect(elements).toEqual([
      {
        type: 'header',
        queryId: 'query_1',
        columns: [
          { name: 'ID', type: 'STRING', role: 'key' },
          { name: 'order_no', type: 'BIGINT' },
        ],
      },
      { type: 'row', values: ['a', expect.objectContaining({ value: '5' })] },
      { type: 'row', values: ['', expect.objectContaining({ value: '0' })] },
      { type: 'finalMessage', message: 'Limit Reached' },
    ]);
  });

  // prettier-ignore
  test.each<[string, string, string, number[], string]>([
    ['BIGINT',               'int64 A = 1;',                    '',                              [0x08, 0x81, 0x80, 0x80, 0x80, 0x80, 0x80, 0x80, 0x10], '9007199254740993'],
    ['INTEGER',              'int32 A = 1;',                    '',                              [0x08, 0xff, 0xff, 0xff, 0xff, 0xff, 0xff, 0xff, 0xff, 0xff, 0x01], '-1'],
    ['DOUBLE',               'double A = 1;',                   '',                              [0x09, 0, 0, 0, 0, 0, 0, 0xf8, 0x3f],        '1.5'],
    ['DOUBLE',               'double A = 1;',                   '',                              [0x09, 0, 0, 0, 0, 0, 0, 0xf0, 0x7f],        '"Infinity"'],
    ['BOOLEAN',              'bool A = 1;',                     '',                              [0x08, 1],                                   'true'],
    ['BYTES',                'bytes A = 1;',                    '',                              [0x0a, 2, 0xff, 0x00],                       '"/wA="'],
    ['ARRAY<STRING>',        'repeated string A = 1;',          '',                              [0x0a, 1, 0x61, 0x0a, 1, 0x62],              '["a","b"]'],
    ['MAP<STRING, BIGINT>',  'map<string, int64> A = 1;',       '',                              [0x0a, 5, 0x0a, 1, 0x6b, 0x10, 7],           '{"k":7}'],
    ['MAP<STRING, BIGINT>',  'message Entry { string key = 1; int64 value = 2; } repeated Entry A = 1;', '', [0x0a, 5, 0x0a, 1, 0x6b, 0x10, 7], '{"k":7}'],
    ['STRUCT<`b_c` STRING>', 'message S { string b_c = 1; } S A = 1;', '',                       [0x0a, 3, 0x0a, 1, 0x61],                    '{"b_c":"a"}'],
    ['STRUCT<`B` STRING>',   'message S { string B = 1; } S A = 1;', '',                         [],                                          'null'],
    ['DECIMAL(10, 2)',       'confluent.type.Decimal A = 1;',   'confluent/type/decimal.proto',  [0x0a, 6, 0x0a, 2, 0x13, 0x7e, 0x18, 2],     '49.90'],
    ['DECIMAL(4, 2)',        'confluent.type.Decimal A = 1;',   'confluent/type/decimal.proto',  [0x0a, 5, 0x0a, 1, 0xfb, 0x18, 2],           '-0.05'],
    ['DECIMAL(4, 0)',        'confluent.type.Decimal A = 1;',   'confluent/type/decimal.proto',  [0x0a, 3, 0x0a, 1, 0x07],                    '7'],
    ['TIMESTAMP',            'google.protobuf.Timestamp A = 1;', 'google/protobuf/timestamp.proto', [0x0a, 8, 0x08, 1, 0x10, 0xc0, 0x84, 0x3d, 0x18, 0], '"1970-01-01T00:00:01.001"'],
    ['DATE',                 'google.type.Date A = 1;',         'google/type/date.proto',        [0x0a, 7, 0x08, 0xea, 0x0f, 0x10, 11, 0x18, 2], '"2026-11-02"'],
    ['TIME',                 'google.type.TimeOfDay A = 1;',    'google/type/timeofday.proto',   [0x0a, 4, 0x08, 9, 0x10, 5],                 '"09:05"'],
    ['TIME',                 'google.type.TimeOfDay A = 1;',    'google/type/timeofday.proto',   [0x0a, 6, 0x08, 9, 0x10, 5, 0x18, 7],        '"09:05:07"'],
  ])('reads a %s of %s', (type, field, imported, row, expected) => {
    const elements = decodeProtobufElements(
      answer({ schema: `\`A\` ${type}`, fields: [field], imports: imported ? [imported] : [], rows: [row] }),
    );
    const values = elements.flatMap(each => (each.type === 'row' ? [stringifyLossless(each.values)] : []));
    expect(values).toEqual([`[${expected}]`]);
  });

  // prettier-ignore
  test.each<[string, string]>([
    ['what is no array',       '{}'],
    ['a row before its header', `[{"row":{"protobufBytes":"${base64(...ascii('x'))}"}}]`],
    ['a schema that is none',  '[{"header":{"schema":"`A` STRING","protoSchema":"message {"}}]'],
    ['bytes that do not fit',  answer({ schema: '`A` STRING', fields: ['string A = 1;'], rows: [[0x0a, 9, 0x61]] })],
    ['no JSON',                '<html>'],
  ])('refuses %s', (_case, body) => {
    expect(() => decodeProtobufElements(body)).toThrow();
  });
});
