// SPDX-License-Identifier: Apache-2.0
import { CannotSay } from './Difference';
import type { JsonSchema } from './jsonSchema';
import { jsonSchemaDifferences } from './jsonSchemaDifferences';

const text = { type: 'string' };
const whole = { type: 'integer' };
const open = (properties: object, more: object = {}) => ({
  type: 'object',
  properties,
  ...more,
});
const closed = (properties: object, more: object = {}) =>
  open(properties, { additionalProperties: false, ...more });
const required = (...names: string[]) => ({ required: names });
const list = (items: object, more: object = {}) => ({
  type: 'array',
  items,
  ...more,
});
const tree = (leaf: object) => ({
  definitions: {
    node: open(
      { leaf, next: { $ref: '#/definitions/node' } },
      { additionalProperties: false },
    ),
  },
  $ref: '#/definitions/node',
});
const oneOf = (...schemas: object[]) => ({ oneOf: schemas });

describe('jsonSchemaDifferences', () => {
  // prettier-ignore
  test.each<[string, JsonSchema, JsonSchema]>([
    ['the same schema',                                 open({ a: text }),                             open({ a: text })],
    ['another title',                                   { ...text, title: 'new' },                     { ...text, title: 'old' }],
    ['any number, where it was whole',                  { type: 'number' },                            whole],
    ['one more type',                                   { type: ['null', 'string'] },                  text],
    ['one more choice',                                 { enum: ['a', 'b'] },                          { enum: ['a'] }],
    ['no more choices, but the type',                   text,                                          { ...text, enum: ['a'] }],
    ['a higher limit',                                  { ...text, maxLength: 9 },                     { ...text, maxLength: 8 }],
    ['a limit no more',                                 text,                                          { ...text, maxLength: 8 }],
    ['a lower minimum',                                 { ...whole, minimum: 0 },                      { ...whole, minimum: 1 }],
    ['multiples of a divisor',                          { ...whole, multipleOf: 5 },                   { ...whole, multipleOf: 10 }],
    ['a pattern no more',                               text,                                          { ...text, pattern: 'a' }],
    ['anything, where there was something',             true,                                          text],
    ['anything of that title',                          { title: 'any' },                              text],
    ['something, where nothing could be',               text,                                          false],
    ['an optional property new to a closed object',     closed({ a: text, b: text }),                  closed({ a: text })],
    ['a required one with a default',                   closed({ a: { ...text, default: '' } }, required('a')), closed({})],
    ['a free property new to an open object',           open({ a: text, b: true }),                    open({ a: text })],
    ['a property gone from an open object',             open({}),                                      open({ a: text })],
    ['a property required no more',                     open({ a: text }),                             open({ a: text }, required('a'))],
    ['a closed object opened',                          open({ a: text }),                             closed({ a: text })],
    ['a list with duplicates',                          list(text),                                    list(text, { uniqueItems: true })],
    ['wider items',                                     list({ type: 'number' }),                      list(whole)],
    ['a recursive definition with one property more',   tree({ type: 'number' }),                      tree(whole)],
  ])('the reader takes %s', (_case, reader, writer) => {
    expect(jsonSchemaDifferences(reader, writer)).toEqual([]);
  });

  // prettier-ignore
  test.each<[string, string, JsonSchema, JsonSchema]>([
    ['another type',                                     'TYPE_CHANGED @ #',                        text,                                   whole],
    ['only whole numbers',                               'TYPE_NARROWED @ #',                       whole,                                  { type: 'number' }],
    ['one type less',                                    'SUM_TYPE_NARROWED @ #',                   text,                                   { type: ['null', 'string'] }],
    ['one choice less',                                  'ENUM_ARRAY_NARROWED @ #/enum',            { enum: ['a'] },                        { enum: ['a', 'b'] }],
    ['other choices',                                    'ENUM_ARRAY_CHANGED @ #/enum',             { enum: ['a', 'c'] },                   { enum: ['a', 'b'] }],
    ['choices, where any text was',                      'TYPE_CHANGED @ #',                        { ...text, enum: ['a'] },               text],
    ['a lower limit',                                    'MAX_LENGTH_DECREASED @ #/maxLength',      { ...text, maxLength: 8 },              { ...text, maxLength: 9 }],
    ['a new limit',                                      'MAX_LENGTH_ADDED @ #/maxLength',          { ...text, maxLength: 8 },              text],
    ['a higher minimum',                                 'MINIMUM_INCREASED @ #/minimum',           { ...whole, minimum: 2 },               { ...whole, minimum: 1 }],
    ['other multiples',                                  'MULTIPLE_OF_CHANGED @ #/multipleOf',      { ...whole, multipleOf: 10 },           { ...whole, multipleOf: 5 }],
    ['a new pattern',                                    'PATTERN_ADDED @ #/pattern',               { ...text, pattern: 'a' },              text],
    ['another pattern',                                  'PATTERN_CHANGED @ #/pattern',             { ...text, pattern: 'a' },              { ...text, pattern: 'b' }],
    ['something, where there was anything',              'TYPE_CHANGED @ #',                        text,                                   true],
    ['nothing at all',                                   'TYPE_CHANGED @ #',                        false,                                  text],
    ['an optional property new to an open object',       'OPTIONAL_PROPERTY_ADDED_TO_OPEN_CONTENT_MODEL @ #/properties/b',   open({ a: text, b: text }),                       open({ a: text })],
    ['a required property new to an open object',        'REQUIRED_PROPERTY_ADDED_TO_OPEN_CONTENT_MODEL @ #/properties/b',   open({ a: text, b: text }, required('b')),        open({ a: text })],
    ['a required property new to a closed object',       'REQUIRED_PROPERTY_ADDED_TO_UNOPEN_CONTENT_MODEL @ #/properties/b', closed({ a: text, b: text }, required('b')),      closed({ a: text })],
    ['a property gone from a closed object',             'PROPERTY_REMOVED_FROM_CLOSED_CONTENT_MODEL @ #/properties/a',      closed({}),                                       closed({ a: text })],
    ['a property required from now on',                  'REQUIRED_ATTRIBUTE_ADDED @ #/required/a',                          open({ a: text }, required('a')),                 open({ a: text })],
    ['an open object closed',                            'ADDITIONAL_PROPERTIES_REMOVED @ #/additionalProperties',           closed({ a: text }),                              open({ a: text })],
    ['an open object narrowed',                          'ADDITIONAL_PROPERTIES_NARROWED @ #/additionalProperties',          open({ a: text }, { additionalProperties: text }), open({ a: text })],
    ['items without duplicates',                         'UNIQUE_ITEMS_ADDED @ #/uniqueItems',                               list(text, { uniqueItems: true }),                list(text)],
    ['narrower items',                                   'TYPE_NARROWED @ #/items',                                          list(whole),                                      list({ type: 'number' })],
    ['a change deep down',                               'TYPE_CHANGED @ #/properties/a/properties/b',                       open({ a: open({ b: text }) }),                   open({ a: open({ b: whole }) })],
    ['a change in a recursive definition',               'TYPE_CHANGED @ #/properties/leaf',                                 tree(text),                                       tree(whole)],
  ])('the reader refuses %s: %s', (_case, expected, reader, writer) => {
    const found = jsonSchemaDifferences(reader, writer).map(difference => {
      const words = difference.describe({ reader: 'new', writer: 'old' });
      return `${difference.type} @ ${/path '([^']*)'/.exec(words)?.[1]}`;
    });
    expect(found).toEqual([expected]);
  });

  // prettier-ignore
  test.each<[string, JsonSchema, JsonSchema]>([
    ['schemas are combined in another way',          oneOf(text, whole),                                     oneOf(text)],
    ['a reference leads out of the document',        { $ref: 'other.json' },                                 { $ref: 'another.json' }],
    ['a new property fits a pattern or does not',    { ...closed({ a: text }), patternProperties: { x: text } }, { ...closed({}), patternProperties: { x: text } }],
    ['items become a tuple',                         { type: 'array', items: [text] },                       list(text)],
  ])('cannot say when %s', (_case, reader, writer) => {
    expect(() => jsonSchemaDifferences(reader, writer)).toThrow(CannotSay);
  });

  test('says no all the same when something else is clear', () => {
    const reader = open({ a: text, b: oneOf(text, whole) });
    const writer = open({ a: whole, b: oneOf(text) });
    expect(jsonSchemaDifferences(reader, writer)).toHaveLength(1);
  });

  test('leaves combined schemas alone that have not changed', () => {
    const combined = oneOf(text, whole);
    expect(
      jsonSchemaDifferences(
        closed({ a: combined, b: text }),
        closed({ a: combined }),
      ),
    ).toEqual([]);
  });
});
