// SPDX-License-Identifier: Apache-2.0
import { decodeStreamElement, decodeStreamElements } from './streamElement';

const number = (value: string) => expect.objectContaining({ value });

describe('decodeStreamElement', () => {
  // prettier-ignore
  test.each<[string, string, object]>([
    ['the header of streamed rows',   '{"header":{"queryId":"query_1","schema":"`ID` STRING KEY, `N` BIGINT"}}',
                                      { type: 'header', queryId: 'query_1', columns: [{ name: 'ID', type: 'STRING', role: 'key' }, { name: 'N', type: 'BIGINT' }] }],
    ['a header without an id',        '{"header":{"queryId":null,"schema":""}}',        { type: 'header', columns: [] }],
    ['a streamed row',                '{"row":{"columns":["a",9007199254740993]}}',      { type: 'row', values: ['a', number('9007199254740993')] }],
    ['a row that is no tombstone',    '{"row":{"columns":[null],"tombstone":false}}',    { type: 'row', values: [null] }],
    ['a tombstone',                   '{"row":{"columns":["a",null],"tombstone":true}}', { type: 'tombstone', values: ['a', null] }],
    ['the last message',              '{"finalMessage":"Limit Reached"}',                { type: 'finalMessage', message: 'Limit Reached' }],
    ['an error among streamed rows',  '{"errorMessage":{"@type":"generic_error","error_code":50000,"message":"Oops"}}', { type: 'error', error: { code: 50000, message: 'Oops' } }],
    ['a delimited header',            '{"queryId":"q","columnNames":["A"],"columnTypes":["INTEGER"]}', { type: 'header', queryId: 'q', columns: [{ name: 'A', type: 'INTEGER' }] }],
    ['a delimited row',               '[1.10,{"A":[true]}]',                             { type: 'row', values: [number('1.10'), { A: [true] }] }],
    ['a delimited error',             '{"@type":"generic_error","error_code":42900,"message":"Later"}', { type: 'error', error: { code: 42900, message: 'Later' } }],
    ['a token',                       '{"consistencyToken":"AA"}',                       { type: 'other' }],
  ])('reads %s', (_case, text, expected) => {
    expect(decodeStreamElement(text)).toEqual(expected);
  });

  test.each([
    '',
    '1',
    '"a"',
    'null',
    '{"row":{}}',
    '{"row":{"columns":"a"}}',
    '{"row":{"columns":[1],"tombstone":"yes"}}',
    '{"header":{}}',
    '{"header":{"schema":"`A`"}}',
    '{"columnNames":["A"],"columnTypes":[]}',
    '{"finalMessage":1}',
  ])('refuses %s', text => {
    expect(() => decodeStreamElement(text)).toThrow();
  });
});

describe('decodeStreamElements', () => {
  it('reads a whole answer', () => {
    const body =
      '[{"queryId":"q","columnNames":["A"],"columnTypes":["INTEGER"]},\n["a"],\n["b"]]';
    expect(decodeStreamElements(body).map(({ type }) => type)).toEqual([
      'header',
      'row',
      'row',
    ]);
  });

  it('refuses what is no array', () => {
    expect(() => decodeStreamElements('{"columnNames":[]}')).toThrow();
  });
});
