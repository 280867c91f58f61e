// SPDX-License-Identifier: Apache-2.0
import { Type, type Schema } from 'avsc';
import { avroDifferences } from './avroDifferences';

const OLD_READS_NEW = { reader: 'old', writer: 'new' } as const;

const record = (
  fields: Record<string, Schema | { type: Schema; default: unknown }>,
) => ({
  type: 'record',
  name: 'R',
  fields: Object.entries(fields).map(([name, field]) =>
    typeof field === 'object' && 'default' in field
      ? { name, ...field }
      : { name, type: field },
  ),
});
const choice = (...symbols: string[]) => ({ type: 'enum', name: 'E', symbols });
const bytes = (size: number) => ({ type: 'fixed', name: 'F', size });
const tree = (value: string) => ({
  type: 'record',
  name: 'Tree',
  fields: [
    { name: 'value', type: value },
    { name: 'children', type: { type: 'array', items: 'Tree' } },
  ],
});

function differences(reader: unknown, writer: unknown) {
  const parse = (schema: unknown) =>
    Type.forSchema(schema as Schema, { wrapUnions: true });
  return avroDifferences(parse(reader), parse(writer));
}

describe('avroDifferences', () => {
  // prettier-ignore
  test.each<[string, unknown, unknown]>([
    ['the same schema',                       record({ a: 'string' }),                        record({ a: 'string' })],
    ['a wider number',                        record({ a: 'long' }),                          record({ a: 'int' })],
    ['text where there were bytes',           'string',                                       'bytes'],
    ['a field the reader leaves out',         record({ a: 'string' }),                        record({ a: 'string', b: 'int' })],
    ['a new field with a default',            record({ b: { type: 'int', default: 0 } }),     record({})],
    ['a type that may now be missing',        record({ a: ['null', 'string'] }),              record({ a: 'string' })],
    ['one more symbol',                       choice('A', 'B'),                               choice('A')],
    ['a lost symbol, with one to stand in',   { ...choice('A'), default: 'A' },               choice('A', 'B')],
    ['a record of another name, by alias',    { ...record({}), name: 'S', aliases: ['R'] },   record({})],
    ['a tree',                                tree('long'),                                   tree('int')],
  ])('the reader takes %s', (_case, reader, writer) => {
    expect(differences(reader, writer)).toEqual([]);
  });

  // prettier-ignore
  test.each<[string, string, unknown, unknown, string]>([
    ['a narrower number',              'TYPE_MISMATCH',                      record({ a: 'int' }),            record({ a: 'long' }),             "'/fields/0/type'"],
    ['a new field without a default',  'READER_FIELD_MISSING_DEFAULT_VALUE', record({ a: 'int', b: 'int' }),  record({ a: 'int' }),              "'b' at path '/fields/1'"],
    ['a lost symbol',                  'MISSING_ENUM_SYMBOLS',               choice('A'),                     choice('A', 'B'),                  "'[B]'"],
    ['a lost branch of a union',       'MISSING_UNION_BRANCH',               ['null', 'string'],              ['null', 'int', 'string'],         "'/1'"],
    ['no branch for the type',         'MISSING_UNION_BRANCH',               ['null', 'string'],              'int',                             'writer type: INT'],
    ['a union where one type was',     'TYPE_MISMATCH',                      'string',                        ['null', 'string'],                'writer type: NULL'],
    ['another size',                   'FIXED_SIZE_MISMATCH',                bytes(8),                        bytes(16),                         'expected: 8, found: 16'],
    ['another name',                   'NAME_MISMATCH',                      { ...record({}), name: 'S' },    record({}),                        'expected: R'],
    ['another name of an enum',        'NAME_MISMATCH',                      { ...choice('A'), name: 'X' },   choice('A'),                       'expected: E'],
    ['another item',                   'TYPE_MISMATCH',                      { type: 'array', items: 'int' }, { type: 'array', items: 'string' }, "'/items'"],
    ['another value',                  'TYPE_MISMATCH',                      { type: 'map', values: 'int' },  { type: 'map', values: 'string' }, "'/values'"],
    ['something else altogether',      'TYPE_MISMATCH',                      'int',                           record({}),                        "'/'"],
    ['a tree of something else',       'TYPE_MISMATCH',                      tree('int'),                     tree('string'),                    "'/fields/0/type'"],
  ])('the reader refuses %s: %s', (_case, type, reader, writer, detail) => {
    const found = differences(reader, writer);
    expect(found.map(each => each.type)).toEqual([type]);
    expect(found[0]?.describe(OLD_READS_NEW)).toContain(detail);
  });
});
