// SPDX-License-Identifier: Apache-2.0

export type JsonObject = Readonly<Record<string, unknown>>;

/** `true` accepts anything, `false` nothing. */
export type JsonSchema = JsonObject | boolean;

/** What an object may hold besides the properties its schema lists: anything, nothing, or some things. */
export type ContentModel = 'open' | 'closed' | 'partiallyOpen';

/** Keywords that combine or condition schemas. */
export const COMBINING_KEYWORDS = [
  'allOf',
  'anyOf',
  'oneOf',
  'not',
  'if',
  'then',
  'else',
  'const',
  'contains',
  'dependencies',
  'dependentRequired',
  'dependentSchemas',
  'additionalItems',
  'prefixItems',
  'propertyNames',
  'unevaluatedItems',
  'unevaluatedProperties',
  'connect.type',
];

// What is not among these only describes.
const CONSTRAINING_KEYWORDS = new Set([
  ...COMBINING_KEYWORDS,
  '$ref',
  'type',
  'enum',
  'pattern',
  'minLength',
  'maxLength',
  'minimum',
  'maximum',
  'exclusiveMinimum',
  'exclusiveMaximum',
  'multipleOf',
  'properties',
  'patternProperties',
  'additionalProperties',
  'required',
  'minProperties',
  'maxProperties',
  'items',
  'minItems',
  'maxItems',
  'uniqueItems',
]);

export function isObject(value: unknown): value is JsonObject {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

export function isSchema(value: unknown): value is JsonSchema {
  return typeof value === 'boolean' || isObject(value);
}

export function acceptsAnything(schema: JsonSchema): boolean {
  return isObject(schema)
    ? !Object.keys(schema).some(key => CONSTRAINING_KEYWORDS.has(key))
    : schema;
}

/** What the schema says its values are, or implies by its other keywords; empty when neither. */
export function typesOf(schema: JsonObject): unknown[] {
  if (Array.isArray(schema.type)) return schema.type;
  if (schema.type !== undefined) return [schema.type];
  if (schema.properties !== undefined) return ['object'];
  return schema.items === undefined ? [] : ['array'];
}

export function contentModelOf(schema: JsonObject): ContentModel {
  if (schema.patternProperties !== undefined) return 'partiallyOpen';
  const { additionalProperties = true } = schema;
  if (additionalProperties === true) return 'open';
  return additionalProperties === false ? 'closed' : 'partiallyOpen';
}

export function propertiesOf({
  properties,
}: JsonObject): Map<string, JsonSchema> {
  const found = new Map<string, JsonSchema>();
  for (const [name, value] of Object.entries(
    isObject(properties) ? properties : {},
  )) {
    if (isSchema(value)) found.set(name, value);
  }
  return found;
}

export function isRequired(
  { required }: JsonObject,
  property: string,
): boolean {
  return Array.isArray(required) && required.includes(property);
}

export function hasDefault(schema: JsonSchema): boolean {
  return isObject(schema) && 'default' in schema;
}

export function referenceOf(schema: JsonSchema): unknown {
  return isObject(schema) ? schema.$ref : undefined;
}

/** Follows a reference within the document; `undefined` when it leads out of it, or to yet another reference. */
export function dereferenced(
  schema: JsonSchema,
  root: JsonSchema,
): JsonSchema | undefined {
  const reference = referenceOf(schema);
  if (reference === undefined) return schema;
  if (typeof reference !== 'string' || !reference.startsWith('#/'))
    return undefined;
  let found: unknown = root;
  for (const step of reference.slice('#/'.length).split('/')) {
    const key = decodeURIComponent(step)
      .replace(/~1/g, '/')
      .replace(/~0/g, '~');
    found = isObject(found) ? found[key] : undefined;
  }
  return isSchema(found) && referenceOf(found) === undefined
    ? found
    : undefined;
}
