// SPDX-License-Identifier: Apache-2.0
import { outline, readTree } from '../__testUtils__/outline';

const address = {
  type: 'object',
  properties: { zip: { type: 'string' } },
  required: ['zip'],
};
const card = { title: 'Card', properties: { number: { type: 'string' } } };
const cash = { title: 'Cash', properties: { till: { type: 'integer' } } };

const withField = (x: unknown, more: object = {}) => ({
  type: 'object',
  properties: { x },
  required: ['x'],
  ...more,
});

describe('reading JSON Schema', () => {
  // prettier-ignore
  test.each<[string, unknown, string[]]>([
    ['a type',                              { type: 'integer' },                                   ['x: integer']],
    ['a format',                            { type: 'string', format: 'date-time' },               ['x: string (date-time)']],
    ['a format without a type',             { format: 'email' },                                   ['x: string (email)']],
    ['several types',                       { type: ['string', 'number'] },                        ['x: string or number']],
    ['a type or null',                      { type: ['string', 'null'] },                          ['x: string?']],
    ['a type that is nullable',             { type: 'string', nullable: true },                    ['x: string?']],
    ['anything',                            true,                                                  ['x: any']],
    ['nothing',                             false,                                                 ['x: nothing']],
    ['an empty schema',                     {},                                                    ['x: any']],
    ['alternatives',                        { oneOf: [{ type: 'string' }, { type: 'number' }] },   ['x: string or number']],
    ['alternatives with null',              { anyOf: [{ type: 'null' }, { type: 'number' }] },     ['x: number?']],
    ['alternatives among alternatives',     { anyOf: [{ oneOf: [{ type: 'string' }, { type: 'null' }] }, { type: 'boolean' }] }, ['x: string or boolean?']],
    ['alternatives with fields',            { oneOf: [card, cash] },                               ['x: Card or Cash', 'x.Card: Card?', 'x.Card.number: string?', 'x.Cash: Cash?', 'x.Cash.till: integer?']],
    ['an object that is one of several',    { type: 'object', oneOf: [card, cash] },               ['x: Card or Cash', 'x.Card: Card?', 'x.Card.number: string?', 'x.Cash: Cash?', 'x.Cash.till: integer?']],
    ['an object that varies in part',       { ...address, oneOf: [card, cash] },                   ['x: object', 'x.zip: string', 'x.number: string?', 'x.till: integer?']],
    ['alternatives of what is required',    { ...address, anyOf: [{ required: ['zip'] }] },        ['x: object', 'x.zip: string']],
    ['an object',                           address,                                               ['x: object', 'x.zip: string']],
    ['an object with a title',              { ...address, title: 'Address' },                      ['x: Address', 'x.zip: string']],
    ['an object without properties',        { type: 'object' },                                    ['x: object']],
    ['an object of any names',              { type: 'object', additionalProperties: address },     ['x: map of object', 'x{}.zip: string']],
    ['an object of names by pattern',       { patternProperties: { '^a': { type: 'number' } } },   ['x: map of number']],
    ['an object that is closed',            { ...address, additionalProperties: false },           ['x: object', 'x.zip: string']],
    ['an object with names besides its own', { ...address, additionalProperties: { type: 'number' } }, ['x: object', 'x.zip: string', 'x.*: number?']],
    ['a list',                              { type: 'array', items: { type: 'string' } },          ['x: array of string']],
    ['a list of anything',                  { type: 'array' },                                     ['x: array of any']],
    ['a list of objects',                   { items: address },                                    ['x: array of object', 'x[].zip: string']],
    ['a tuple',                             { prefixItems: [{ type: 'string' }, { type: 'number' }] }, ['x: array of (string or number)']],
    ['a tuple of draft 4',                  { items: [{ type: 'string' }, { type: 'string' }] },   ['x: array of string']],
    ['all of several',                      { allOf: [address, card] },                            ['x: Card', 'x.zip: string', 'x.number: string?']],
  ])('reads %s', (_what, schema, expected) => {
    expect(outline('JSON', withField(schema))).toEqual(expected);
  });

  // prettier-ignore
  test.each<[string, unknown, unknown]>([
    ['texts',        { enum: ['a', 'b'] },                     { type: 'string', allowedValues: ['a', 'b'], isOptional: false }],
    ['null',         { enum: ['a', null] },                    { type: 'string', allowedValues: ['a'], isOptional: true }],
    ['numbers',      { type: 'integer', enum: [1, 2] },        { type: 'integer', allowedValues: ['1', '2'] }],
    ['one value',    { const: true },                          { type: 'boolean', allowedValues: ['true'] }],
    ['mixed values', { enum: ['a', 1] },                       { type: 'string or number', allowedValues: ['a', '1'] }],
    ['a list',       { items: { enum: ['a', 'b'] } },          { type: 'array of string', allowedValues: ['a', 'b'] }],
  ])('reads an enumeration of %s', (_what, schema, expected) => {
    expect(readTree('JSON', withField(schema))).toMatchObject({
      fields: [expected],
    });
  });

  it('reads what a field says of itself', () => {
    const email = {
      description: 'E-mail address of the customer.',
      type: 'string',
      default: '',
      'confluent:tags': ['PII'],
    };
    expect(
      readTree('JSON', {
        title: 'Customer',
        description: 'Somebody with an account.',
        properties: { email },
      }),
    ).toEqual({
      status: 'read',
      typeName: 'Customer',
      doc: 'Somebody with an account.',
      unresolvedReferences: [],
      fields: [
        {
          name: 'email',
          path: 'email',
          type: 'string',
          isOptional: true,
          doc: 'E-mail address of the customer.',
          default: '""',
          tags: ['PII'],
          isPii: true,
          fields: [],
        },
      ],
    });
  });

  const isAddress = ['x: Address', 'x.zip: string'];

  // prettier-ignore
  test.each<[string, string, object, string[]]>([
    ['a definition',                '#/$defs/Address',        { $defs: { Address: address } },                  isAddress],
    ['a definition of draft 4',     '#/definitions/Address',  { definitions: { Address: address } },            isAddress],
    ['an escaped pointer',          '#/$defs/a~1b%25/Address', { $defs: { 'a/b%': { Address: address } } },     isAddress],
    ['a pointer into a list',       '#/$defs/all/0',          { $defs: { all: [{ ...address, title: 'Address' }] } }, isAddress],
    ['an anchor',                   '#Address',               { $defs: { a: { ...address, $anchor: 'Address' } } }, isAddress],
    ['an anchor of draft 4',        '#Address',               { definitions: { a: { ...address, id: '#Address' } } }, isAddress],
    ['an address of its own',       'Address.json',           { $defs: { a: { ...address, $id: 'Address.json' } } }, isAddress],
    ['a definition with a title',   '#/$defs/A',              { $defs: { A: { ...address, title: 'Address' } } }, isAddress],
    ['another schema',              'other.json',             {},                                               ['x: other', 'x.zip: string']],
    ['a part of another schema',    'other.json#/properties/zip', {},                                           ['x: string']],
    ['another schema by its $id',   'https://acme.example/other', {},                                           ['x: other', 'x.zip: string']],
    ['one relative to the $id',     'other',                  { $id: 'https://acme.example/order' },            ['x: other', 'x.zip: string']],
    ['the whole schema',            '#',                      { title: 'Root' },                                ["x: Root repeats ''"]],
    ['itself and nothing else',     '#/properties/x',         {},                                               ['x: any']],
  ])('follows a reference to %s', (_what, $ref, more, expected) => {
    const references = [
      {
        name: 'other.json',
        text: JSON.stringify({ ...address, $id: 'https://acme.example/other' }),
      },
    ];
    const schema = withField({ $ref }, more);
    expect(outline('JSON', schema, { references })).toEqual(expected);
    expect(readTree('JSON', schema, { references })).toMatchObject({
      unresolvedReferences: [],
    });
  });

  // prettier-ignore
  test.each([
    '#/$defs/Address', '#Address', 'Address.json', 'https://acme.example/Address.schema.json#',
  ])('names the type of %s when it is nowhere', $ref => {
    expect(readTree('JSON', withField({ $ref }))).toMatchObject({
      fields: [{ name: 'x', type: 'Address' }],
      unresolvedReferences: [$ref],
    });
  });

  it('prefers what stands beside a reference to what it leads to', () => {
    const $defs = { Address: { ...address, description: 'Any address.' } };
    const home = { $ref: '#/$defs/Address', description: 'Where they live.' };
    const work = { $ref: '#/$defs/Address' };
    expect(
      readTree('JSON', { properties: { home, work }, $defs }),
    ).toMatchObject({
      fields: [{ doc: 'Where they live.' }, { doc: 'Any address.' }],
    });
  });

  it('folds a definition inside itself', () => {
    const $defs = {
      Node: {
        properties: { children: { items: { $ref: '#/$defs/Node' } } },
      },
    };
    expect(
      outline('JSON', withField({ $ref: '#/$defs/Node' }, { $defs })),
    ).toEqual(['x: Node', "x.children: array of Node? repeats 'x'"]);
  });

  it('puts together what several schemas say of one property', () => {
    const described = { properties: { zip: { description: 'Five digits.' } } };
    expect(readTree('JSON', { allOf: [described, address] })).toMatchObject({
      fields: [
        { name: 'zip', type: 'string', doc: 'Five digits.', isOptional: false },
      ],
    });
  });

  it('keeps paths apart that dots in names make alike', () => {
    const schema = {
      properties: {
        a: { properties: { b: { type: 'string' } } },
        'a.b': { type: 'number' },
      },
    };
    expect(outline('JSON', schema)).toEqual([
      'a: object?',
      'a.b: string?',
      'a.b#2: number?',
    ]);
  });

  // prettier-ignore
  test.each<[string, string, string]>([
    ['a text that is no JSON',  '{',  'The text is not JSON: '],
    ['JSON that is no schema',  '[]', 'The text is JSON, but not a JSON Schema'],
  ])('refuses %s', (_what, text, cause) => {
    expect(readTree('JSON', text)).toEqual({
      status: 'unreadable',
      cause: expect.stringContaining(cause),
    });
  });
});
