// SPDX-License-Identifier: Apache-2.0
import { ProtobufFiles } from '../ProtobufFiles';
import { CannotSay } from './Difference';
import { protobufDifferences } from './protobufDifferences';

const file = (
  text: string,
  options: { syntax?: string; imported?: number[] } = {},
) => {
  const { syntax = 'proto3', imported = [] } = options;
  const parsed = new ProtobufFiles().loadLast(
    `syntax = "${syntax}"; package shop; ${text}`,
  );
  return { ...parsed, imported };
};

const typesOf = (reader: string, writer: string, syntax?: string) =>
  protobufDifferences(file(reader, { syntax }), file(writer, { syntax })).map(
    ({ type }) => type,
  );

describe('protobufDifferences', () => {
  // prettier-ignore
  test.each<[string, string, string]>([
    ['the same file',                        'message M { string a = 1; }',                         'message M { string a = 1; }'],
    ['one more field',                       'message M { string a = 1; int32 b = 2; }',            'message M { string a = 1; }'],
    ['one field less',                       'message M { string a = 1; }',                         'message M { string a = 1; int32 b = 2; }'],
    ['a field by another name',              'message M { string x = 1; }',                         'message M { string a = 1; }'],
    ['bytes where there was text',           'message M { bytes a = 1; }',                          'message M { string a = 1; }'],
    ['a wider number',                       'message M { int64 a = 1; }',                          'message M { int32 a = 1; }'],
    ['a number where there was an enum',     'message M { int32 a = 1; }',                          'enum E { Z = 0; } message M { E a = 1; }'],
    ['one more message',                     'message M {} message N {}',                           'message M {}'],
    ['messages in another order',            'message N {} message M {}',                           'message M {} message N {}'],
    ['one more symbol',                      'enum E { Z = 0; Y = 1; } message M {}',               'enum E { Z = 0; } message M {}'],
    ['an enum less',                         'message M {}',                                        'enum E { Z = 0; } message M {}'],
    ['one field moved into a new oneof',     'message M { oneof o { string a = 1; int32 n = 2; } }', 'message M { string a = 1; }'],
    ['a oneof gone with all in it',          'message M { string x = 9; }',                         'message M { string x = 9; oneof o { string a = 1; } }'],
    ['a field out of its oneof',             'message M { string a = 1; oneof o { int32 b = 2; } }', 'message M { oneof o { string a = 1; int32 b = 2; } }'],
    ['text that may repeat',                 'message M { repeated string a = 1; }',                'message M { optional string a = 1; }'],
    ['a field that is marked optional',      'message M { optional int32 a = 1; }',                 'message M { int32 a = 1; }'],
  ])('the reader takes %s', (_case, reader, writer) => {
    expect(typesOf(reader, writer)).toEqual([]);
  });

  // prettier-ignore
  test.each<[string, string, string, string]>([
    ['another kind of number',               'FIELD_SCALAR_KIND_CHANGED',      'message M { sint32 a = 1; }',                          'message M { int32 a = 1; }'],
    ['a message where there was text',       'FIELD_KIND_CHANGED',             'message N {} message M { N a = 1; }',                  'message N {} message M { string a = 1; }'],
    ['another message',                      'FIELD_NAMED_TYPE_CHANGED',       'message N {} message O {} message M { O a = 1; }',     'message N {} message O {} message M { N a = 1; }'],
    ['a map where there was text',           'FIELD_KIND_CHANGED',             'message M { map<string, int32> a = 1; }',              'message M { string a = 1; }'],
    ['a map to something else',              'FIELD_SCALAR_KIND_CHANGED',      'message M { map<string, string> a = 1; }',             'message M { map<string, int32> a = 1; }'],
    ['a number that may repeat',             'FIELD_NUMERIC_LABEL_CHANGED',    'message M { repeated int32 a = 1; }',                  'message M { optional int32 a = 1; }'],
    ['a message less',                       'MESSAGE_REMOVED',                'message M {}',                                         'message M {} message N {}'],
    ['a nested message less',                'MESSAGE_REMOVED',                'message M {}',                                         'message M { message N {} }'],
    ['one of several less',                  'ONEOF_FIELD_REMOVED',            'message M { oneof o { string a = 1; } }',              'message M { oneof o { string a = 1; int32 b = 2; } }'],
    ['two fields that now exclude each other', 'MULTIPLE_FIELDS_MOVED_TO_ONEOF', 'message M { oneof o { string a = 1; int32 b = 2; } }', 'message M { string a = 1; int32 b = 2; }'],
    ['a field drawn into a oneof',           'FIELD_MOVED_TO_EXISTING_ONEOF',  'message M { oneof o { string a = 1; int32 b = 2; } }', 'message M { int32 b = 2; oneof o { string a = 1; } }'],
  ])('the reader refuses %s: %s', (_case, type, reader, writer) => {
    expect(typesOf(reader, writer)).toEqual([type]);
  });

  test.each([
    [
      'REQUIRED_FIELD_ADDED',
      'message M { required string a = 1; }',
      'message M {}',
    ],
    [
      'REQUIRED_FIELD_REMOVED',
      'message M {}',
      'message M { required string a = 1; }',
    ],
    [
      'FIELD_NUMERIC_LABEL_CHANGED',
      'message M { repeated int32 a = 1; }',
      'message M { optional int32 a = 1; }',
    ],
  ])('keeps to what proto2 demands: %s', (type, reader, writer) => {
    expect(typesOf(reader, writer, 'proto2')).toEqual([type]);
  });

  test('refuses another package', () => {
    const moved = { ...file('message M {}'), package: 'elsewhere' };
    expect(protobufDifferences(moved, file('message M {}'))).toHaveLength(1);
  });

  test('cannot say whether other imports agree', () => {
    const reader = file('message M {}', { imported: [100_002] });
    const writer = file('message M {}', { imported: [100_001] });
    expect(() => protobufDifferences(reader, writer)).toThrow(CannotSay);
  });
});
