// SPDX-License-Identifier: Apache-2.0
import {
  FieldChange,
  SchemaField,
  SchemaTree,
} from '@data-mesh/backstage-plugin-data-products-common';
import { aSchemaField } from '@data-mesh/backstage-plugin-data-products-common/testUtils';
import fc from 'fast-check';
import { compareTrees } from './compareTrees';

const aTree = (
  fields: SchemaField[],
  more: { typeName?: string; doc?: string } = {},
): SchemaTree => ({
  status: 'read',
  typeName: 'Order',
  fields,
  unresolvedReferences: [],
  ...more,
});

const named = (...names: string[]) =>
  aTree(names.map(name => aSchemaField({ name })));

const signs = { added: '+', removed: '-', changed: '~' };
const shorthand = (changes: FieldChange[] | undefined) =>
  changes?.map(({ kind, path }) => `${signs[kind]}${path}`).join(' ');

describe('compareTrees', () => {
  // prettier-ignore
  test.each<[string, string[], string[], string]>([
    //                                    from             to                 changes
    ['nothing',                           ['a', 'b'],      ['a', 'b'],        ''],
    ['another order',                     ['a', 'b'],      ['b', 'a'],        ''],
    ['a field at the end',                ['a'],           ['a', 'b'],        '+b'],
    ['a field at the beginning',          ['b'],           ['a', 'b'],        '+a'],
    ['a field that went from the middle', ['a', 'b', 'c'], ['a', 'c', 'd'],   '-b +d'],
    ['a field that went from the front',  ['a', 'b'],      ['b', 'c'],        '-a +c'],
    ['another name',                      ['a', 'b'],      ['a', 'c'],        '-b +c'],
    ['everything',                        ['a', 'b'],      ['c'],             '-a -b +c'],
  ])('finds %s', (_what, from, to, expected) => {
    expect(shorthand(compareTrees(named(...from), named(...to)))).toBe(expected);
  });

  // prettier-ignore
  test.each<[string, Partial<SchemaField>, Partial<SchemaField>, FieldChange['aspects']]>([
    ['its type',             { type: 'int' },             { type: 'long' },            [{ aspect: 'type', before: 'int', after: 'long' }]],
    ['whether it may be missing', { isOptional: false },  { isOptional: true },        [{ aspect: 'isOptional', before: 'false', after: 'true' }]],
    ['a new default',        {},                          { default: 'null' },         [{ aspect: 'default', before: undefined, after: 'null' }]],
    ['its values',           { allowedValues: ['A'] },    { allowedValues: ['A', 'B'] }, [{ aspect: 'allowedValues', before: 'A', after: 'A, B' }]],
    ['its number',           { number: 1 },               { number: 2 },               [{ aspect: 'number', before: '1', after: '2' }]],
    ['a tag that went',      { tags: ['PII'] },           {},                          [{ aspect: 'tags', before: 'PII', after: undefined }]],
    ['its documentation',    { doc: 'Old.' },             { doc: 'New.' },             [{ aspect: 'doc', before: 'Old.', after: 'New.' }]],
    ['several at once',      { type: 'int', doc: 'Old.' }, { type: 'long' },           [{ aspect: 'type', before: 'int', after: 'long' }, { aspect: 'doc', before: 'Old.', after: undefined }]],
    ['not the order of tags', { tags: ['A', 'B'] },       { tags: ['B', 'A'] },        []],
  ])('tells of a field %s', (_what, before, after, aspects) => {
    const changes = compareTrees(
      aTree([aSchemaField(before)]),
      aTree([aSchemaField(after)]),
    );
    expect(changes?.flatMap(change => change.aspects)).toEqual(aspects);
  });

  it('looks into fields', () => {
    const lines = (...names: string[]) =>
      aTree([
        aSchemaField({
          name: 'lines',
          fields: names.map(name =>
            aSchemaField({ name, path: `lines[].${name}` }),
          ),
        }),
        aSchemaField({ name: 'total' }),
      ]);
    expect(
      shorthand(compareTrees(lines('price', 'vat'), lines('price', 'count'))),
    ).toBe('-lines[].vat +lines[].count');
  });

  it('tells first what changed of the schema as a whole', () => {
    const from = aTree([], { typeName: 'Order', doc: 'An order.' });
    const to = aTree([aSchemaField()], { typeName: 'PlacedOrder' });
    expect(compareTrees(from, to)).toEqual([
      {
        path: '',
        kind: 'changed',
        aspects: [
          { aspect: 'type', before: 'Order', after: 'PlacedOrder' },
          { aspect: 'doc', before: 'An order.', after: undefined },
        ],
      },
      { path: 'orderId', kind: 'added', aspects: [] },
    ]);
  });

  it('says nothing when one of the two is unreadable', () => {
    const unreadable: SchemaTree = { status: 'unreadable', cause: 'oops' };
    expect(compareTrees(unreadable, named('a'))).toBeUndefined();
    expect(compareTrees(named('a'), unreadable)).toBeUndefined();
  });

  const name = fc.constantFrom('a', 'b', 'c', 'd', 'e');
  const trees = fc
    .uniqueArray(
      fc.record({
        name,
        type: fc.constantFrom('int', 'long'),
        inner: fc.uniqueArray(name),
      }),
      { selector: each => each.name },
    )
    .map(fields =>
      aTree(
        fields.map(({ inner, ...field }) =>
          aSchemaField({
            ...field,
            fields: inner.map(each =>
              aSchemaField({ name: each, path: `${field.name}.${each}` }),
            ),
          }),
        ),
      ),
    );
  const of = (kind: FieldChange['kind'], changes: FieldChange[] = []) =>
    changes
      .filter(change => change.kind === kind)
      .map(({ path }) => path)
      .sort();

  it('finds nothing between a tree and itself', () => {
    fc.assert(
      fc.property(trees, tree => {
        expect(compareTrees(tree, tree)).toEqual([]);
      }),
    );
  });

  it('finds the other way round what it finds one way', () => {
    fc.assert(
      fc.property(trees, trees, (from, to) => {
        const there = compareTrees(from, to);
        const back = compareTrees(to, from);
        expect(of('added', back)).toEqual(of('removed', there));
        expect(of('removed', back)).toEqual(of('added', there));
        expect(of('changed', back)).toEqual(of('changed', there));
      }),
    );
  });
});
