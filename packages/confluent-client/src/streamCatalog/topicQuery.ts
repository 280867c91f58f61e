// SPDX-License-Identifier: Apache-2.0
import { z } from 'zod';
import { stringLiteral } from './graphql';

/** A run of qualified names; without bounds, all of them. */
export interface NameRange {
  /** Included. */
  from?: string;
  /** Not included. */
  below?: string;
}

/** What this catalog's GraphQL schema has of what we would ask for. */
export interface TopicQueryShape {
  /** Selections, in the order they are asked for. */
  selections: string[];
  /** How its order enumeration spells "ascending"; absent when topics cannot be ordered by qualified name. */
  ascending?: string;
  /** Whether topics can be narrowed to a range of qualified names. */
  canNarrow: boolean;
}

// Without these a row says nothing.
const REQUIRED = ['qualifiedName', 'tags'];
const SELECTIONS = [
  ...REQUIRED,
  'business_metadata { name value }',
  'description',
  'owner',
  'ownerEmail',
  'partitionsCount',
  'replicationFactor',
  'retentionMs',
  'cleanupPolicy',
  'isInternal',
  'createTime',
];

/** What the documents lead one to expect. The spelling of the order is not in them. */
export const EXPECTED_SHAPE: TopicQueryShape = {
  selections: SELECTIONS,
  ascending: 'asc',
  canNarrow: true,
};

/** The text that asks for one page of topics. */
export function topicQuery(options: {
  shape: TopicQueryShape;
  tag?: string;
  range: NameRange;
  limit: number;
  offset: number;
}): string {
  const { shape, tag, range, limit, offset } = options;
  const where = shape.canNarrow ? conditions(range) : [];
  const args = [
    tag !== undefined && `tags: [${stringLiteral(tag)}]`,
    where.length === 1 && `where: ${where[0]}`,
    where.length > 1 && `where: {_and: [${where.join(', ')}]}`,
    shape.ascending && `order_by: [{qualifiedName: ${shape.ascending}}]`,
    `limit: ${limit}`,
    `offset: ${offset}`,
  ];
  return `{ kafka_topic(${args.filter(Boolean).join(', ')}) { ${shape.selections.join(' ')} } }`;
}

function conditions({ from, below }: NameRange): string[] {
  return [
    from !== undefined && `{qualifiedName: {_gte: ${stringLiteral(from)}}}`,
    below !== undefined && `{qualifiedName: {_lt: ${stringLiteral(below)}}}`,
  ].filter(condition => condition !== false);
}

/** Asks the catalog for the types behind `topicQuery`. */
export const SHAPE_QUERY = `{
  topic: __type(name: "kafka_topic") { fields { name } }
  order: __type(name: "kafka_topic_order") {
    inputFields { name type { enumValues { name } ofType { enumValues { name } } } }
  }
  criteria: __type(name: "kafka_topic_criteria") {
    inputFields { name type { inputFields { name } } }
  }
}`;

const named = z.object({ name: z.string() });
const namedList = z.array(named).nullish();

const shapeWire = z.object({
  topic: z.object({ fields: z.array(named) }),
  order: z
    .object({
      inputFields: z.array(
        named.extend({
          type: z.object({
            enumValues: namedList,
            ofType: z.object({ enumValues: namedList }).nullish(),
          }),
        }),
      ),
    })
    .nullish(),
  criteria: z
    .object({
      inputFields: z.array(
        named.extend({ type: z.object({ inputFields: namedList }) }),
      ),
    })
    .nullish(),
});

/**
 * Reads the answer to `SHAPE_QUERY`.
 *
 * @throws Error when this catalog's topics have no address or no tags, so that GraphQL is of no use.
 */
export function decodeShape(data: unknown): TopicQueryShape {
  const { topic, order, criteria } = shapeWire.parse(data);
  const fields = new Set(topic.fields.map(({ name }) => name));
  const missing = REQUIRED.filter(field => !fields.has(field));
  if (missing.length > 0) {
    throw new Error(`kafka_topic has no ${missing.join(' and no ')}`);
  }
  const orderType = inputOf(order, 'qualifiedName');
  const directions = orderType?.enumValues ?? orderType?.ofType?.enumValues;
  const operators = inputOf(criteria, 'qualifiedName')?.inputFields ?? [];
  return {
    selections: SELECTIONS.filter(selection =>
      fields.has(selection.split(' ', 1).join()),
    ),
    ascending: directions?.find(({ name }) => /^asc/i.test(name))?.name,
    canNarrow:
      inputOf(criteria, '_and') !== undefined &&
      ['_gte', '_lt'].every(each =>
        operators.some(({ name }) => name === each),
      ),
  };
}

function inputOf<T extends { name: string; type: unknown }>(
  type: { inputFields: T[] } | null | undefined,
  field: string,
): T['type'] | undefined {
  return type?.inputFields.find(({ name }) => name === field)?.type;
}
