// SPDX-License-Identifier: Apache-2.0
import avro from 'avsc';
import fc from 'fast-check';
import { writeJson } from '../../showing/writeJson';
import { createAvroDecoder } from './createAvroDecoder';

/** Reads hex with a schema, as JSON. */
function decode(schema: unknown, hex: string, references: unknown[] = []) {
  const read = createAvroDecoder(
    JSON.stringify(schema),
    references.map(each => JSON.stringify(each)),
  );
  return writeJson(read(Buffer.from(hex, 'hex')), 100_000).json;
}

const record = (name: string, ...fields: [string, unknown][]) => ({
  type: 'record',
  name,
  fields: fields.map(([field, type]) => ({ name: field, type })),
});
const logical = (type: string, logicalType: string, more = {}) => ({
  type,
  logicalType,
  ...more,
});

/** `read`, or the name of the error. */
function outcomeOf(work: () => unknown): string {
  try {
    work();
    return 'read';
  } catch (error) {
    return error instanceof Error ? error.name : String(error);
  }
}

describe('an Avro value', () => {
  // prettier-ignore
  test.each<[string, unknown, string, string]>([
    ['nothing',                  'null',                                             '',                         'null'],
    ['a boolean',                'boolean',                                          '01',                       'true'],
    ['an int',                   'int',                                              '03',                       '-2'],
    ['the largest long',         'long',                                             'feffffffffffffffff01',     '9223372036854775807'],
    ['the smallest long',        { type: 'long' },                                   'ffffffffffffffffff01',     '-9223372036854775808'],
    ['a float',                  'float',                                            'cdcccc3d',                 '0.1'],
    ['a double that is none',    'double',                                           '000000000000f87f',         '"NaN"'],
    ['a text',                   'string',                                           '06c3a97a',                 '"éz"'],
    ['bytes',                    'bytes',                                            '0400ff',                   '"0x00ff"'],
    ['a symbol',                 { type: 'enum', name: 'E', symbols: ['A', 'B'] },   '02',                       '"B"'],
    ['fixed bytes',              { type: 'fixed', name: 'F', size: 2 },              'abcd',                     '"0xabcd"'],
    ['a list in two blocks',     { type: 'array', items: 'int' },                    '0202020400',               '[1,2]'],
    ['a block with its size',    { type: 'array', items: 'int' },                    '030402' + '0400',          '[1,2]'],
    ['a map',                    { type: 'map', values: 'int' },                     '02026102' + '00',          '{"a":1}'],
    ['an alternative',           ['null', 'string'],                                 '020261',                   '"a"'],
    ['a record',                 record('R', ['b', 'int'], ['a', 'string']),         '020261',                   '{"b":1,"a":"a"}'],
    ['a decimal',                logical('bytes', 'decimal', { precision: 4, scale: 2 }), '0404e2',              '12.50'],
    ['a fixed decimal',          { ...logical('fixed', 'decimal', { scale: 1 }), name: 'D', size: 2 }, '04e2',    '125.0'],
    ['a day',                    logical('int', 'date'),                             'd6c402',                   '"2026-11-22"'],
    ['a time of day',            logical('long', 'time-micros'),                     '02',                       '"00:00:00.000001"'],
    ['a time',                   logical('long', 'timestamp-millis'),                '01',                       '"1969-12-31T23:59:59.999Z"'],
    ['a time in no zone',        logical('long', 'local-timestamp-micros'),          '02',                       '"1970-01-01T00:00:00.000001"'],
    ['a UUID as bytes',          { ...logical('fixed', 'uuid'), name: 'U', size: 16 }, '00112233445566778899aabbccddeeff', '"00112233-4455-6677-8899-aabbccddeeff"'],
    ['a duration',               { ...logical('fixed', 'duration'), name: 'L', size: 12 }, '0100000002000000ac0d0000', '"P1M2DT3.500S"'],
    ['a logical type of somebody', logical('int', 'colour'),                         '02',                       '1'],
    ['a time that is none',      logical('long', 'timestamp-millis'),                'feffffffffffffffff01',     '9223372036854775807'],
  ])('is %s', (_case, schema, hex, expected) => {
    expect(decode(schema, hex)).toBe(expected);
  });

  it('may contain itself', () => {
    const node = record('Node', ['next', ['null', 'Node']]);
    expect(decode(node, '020200')).toBe('{"next":{"next":{"next":null}}}');
  });

  it('may be of a type that another schema has', () => {
    const address = { ...record('Address', ['zip', 'string']), namespace: 'a' };
    expect(decode(record('R', ['home', 'a.Address']), '0261', [address])).toBe(
      '{"home":{"zip":"a"}}',
    );
  });

  // prettier-ignore
  test.each<[string, unknown, string, RegExp]>([
    ['is cut off',                record('R', ['a', record('S', ['zip', 'string'])]), '06c3',        /does not fit at the field a\.zip: it ends too early$/],
    ['is cut off in a list',      record('R', ['a', { type: 'array', items: 'string' }]), '0206c3',  /at the field a\[\]: it ends/],
    ['is cut off in a map',       { type: 'map', values: 'string' },                  '0202610661',  /at the field \{\}: it ends/],
    ['goes on after its end',     'int',                                              '0200',        /1 bytes are left over at its end$/],
    ['is no alternative',         ['null', 'int'],                                    '04',          /it is the alternative 2 of 2$/],
    ['is a negative alternative', ['null', 'int'],                                    '01',          /it is the alternative -1 of 2$/],
    ['is no symbol',              { type: 'enum', name: 'E', symbols: ['A'] },        '02',          /it is none of the 1 symbols$/],
    ['is neither true nor false', 'boolean',                                          '02',          /neither true nor false$/],
    ['is no UTF-8',               'string',                                           '02ff',        /no UTF-8$/],
    ['is too large for an int',   'int',                                              '8080808010',  /too large for an int$/],
    ['has a number without end',  'long',                                             'ffffffffffffffffffffff', /has no end$/],
    ['has a negative length',     'string',                                           '01',          /ends too early$/],
    ['is of a type nobody has',   record('R', ['a', 'a.Missing']),                    '00',          /at the field a: its type is missing/],
    ['announces a million nulls', { type: 'array', items: 'null' },                   '8092f401' + '00', /more than 200000 values/],
    ['is nested without end',     record('Node', ['next', ['null', 'Node']]),         '02'.repeat(500), /more than 100 levels deep/],
  ])('that %s is refused, with words for where', (_case, schema, hex, message) => {
    expect(() => decode(schema, hex)).toThrow(
      expect.objectContaining({ name: 'UndecodableError', message: expect.stringMatching(message) }),
    );
  });

  it('reads back as what another library wrote', () => {
    const schema: avro.Schema = {
      type: 'record',
      name: 'Everything',
      fields: [
        { name: 'text', type: 'string' },
        { name: 'size', type: 'double' },
        { name: 'count', type: 'int' },
        { name: 'flags', type: { type: 'array', items: 'boolean' } },
        { name: 'notes', type: { type: 'map', values: ['null', 'string'] } },
      ],
    };
    const type = avro.Type.forSchema(schema, { wrapUnions: false });
    const read = createAvroDecoder(JSON.stringify(schema), []);
    fc.assert(
      fc.property(
        fc.record({
          text: fc.string({ unit: 'binary' }),
          size: fc.double({ noNaN: true, noDefaultInfinity: true }),
          count: fc.integer(),
          flags: fc.array(fc.boolean()),
          notes: fc.dictionary(fc.string(), fc.option(fc.string())),
        }),
        value => {
          const { json } = writeJson(read(type.toBuffer(value)), 1_000_000);
          expect(JSON.parse(json)).toEqual(JSON.parse(JSON.stringify(value)));
        },
      ),
    );
  });

  it('is read or refused, whatever the bytes are', () => {
    const read = createAvroDecoder(
      JSON.stringify(
        record(
          'R',
          ['a', ['null', 'string', { type: 'array', items: 'long' }]],
          ['b', { type: 'map', values: 'double' }],
        ),
      ),
      [],
    );
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 50 }), bytes => {
        expect(['read', 'UndecodableError']).toContain(
          outcomeOf(() => read(Buffer.from(bytes))),
        );
      }),
    );
  });
});
