// SPDX-License-Identifier: Apache-2.0
import { outline, readTree } from '../__testUtils__/outline';

const proto3 = (...lines: string[]) =>
  ['syntax = "proto3";', 'package acme;', ...lines].join('\n');
const proto2 = (...lines: string[]) =>
  ['syntax = "proto2";', ...lines].join('\n');
const message = (...fields: string[]) => `message M { ${fields.join(' ')} }`;

describe('reading Protobuf', () => {
  // prettier-ignore
  test.each<[string, string, string[]]>([
    ['a field, which always has a value', proto3(message('string x = 1;')),                          ['x: string']],
    ['an optional field',                 proto3(message('optional string x = 1;')),                 ['x: string?']],
    ['a list',                            proto3(message('repeated string x = 1;')),                 ['x: array of string']],
    ['a map',                             proto3(message('map<string, int64> x = 1;')),              ['x: map of int64']],
    ['a map with numbers for keys',       proto3(message('map<int32, string> x = 1;')),              ['x: map of int32 to string']],
    ['alternatives',                      proto3(message('oneof y { string x = 1; int32 z = 2; }')), ['x: string (one of y)?', 'z: int32 (one of y)?']],
    ['a message, which may be missing',   proto3(message('N x = 1;'), 'message N { string y = 1; }'), ['x: N?', 'x.y: string']],
    ['a nested message',                  proto3(message('message N { string y = 1; }', 'repeated N x = 1;')), ['x: array of N', 'x[].y: string']],
    ['a message by its full name',        proto3(message('.acme.N x = 1;'), 'message N { string y = 1; }'), ['x: N?', 'x.y: string']],
    ['a map of messages',                 proto3(message('map<string, N> x = 1;'), 'message N { string y = 1; }'), ['x: map of N', 'x{}.y: string']],
    ['an enumeration',                    proto3(message('E x = 1;'), 'enum E { A = 0; B = 1; }'),   ['x: enum E']],
    ['the message inside itself',         proto3(message('repeated M x = 1;')),                      ["x: array of M repeats ''"]],
    ['a well-known type',                 proto3(message('google.protobuf.Timestamp x = 1;')),       ['x: google.protobuf.Timestamp']],
    ['a required field of proto2',        proto2(message('required string x = 1;')),                 ['x: string']],
    ['an optional field of proto2',       proto2(message('optional string x = 1;')),                 ['x: string?']],
    ['a field of an edition',             `edition = "2023"; ${message('string x = 1;')}`,           ['x: string?']],
    ['a field of an edition that always has a value', `edition = "2023"; ${message('string x = 1 [features.field_presence = IMPLICIT];')}`, ['x: string']],
    ['the first of several messages',     proto3('message First { string x = 1; }', message('string y = 1;')), ['x: string']],
    ['a message without fields',          proto3(message()),                                         []],
  ])('reads %s', (_what, text, expected) => {
    expect(outline('PROTOBUF', text)).toEqual(expected);
  });

  it('reads what a field says of itself', () => {
    const text = proto2(
      '// Somebody with',
      '// an account.',
      'message Customer {',
      '  // E-mail address of the customer.',
      '  required string email = 3 [(confluent.field_meta).tags = "PII"];',
      '  optional Tier tier = 4 [default = GOLD];',
      '}',
      'enum Tier { GOLD = 0; }',
    );
    expect(readTree('PROTOBUF', text)).toEqual({
      status: 'read',
      typeName: 'Customer',
      doc: 'Somebody with\nan account.',
      unresolvedReferences: [],
      fields: [
        {
          name: 'email',
          path: 'email',
          type: 'string',
          isOptional: false,
          doc: 'E-mail address of the customer.',
          number: 3,
          tags: ['PII'],
          isPii: true,
          fields: [],
        },
        {
          name: 'tier',
          path: 'tier',
          type: 'enum Tier',
          isOptional: true,
          default: '"GOLD"',
          allowedValues: ['GOLD'],
          number: 4,
          tags: [],
          isPii: false,
          fields: [],
        },
      ],
    });
  });

  it('takes a comment for the field above or beside which it stands', () => {
    const text = proto3(
      '// Licence.',
      '',
      'message M {',
      '  string beside = 1; // Beside.',
      '  string none = 2;',
      '  /* Above. */',
      '  string above = 3;',
      '  // Apart.',
      '',
      '  string apart = 4;',
      '}',
    );
    expect(readTree('PROTOBUF', text)).toMatchObject({
      fields: [
        { name: 'beside', doc: 'Beside.' },
        expect.not.objectContaining({ doc: expect.anything() }),
        { name: 'above', doc: 'Above.' },
        expect.not.objectContaining({ doc: expect.anything() }),
      ],
    });
  });

  // prettier-ignore
  test.each<[string, string, string[]]>([
    ['one tag',          '[(confluent.field_meta).tags = "A"]',                                       ['A']],
    ['tags one by one',  '[(confluent.field_meta).tags = "A", (confluent.field_meta).tags = "B"]',    ['A', 'B']],
    ['a list of tags',   '[(confluent.field_meta) = { doc: "x", tags: ["A", "B"] }]',                 ['A', 'B']],
    ['no tags',          '[(confluent.field_meta).doc = "x", deprecated = true]',                     []],
    ['options of others', '[(acme.field_meta).tags = "A"]',                                           []],
  ])('reads %s', (_what, options, tags) => {
    const text = proto3(message(`string x = 1 ${options};`));
    expect(readTree('PROTOBUF', text)).toMatchObject({ fields: [{ tags }] });
  });

  // prettier-ignore
  test.each<[string, string, string, string]>([
    ['the comment',                        '// Comment.', '',                                     'Comment.'],
    ['the option when there is none',      '',            '[(confluent.field_meta).doc = "Option."]', 'Option.'],
    ['the comment when there are both',    '// Comment.', '[(confluent.field_meta).doc = "Option."]', 'Comment.'],
  ])('takes for documentation %s', (_what, comment, options, doc) => {
    const text = proto3('message M {', comment, `string x = 1 ${options};`, '}');
    expect(readTree('PROTOBUF', text)).toMatchObject({ fields: [{ doc }] });
  });

  it('reads imported files by their own rules', () => {
    const text = proto3(
      'import "address.proto";',
      'import "google/protobuf/timestamp.proto";',
      message('place.Address x = 1;'),
    );
    const address = proto2(
      'package place;',
      'message Address { optional string zip = 1; }',
      // The same name again is no reason to give up.
      'message M { optional string other = 1; }',
    );
    const references = [{ name: 'address.proto', text: address }];
    expect(outline('PROTOBUF', text, { references })).toEqual([
      'x: Address?',
      'x.zip: string?',
    ]);
    expect(readTree('PROTOBUF', text, { references })).toMatchObject({
      unresolvedReferences: [],
    });
  });

  test.each([
    ['is missing', []],
    ['is no Protobuf', [{ name: 'address.proto', text: 'oops' }]],
  ])('names the types of an import that %s', (_what, references) => {
    const text = proto3(
      'import "address.proto";',
      message('place.Address x = 1;'),
    );
    expect(readTree('PROTOBUF', text, { references })).toMatchObject({
      fields: [{ name: 'x', type: 'place.Address' }],
      unresolvedReferences: ['address.proto', 'place.Address'],
    });
  });

  it('takes the type of the innermost scope that has it', () => {
    const text = proto3(
      'message N { string outer = 1; }',
      'message M { message N { string inner = 1; } N x = 1; }',
    ).replace('message N', 'message First { M x = 1; } message N');
    expect(outline('PROTOBUF', text)).toEqual([
      'x: M?',
      'x.x: N?',
      'x.x.inner: string',
    ]);
  });

  it('reads a file that extends options', () => {
    const text = proto3(
      'import "google/protobuf/descriptor.proto";',
      'extend google.protobuf.FieldOptions { string note = 50001; }',
      message('string x = 1 [(note) = "y"];'),
    );
    expect(outline('PROTOBUF', text)).toEqual(['x: string']);
  });

  // prettier-ignore
  test.each<[string, string, string]>([
    ['a text that is no Protobuf',  'oops',                'illegal token'],
    ['a message that never ends',   'message M {',         'illegal token'],
    ['a file without a message',    proto3(),              'The file has no message'],
  ])('refuses %s', (_what, text, cause) => {
    expect(readTree('PROTOBUF', text)).toEqual({
      status: 'unreadable',
      cause: expect.stringContaining(cause),
    });
  });
});
