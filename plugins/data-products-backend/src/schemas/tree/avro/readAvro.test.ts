// SPDX-License-Identifier: Apache-2.0
import { outline, readTree } from '../__testUtils__/outline';

const record = (name: string, ...fields: [string, unknown][]) => ({
  type: 'record',
  name,
  fields: fields.map(([field, type]) => ({ name: field, type })),
});

const line = record('Line', ['price', 'double']);
const node = record('Node', ['next', ['null', 'Node']]);

describe('reading Avro', () => {
  // prettier-ignore
  test.each<[string, unknown, string[]]>([
    ['a primitive',                        'string',                                                          ['x: string']],
    ['a primitive written the long way',   { type: { type: 'string' } },                                      ['x: string']],
    ['a logical type',                     { type: 'long', logicalType: 'timestamp-millis' },                 ['x: long (timestamp-millis)']],
    ['a decimal',                          { type: 'bytes', logicalType: 'decimal', precision: 10, scale: 2 }, ['x: bytes (decimal 10, 2)']],
    ['a decimal of whole numbers',         { type: 'bytes', logicalType: 'decimal', precision: 10 },          ['x: bytes (decimal 10, 0)']],
    ['bytes of a fixed size',              { type: 'fixed', name: 'Md5', size: 16 },                          ['x: fixed (16 bytes)']],
    ['an enumeration',                     { type: 'enum', name: 'Channel', symbols: ['WEB'] },               ['x: enum Channel']],
    ['a list',                             { type: 'array', items: 'string' },                                ['x: array of string']],
    ['a list of lists',                    { type: 'array', items: { type: 'array', items: line } },          ['x: array of array of Line', 'x[][].price: double']],
    ['a map',                              { type: 'map', values: 'long' },                                   ['x: map of long']],
    ['a map of records',                   { type: 'map', values: line },                                     ['x: map of Line', 'x{}.price: double']],
    ['a record',                           line,                                                              ['x: Line', 'x.price: double']],
    ['null first',                         ['null', 'string'],                                                ['x: string?']],
    ['null last',                          ['string', 'null'],                                                ['x: string?']],
    ['nothing but null',                   'null',                                                            ['x: null?']],
    ['a union',                            ['string', 'long', 'null'],                                        ['x: string or long?']],
    ['a list with gaps',                   { type: 'array', items: ['null', 'string'] },                      ['x: array of (string or null)']],
    ['a union with one record',            ['null', 'string', line],                                          ['x: string or Line?', 'x.price: double']],
    ['a union of records',                 [line, record('Fee', ['price', 'long'])],                          ['x: Line or Fee', 'x.Line: Line?', 'x.Line.price: double', 'x.Fee: Fee?', 'x.Fee.price: long']],
    ['a record inside itself',             node,                                                              ["x: Node", "x.next: Node? repeats 'x'"]],
    ['the whole schema inside itself',     { type: 'array', items: 'Root' },                                  ["x: array of Root repeats ''"]],
    ['a type that is nowhere',             'com.acme.Address',                                                ['x: Address']],
    ['no type at all',                     undefined,                                                         ['x: unknown']],
  ])('reads %s', (_what, type, expected) => {
    expect(outline('AVRO', record('Root', ['x', type]))).toEqual(expected);
  });

  it('shows the fields of a type again where it is used again', () => {
    expect(
      outline('AVRO', record('Root', ['first', line], ['second', 'Line'])),
    ).toEqual([
      'first: Line',
      'first.price: double',
      'second: Line',
      'second.price: double',
    ]);
  });

  it('folds two records that are inside each other', () => {
    const b = record('B', ['a', 'A']);
    expect(outline('AVRO', record('A', ['b', b]))).toEqual([
      'b: B',
      "b.a: A repeats ''",
    ]);
  });

  // prettier-ignore
  test.each<[string, unknown, string | undefined, string[]]>([
    ['a record',          { ...line, namespace: 'com.acme' }, 'com.acme.Line',  ['price: double']],
    ['a primitive',       '"string"',                         'string',         []],
    ['a list of records', { type: 'array', items: line },     'array of Line',  ['[].price: double']],
    ['a union',           [line, record('Fee', ['price', 'long'])], 'Line or Fee', ['Line: Line?', 'Line.price: double', 'Fee: Fee?', 'Fee.price: long']],
  ])('reads %s as the whole schema', (_what, schema, typeName, fields) => {
    expect(readTree('AVRO', schema)).toMatchObject({ typeName });
    expect(outline('AVRO', schema)).toEqual(fields);
  });

  it('reads what a field says of itself, and no property that Avro does not know', () => {
    const schema = {
      ...record('Root'),
      doc: 'An order.',
      'arg.properties': { options: [] },
      fields: [
        {
          name: 'channel',
          doc: 'Where it was placed.',
          type: { type: 'enum', name: 'Channel', symbols: ['WEB', 'APP'] },
          default: 'WEB',
          'confluent:tags': ['Pii', 'Public'],
          'arg.properties': { regex: 'x' },
        },
      ],
    };
    expect(readTree('AVRO', schema)).toEqual({
      status: 'read',
      typeName: 'Root',
      doc: 'An order.',
      unresolvedReferences: [],
      fields: [
        {
          name: 'channel',
          path: 'channel',
          type: 'enum Channel',
          isOptional: false,
          doc: 'Where it was placed.',
          default: '"WEB"',
          allowedValues: ['WEB', 'APP'],
          tags: ['Pii', 'Public'],
          isPii: true,
          fields: [],
        },
      ],
    });
  });

  // prettier-ignore
  test.each<[string, object, string, string[]]>([
    ['the namespace around it',       {},                               'Line',          []],
    ['its full name',                 {},                               'com.acme.Line', []],
    ['a namespace of its own',        { namespace: 'com.other' },       'com.other.Line', []],
    ['a name with dots',              { name: 'com.other.Line' },       'com.other.Line', []],
    ['no namespace',                  { namespace: '' },                'Line',          []],
    ['an alias',                      { aliases: ['Row'] },             'Row',           []],
    ['a name that is not its own',    {},                               'com.other.Line', ['com.other.Line']],
    ['a name in the wrong namespace', { namespace: 'com.other' },       'Line',          ['com.acme.Line']],
  ])('finds a type by %s', (_how, names, reference, unresolved) => {
    const schema = {
      ...record('Root', ['a', { ...line, ...names }], ['b', reference]),
      namespace: 'com.acme',
    };
    expect(readTree('AVRO', schema)).toMatchObject({
      unresolvedReferences: unresolved,
    });
    expect(outline('AVRO', schema).includes('b.price: double')).toBe(
      unresolved.length === 0,
    );
  });

  it('follows references, and theirs, in any order', () => {
    const zip = record('com.acme.Zip', ['code', 'string']);
    const address = record('com.acme.Address', ['zip', 'Zip']);
    const schema = record('com.acme.Order', ['to', 'com.acme.Address']);
    const references = [address, zip].map((referenced, index) => ({
      name: `reference ${index}`,
      text: JSON.stringify(referenced),
    }));
    expect(outline('AVRO', schema, { references })).toEqual([
      'to: Address',
      'to.zip: Zip',
      'to.zip.code: string',
    ]);
  });

  it('goes on without a reference that is no JSON', () => {
    const schema = record('Order', ['to', 'com.acme.Address']);
    const references = [{ name: 'com.acme.Address', text: 'oops' }];
    expect(readTree('AVRO', schema, { references })).toMatchObject({
      fields: [{ name: 'to', type: 'Address' }],
      unresolvedReferences: ['com.acme.Address'],
    });
  });

  // prettier-ignore
  test.each<[string, string, string]>([
    ['a text that is no JSON', 'oops', 'The text is not JSON: '],
    ['JSON that is no Avro',   '7',    'The text is JSON, but not an Avro schema'],
  ])('refuses %s', (_what, text, cause) => {
    expect(readTree('AVRO', text)).toEqual({
      status: 'unreadable',
      cause: expect.stringContaining(cause),
    });
  });
});
