// SPDX-License-Identifier: Apache-2.0
import {
  GraphQLBoolean,
  GraphQLEnumType,
  GraphQLFloat,
  GraphQLInputObjectType,
  GraphQLInt,
  GraphQLList,
  GraphQLObjectType,
  GraphQLScalarType,
  GraphQLSchema,
  GraphQLString,
  Kind,
  type GraphQLFieldConfigMap,
  type GraphQLFieldResolver,
  type GraphQLInputFieldConfigMap,
} from 'graphql';
import {
  ENTITY_TYPES,
  type EntityTypeName,
} from '../../world/catalog/CatalogEntity';
import { OWN_FIELDS, RELATIONS, SHARED_FIELDS, type FieldType } from './nodes';
import { resolveRoot, type GraphqlContext } from './resolveRoot';

type Resolver = GraphQLFieldResolver<
  unknown,
  GraphqlContext,
  Record<string, unknown>
>;

/** Reads the ISO texts that callers write to the precision that nodes have. */
const dateTime = new GraphQLScalarType<string, string>({
  name: 'DateTime',
  description: 'A time as an ISO 8601 text, in UTC and with milliseconds',
  parseLiteral: node => {
    if (node.kind !== Kind.STRING)
      throw new TypeError('A time is written as a text');
    return toIso(node.value);
  },
  parseValue: value => toIso(String(value)),
});

function toIso(text: string): string {
  const time = new Date(text);
  if (Number.isNaN(time.getTime()))
    throw new TypeError(`'${text}' is not a time`);
  return time.toISOString();
}

const SCALARS = {
  String: GraphQLString,
  Int: GraphQLInt,
  Float: GraphQLFloat,
  Boolean: GraphQLBoolean,
  DateTime: dateTime,
} satisfies Record<FieldType, GraphQLScalarType>;

const OPERATORS = ['_eq', '_gt', '_gte', '_lt', '_lte'];

const comparisons = {
  String: comparisonType('String'),
  Int: comparisonType('Int'),
  Float: comparisonType('Float'),
  Boolean: comparisonType('Boolean'),
  DateTime: comparisonType('DateTime'),
} satisfies Record<FieldType, GraphQLInputObjectType>;

function comparisonType(name: FieldType): GraphQLInputObjectType {
  const operators =
    name === 'String' ? [...OPERATORS, '_starts_with'] : OPERATORS;
  return new GraphQLInputObjectType({
    name: `${name}_comparison_exp`,
    fields: Object.fromEntries(
      operators.map(operator => [operator, { type: SCALARS[name] }]),
    ),
  });
}

const direction = new GraphQLEnumType({
  name: 'order_direction',
  values: { asc: {}, desc: {} },
});

const businessMetadataAttribute = new GraphQLObjectType({
  name: 'business_metadata_attribute',
  fields: { name: { type: GraphQLString }, value: { type: GraphQLString } },
});

const businessMetadataInput = new GraphQLInputObjectType({
  name: 'business_metadata_input_attribute',
  fields: { name: { type: GraphQLString }, value: { type: GraphQLString } },
});

function plainFields(typeName: EntityTypeName): Record<string, FieldType> {
  return { ...SHARED_FIELDS, ...OWN_FIELDS[typeName] };
}

function criteriaType(typeName: EntityTypeName): GraphQLInputObjectType {
  const type: GraphQLInputObjectType = new GraphQLInputObjectType({
    name: `${typeName}_criteria`,
    fields: (): GraphQLInputFieldConfigMap => ({
      _and: { type: new GraphQLList(type) },
      _or: { type: new GraphQLList(type) },
      ...mapValues(plainFields(typeName), field => ({
        type: comparisons[field],
      })),
    }),
  });
  return type;
}

function orderType(typeName: EntityTypeName): GraphQLInputObjectType {
  return new GraphQLInputObjectType({
    name: `${typeName}_order`,
    fields: mapValues(plainFields(typeName), () => ({ type: direction })),
  });
}

/** The schema of the catalog's GraphQL end point: one list for each entity type, nothing that writes. */
export function createGraphqlSchema(): GraphQLSchema {
  const types = new Map<EntityTypeName, GraphQLObjectType>();
  const typeOf = (typeName: EntityTypeName): GraphQLObjectType => {
    const known = types.get(typeName);
    if (known) return known;
    const made = new GraphQLObjectType({
      name: typeName,
      fields: (): GraphQLFieldConfigMap<unknown, unknown> => ({
        ...mapValues(plainFields(typeName), field => ({
          type: SCALARS[field],
        })),
        tags: { type: new GraphQLList(GraphQLString) },
        business_metadata: { type: new GraphQLList(businessMetadataAttribute) },
        ...mapValues(RELATIONS[typeName] ?? {}, ({ to, isList }) => ({
          type: isList ? new GraphQLList(typeOf(to)) : typeOf(to),
        })),
      }),
    });
    types.set(typeName, made);
    return made;
  };
  const rootField = (typeName: EntityTypeName) => {
    const resolve: Resolver = (_source, args, context) =>
      resolveRoot(typeName, args, context);
    return {
      type: new GraphQLList(typeOf(typeName)),
      args: {
        where: { type: criteriaType(typeName) },
        tags: { type: new GraphQLList(GraphQLString) },
        limit: { type: GraphQLInt },
        offset: { type: GraphQLInt },
        order_by: { type: new GraphQLList(orderType(typeName)) },
        business_metadata: { type: new GraphQLList(businessMetadataInput) },
        deleted: { type: GraphQLBoolean },
      },
      resolve,
    };
  };
  return new GraphQLSchema({
    query: new GraphQLObjectType<unknown, GraphqlContext>({
      name: 'Query',
      fields: Object.fromEntries(
        ENTITY_TYPES.map(typeName => [typeName, rootField(typeName)]),
      ),
    }),
  });
}

function mapValues<V, W>(
  record: Readonly<Record<string, V>>,
  map: (value: V) => W,
): Record<string, W> {
  return Object.fromEntries(
    Object.entries(record).map(([key, value]) => [key, map(value)]),
  );
}
