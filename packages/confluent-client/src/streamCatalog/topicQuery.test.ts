// SPDX-License-Identifier: Apache-2.0
import fc from 'fast-check';
import {
  parse,
  valueFromASTUntyped,
  FieldNode,
  OperationDefinitionNode,
} from 'graphql';
import graphqlSchema from './__fixtures__/graphqlSchema.json';
import {
  decodeShape,
  EXPECTED_SHAPE,
  NameRange,
  SHAPE_QUERY,
  topicQuery,
  TopicQueryShape,
} from './topicQuery';

const page = { limit: 1000, offset: 0 };

/** What a GraphQL server understands of a query: its only root field, with its arguments. */
function understood(query: string) {
  const { definitions } = parse(query);
  expect(definitions).toHaveLength(1);
  const { selectionSet } = definitions[0] as OperationDefinitionNode;
  expect(selectionSet.selections).toHaveLength(1);
  const field = selectionSet.selections[0] as FieldNode;
  const args = Object.fromEntries(
    (field.arguments ?? []).map(({ name, value }) => [
      name.value,
      valueFromASTUntyped(value),
    ]),
  );
  const fields = field.selectionSet?.selections.map(
    each => (each as FieldNode).name.value,
  );
  return { root: field.name.value, args, fields };
}

describe('topicQuery', () => {
  // prettier-ignore
  test.each<[string, NameRange, unknown]>([
    ['all names',                    {},                        undefined],
    ['names from one on',            { from: 'b' },             { qualifiedName: { _gte: 'b' } }],
    ['names below one',              { below: 'c' },            { qualifiedName: { _lt: 'c' } }],
    ['names between two',            { from: 'b', below: 'c' }, { _and: [{ qualifiedName: { _gte: 'b' } }, { qualifiedName: { _lt: 'c' } }] }],
  ])('asks for %s', (_case, range, where) => {
    const query = topicQuery({ shape: EXPECTED_SHAPE, range, tag: 'PII', limit: 1000, offset: 999 });
    expect(understood(query)).toMatchObject({
      root: 'kafka_topic',
      args: { tags: ['PII'], limit: 1000, offset: 999, order_by: [{ qualifiedName: 'asc' }] },
    });
    expect(understood(query).args.where).toEqual(where);
  });

  it('asks only for what the catalog has', () => {
    const shape: TopicQueryShape = {
      selections: ['qualifiedName', 'tags'],
      canNarrow: false,
    };
    const query = topicQuery({
      shape,
      range: { from: 'b', below: 'c' },
      ...page,
    });
    expect(understood(query)).toEqual({
      root: 'kafka_topic',
      args: { limit: 1000, offset: 0 },
      fields: ['qualifiedName', 'tags'],
    });
  });

  it('lets no text out of its literal', () => {
    const hostile = fc.oneof(
      fc.string({ unit: 'binary' }),
      fc.constantFrom(
        '"]) { guid } x: kafka_topic(tags: ["',
        '\\',
        '"""',
        '\n#',
        '\u2028',
        '${x}',
      ),
    );
    fc.assert(
      fc.property(hostile, hostile, (tag, from) => {
        const { args } = understood(
          topicQuery({ shape: EXPECTED_SHAPE, tag, range: { from }, ...page }),
        );
        expect(args.tags).toEqual([tag]);
        expect(args.where).toEqual({ qualifiedName: { _gte: from } });
      }),
    );
  });
});

describe('decodeShape', () => {
  it('learns fields, the spelling of the order, and whether names can be narrowed', () => {
    expect(decodeShape(graphqlSchema)).toEqual({
      selections: [
        'qualifiedName',
        'tags',
        'business_metadata { name value }',
        'owner',
      ],
      ascending: 'ASC',
      canNarrow: true,
    });
  });

  const topic = { fields: [{ name: 'qualifiedName' }, { name: 'tags' }] };

  // prettier-ignore
  test.each<[string, object]>([
    ['absent',               { topic }],
    ['null',                 { topic, order: null, criteria: null }],
    ['about other fields',   { topic, order: { inputFields: [{ name: 'name', type: {} }] }, criteria: { inputFields: [{ name: '_and', type: {} }] } }],
    ['of another kind',      { topic, order: { inputFields: [{ name: 'qualifiedName', type: {} }] }, criteria: { inputFields: [{ name: '_and', type: {} }, { name: 'qualifiedName', type: { inputFields: [{ name: '_eq' }] } }] } }],
  ])('does without order and range when their types are %s', (_case, data) => {
    expect(decodeShape(data)).toEqual({ selections: ['qualifiedName', 'tags'], ascending: undefined, canNarrow: false });
  });

  it('gives up on topics without tags', () => {
    expect(() =>
      decodeShape({ topic: { fields: [{ name: 'qualifiedName' }] } }),
    ).toThrow('kafka_topic has no tags');
  });

  it('is asked for in one valid query', () => {
    expect(parse(SHAPE_QUERY).definitions).toHaveLength(1);
  });
});
