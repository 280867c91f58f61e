// SPDX-License-Identifier: Apache-2.0
import fc from 'fast-check';
import protobuf from 'protobufjs';
import { openProtobuf } from '../../../schemas/tree/protobuf/readProtobuf';
import { writeJson } from '../../showing/writeJson';
import { ByteReader } from '../ByteReader';
import { createProtobufDecoder } from './createProtobufDecoder';

const proto3 = (...lines: string[]) =>
  ['syntax = "proto3";', ...lines].join('\n');

/** A reader of message and body, as they follow the id of the schema. */
function reader(
  text: string,
  references: { name: string; text: string }[] = [],
) {
  const decoder = createProtobufDecoder(openProtobuf(text, references));
  return (bytes: Buffer) => {
    const rest = new ByteReader(bytes);
    const type = decoder.messageIn(rest);
    const value = decoder.decode(type, rest);
    return writeJson(value, 1_000_000).json;
  };
}

const decode = (text: string, hex: string) =>
  reader(text)(Buffer.from(hex.replaceAll(' ', ''), 'hex'));

const FIRST = '00';

/** `read`, or the name of the error. */
function outcomeOf(work: () => unknown): string {
  try {
    work();
    return 'read';
  } catch (error) {
    return error instanceof Error ? error.name : String(error);
  }
}

describe('a Protobuf value', () => {
  // prettier-ignore
  test.each<[string, string, string, string]>([
    ['int32',    'int32 a = 1;',            '08 ffffffffffffffffff01',    '{"a":-1}'],
    ['int64',    'int64 a = 1;',            '08 ffffffffffffffff7f',      '{"a":9223372036854775807}'],
    ['uint64',   'uint64 a = 1;',           '08 ffffffffffffffffff01',    '{"a":18446744073709551615}'],
    ['sint32',   'sint32 a = 1;',           '08 03',                      '{"a":-2}'],
    ['sint64',   'sint64 a = 1;',           '08 ffffffffffffffffff01',    '{"a":-9223372036854775808}'],
    ['bool',     'bool a = 1;',             '08 01',                      '{"a":true}'],
    ['fixed32',  'fixed32 a = 1;',          '0d ffffffff',                '{"a":4294967295}'],
    ['sfixed64', 'sfixed64 a = 1;',         '09 ffffffffffffffff',        '{"a":-1}'],
    ['float',    'float a = 1;',            '0d cdcccc3d',                '{"a":0.1}'],
    ['double',   'double a = 1;',           '09 000000000000f03f',        '{"a":1}'],
    ['string',   'string a = 1;',           '0a 02 c3a9',                 '{"a":"é"}'],
    ['bytes',    'bytes a = 1;',            '0a 02 00ff',                 '{"a":"0x00ff"}'],
    ['an enumeration', 'E a = 1; enum E { NO = 0; YES = 1; }', '08 01',    '{"a":"YES"}'],
    ['a number that an enumeration lacks', 'E a = 1; enum E { NO = 0; }', '08 07', '{"a":7}'],
    ['nothing, read as defaults', 'int64 a = 1; string b = 2; E c = 3; repeated int32 d = 4; map<string, int32> e = 5; enum E { NO = 0; }', '', '{"a":0,"b":"","c":"NO","d":[],"e":{}}'],
    ['nothing where that shows',  'optional int32 a = 1; M b = 2; oneof c { int32 d = 3; } message M {}', '', '{}'],
    ['the last of a choice',      'oneof c { int32 a = 1; string b = 2; }', '08 01 12 01 61', '{"b":"a"}'],
    ['packed numbers',            'repeated int32 a = 1;',   '0a 02 01 02',   '{"a":[1,2]}'],
    ['numbers one by one',        'repeated int32 a = 1;',   '08 01 08 02',   '{"a":[1,2]}'],
    ['texts',                     'repeated string a = 1;',  '0a 01 61 0a 00', '{"a":["a",""]}'],
    ['a map',                     'map<int32, string> a = 1;', '0a 05 08 07 12 01 61', '{"a":{"7":"a"}}'],
    ['an entry without key and value', 'map<string, int32> a = 1;', '0a 00', '{"a":{"":0}}'],
    ['a message in a message',    'M a = 1; message M { int32 b = 1; }', '0a 02 08 01', '{"a":{"b":1}}'],
    ['a message in two pieces',   'M a = 1; message M { optional int32 b = 1; optional int32 c = 2; }', '0a 02 08 01 0a 02 10 02', '{"a":{"b":1,"c":2}}'],
    ['a field that the schema lacks', 'int32 a = 1;',        '08 01 12 01 61 1b 08 01 1c 25 00000000 29 0000000000000000', '{"a":1}'],
    ['a time',                    'google.protobuf.Timestamp a = 1;', '0a 02 08 01',      '{"a":"1970-01-01T00:00:01.000000000Z"}'],
    ['a duration',                'google.protobuf.Duration a = 1;',  '0a 0b 08 ffffffffffffffffff01', '{"a":"-1.000000000s"}'],
    ['a wrapped number',          'google.protobuf.Int64Value a = 1;', '0a 00',           '{"a":0}'],
    ['a day',                     'google.type.Date a = 1;', '0a 07 08 ea0f 10 0b 18 16', '{"a":"2026-11-22"}'],
    ['a decimal',                 'confluent.type.Decimal a = 1;', '0a 06 0a 02 04e2 18 02', '{"a":12.50}'],
    ['a type that nobody has',    'acme.Missing a = 1;',     '0a 01 ff', '{"a":{"@type":"acme.Missing","bytes":"0xff"}}'],
  ])('is %s', (_case, fields, hex, expected) => {
    const text = proto3(`message Outer { ${fields} }`);
    expect(decode(text, `${FIRST} ${hex}`)).toBe(expected);
  });

  it('of the older syntax has no defaults, and may have groups', () => {
    const text =
      'syntax = "proto2"; message A { optional int32 b = 1; optional group G = 2 { optional int32 c = 3; } }';
    expect(decode(text, '00 13 18 05 14')).toBe('{"g":{"c":5}}');
  });

  // prettier-ignore
  test.each<[string, string, string]>([
    ['00',        'the first',                 '{"a":1}'],
    ['02 00',     'the first, said at length', '{"a":1}'],
    ['02 02',     'the second',                '{"b":1}'],
    ['04 02 02',  'one inside the second',     '{"d":1}'],
  ])('after %s is %s message of the file', (indexes, _which, expected) => {
    const text = proto3(
      'package acme;',
      'enum E { NO = 0; }',
      'message A { int32 a = 1; }',
      'message B { message C { int32 c = 1; } int32 b = 1; message D { int32 d = 1; } }',
    );
    expect(decode(text, `${indexes} 08 01`)).toBe(expected);
  });

  it('may be of a type of another file', () => {
    const read = reader(
      proto3('import "address.proto";', 'message A { acme.Address home = 1; }'),
      [
        {
          name: 'address.proto',
          text: proto3('package acme;', 'message Address { string zip = 1; }'),
        },
      ],
    );
    expect(read(Buffer.from('000a030a0161', 'hex'))).toBe(
      '{"home":{"zip":"a"}}',
    );
  });

  const TEXT = proto3(
    'message A { string a = 1; A b = 2; repeated int32 c = 3; map<string, A> d = 4; }',
  );

  // prettier-ignore
  test.each<[string, string, RegExp]>([
    ['says no message',               '',                    /ends before it says which message/],
    ['says a message there is not',   '02 02',               /file has no such message/],
    ['says messages without end',     'feffffff0f',          /ends before it says which message/],
    ['is cut off',                    '00 0a 05 61',         /does not fit at the field a: it ends too early/],
    ['is cut off further inside',     '00 12 03 0a 05 61',   /at the field b\.a: it ends too early/],
    ['is cut off in a list',          '00 1a 01 80',         /at the field c\[\]: it ends too early/],
    ['is of another type',            '00 08 01',            /at the field a: what was written there is of another type/],
    ['is no Protobuf',                '00 2f',               /it is no Protobuf/],
    ['ends a group that did not begin', '00 0c',             /a group ends that did not begin/],
    ['is no UTF-8',                   '00 0a 01 ff',         /at the field a: a text in it is no UTF-8/],
  ])('that %s is refused, with words for where', (_case, hex, message) => {
    expect(() => decode(TEXT, hex)).toThrow(
      expect.objectContaining({ name: 'UndecodableError', message: expect.stringMatching(message) }),
    );
  });

  it('reads back as what another library wrote', () => {
    const text = proto3(
      'message A { string text = 1; int32 count = 2; double size = 3; repeated sint32 list = 4; map<string, bool> flags = 5; A inner = 6; }',
    );
    const { root } = protobuf.parse(text, { keepCase: true });
    const type = root.lookupType('A');
    const read = reader(text);
    const { a } = fc.letrec(tie => ({
      a: fc.record({
        text: fc.string({ unit: 'binary' }),
        count: fc.integer(),
        size: fc.double({ noNaN: true, noDefaultInfinity: true }),
        list: fc.array(fc.integer()),
        flags: fc.dictionary(
          // The library that writes knows no such name.
          fc.string().filter(name => name !== '__proto__'),
          fc.boolean(),
        ),
        inner: fc.option(tie('a'), { nil: undefined, maxDepth: 3 }),
      }),
    }));
    fc.assert(
      fc.property(a, value => {
        const bytes = type.encode(type.fromObject(value as object)).finish();
        const json = read(Buffer.concat([Buffer.from([0]), bytes]));
        expect(JSON.parse(json)).toEqual(JSON.parse(JSON.stringify(value)));
      }),
    );
  });

  it('is read or refused, whatever the bytes are', () => {
    const read = reader(TEXT);
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 50 }), bytes => {
        expect(['read', 'UndecodableError']).toContain(
          outcomeOf(() => read(Buffer.from(bytes))),
        );
      }),
    );
  });
});
