// SPDX-License-Identifier: Apache-2.0
import { parseExactJson } from '../decoding/json/parseExactJson';
import { openSchema, SchemaToOpen } from '../schemas/openSchema';
import { maskedFieldsOf } from '../showing/maskedFieldsOf';
import { writeJson } from '../showing/writeJson';
import { createMasker } from './createMasker';
import { Lens } from './Lens';

const PII = { 'confluent:tags': ['PII'] };
const TEXT = { type: 'string' };
const SECRET = { ...TEXT, ...PII };

function lensOf(
  format: 'AVRO' | 'JSON',
  schema: object,
  more: Partial<SchemaToOpen> = {},
): Lens {
  return openSchema(
    {
      format,
      text: JSON.stringify(schema),
      references: [],
      metadataTags: {},
      catalogTags: [],
      ...more,
    },
    { piiTags: ['PII'] },
  ).lensFor('');
}

const json = (schema: object, more?: Partial<SchemaToOpen>) =>
  lensOf('JSON', schema, more);
const object = (properties: object, more: object = {}) => ({
  type: 'object',
  properties,
  ...more,
});
const avro = (...fields: object[]) =>
  lensOf('AVRO', { type: 'record', name: 'R', fields });

function masked(lenses: [Lens, ...Lens[]], value: unknown) {
  const result = createMasker(lenses)(parseExactJson(JSON.stringify(value)));
  return {
    shown: JSON.parse(writeJson(result.value, 10_000).json),
    paths: maskedFieldsOf(result.hidden).map(({ path }) => path),
  };
}

describe('createMasker', () => {
  // prettier-ignore
  test.each<[string, object, unknown, unknown, string[]]>([
    ['a field',                            object({ a: TEXT, b: SECRET }),                                { a: 'x', b: 'y' },          { a: 'x', b: '•••' },          ['b']],
    ['all of a field with parts',          object({ a: { ...object({ b: TEXT }), ...PII } }),             { a: { b: 'y' } },           { a: '•••' },                  ['a']],
    ['that a field is empty',              object({ a: SECRET }),                                         { a: null },                 { a: '•••' },                  ['a']],
    ['a field of items',                   object({ a: { type: 'array', items: object({ b: SECRET }) } }), { a: [{ b: 'y' }] },        { a: [{ b: '•••' }] },         ['a[].b']],
    ['a field of what a map holds',        object({ a: { type: 'object', additionalProperties: object({ b: SECRET }) } }), { a: { k: { b: 'y' } } }, { a: { k: { b: '•••' } } }, ['a{}.b']],
    ['what one of the alternatives marks', object({ a: { oneOf: [object({ b: TEXT }), object({ b: SECRET })] } }), { a: { b: 'y' } },  { a: { b: '•••' } },           ['a.b']],
    ['names under which personal data are kept', object({ a: TEXT }, { additionalProperties: SECRET }),   { a: 'x', jane: 'y' },       { a: 'x', '•••': '•••' },      ['*']],
    ['what the schema has no name for',    object({ a: TEXT }),                                           { a: 'x', jane: 'y' },       { a: 'x', '•••': '•••' },      []],
    ['what the schema leaves open',        object({ a: {}, b: { type: 'object' } }),                      { a: [1], b: { c: 1 } },     { a: '•••', b: { '•••': '•••' } }, []],
    ['what is not as the schema says',     object({ a: object({ b: TEXT }), c: TEXT }),                   { a: 'jane', c: { d: 1 } },  { a: '•••', c: { '•••': '•••' } }, []],
    ['all, where it leaves everything open', {},                                                          { a: 1 },                    { '•••': '•••' },                         []],
  ])('hides %s', (_case, schema, value, expected, paths) => {
    expect(masked([json(schema)], value)).toEqual({ shown: expected, paths });
  });

  // prettier-ignore
  test.each<[string, [Lens, ...Lens[]], unknown, unknown]>([
    ['a newer version',                     [avro({ name: 'a', type: 'string' }), avro({ name: 'a', type: 'string', ...PII })],                       { a: 'y' }, { a: '•••' }],
    ['a schema of another format',          [avro({ name: 'a', type: 'string' }), json(object({ a: SECRET }))],                                       { a: 'y' }, { a: '•••' }],
    ['a newer version, by pattern, of a field that it has no more', [avro({ name: 'a', type: 'string' }), json(object({ z: TEXT }), { metadataTags: { '**.a': ['PII'] } })], { a: 'y' }, { a: '•••' }],
    ['a newer version, of what was a map',  [avro({ name: 'm', type: { type: 'map', values: 'string' } }), json(object({ m: object({ a: SECRET }) }))], { m: { a: 'y', b: 'x' } }, { m: { '•••': '•••', b: 'x' } }],
    ['the stream catalog',                  [json(object({ a: TEXT }), { catalogTags: [{ field: '$.a', tags: ['pii'] }] })],                          { a: 'y' }, { a: '•••' }],
  ])('hides what is marked by %s', (_case, lenses, value, expected) => {
    expect(masked(lenses, value).shown).toEqual(expected);
  });

  it('shows the names that any number of records give to parts of a map', () => {
    const mask = createMasker([
      json({ type: 'object', additionalProperties: TEXT }),
    ]);
    const names = Array.from({ length: 1_000 }, (_, index) => `k${index}`);
    for (const name of names) {
      expect(mask(new Map([[name, 'x']])).value).toEqual(
        new Map([[name, 'x']]),
      );
    }
  });
});

describe('what a schema is known to mark', () => {
  // prettier-ignore
  test.each<[string, Partial<SchemaToOpen>, object, { marksFields: boolean; isWhole: boolean }]>([
    ['nothing',                          {},                                             object({ a: TEXT }),                      { marksFields: false, isWhole: true }],
    ['a field',                          {},                                             object({ a: SECRET }),                    { marksFields: true,  isWhole: true }],
    ['a field by pattern',               { metadataTags: { '**.a': ['PII'] } },          object({ a: TEXT }),                      { marksFields: true,  isWhole: true }],
    ['something, and nobody knows what', { metadataTags: { '**.other': ['PII'] } },      object({ a: TEXT }),                      { marksFields: false, isWhole: false }],
    ['what it refers to in vain',        {},                                             object({ a: { $ref: 'gone.json' } }),     { marksFields: false, isWhole: false }],
    ['nothing with other tags',          { metadataTags: { '**.other': ['PUBLIC'] } },   object({ a: TEXT }),                      { marksFields: false, isWhole: true }],
  ])('is %s', (_case, more, schema, expected) => {
    expect(json(schema, more)).toMatchObject(expected);
  });
});
