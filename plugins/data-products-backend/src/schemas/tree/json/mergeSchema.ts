// SPDX-License-Identifier: Apache-2.0
import {
  inlineTags,
  isObject,
  JsonObject,
  listOf,
  textOf,
  textsOf,
} from '../readJson';
import {
  isJsonSchema,
  JsonSchema,
  JsonSchemaDocuments,
  Located,
} from './JsonSchemaDocuments';

/** A schema together with all that must hold beside it: what its `$ref` and `allOf` lead to. */
export interface MergedSchema {
  /** By which recursion is noticed: where references led when they led to one thing, else the schema itself. */
  identity: JsonSchema;
  /** For people: its title, or what the reference to it says. */
  name?: string;
  /** For people: what a reference says that leads nowhere. */
  missing?: string;
  description?: string;
  default?: unknown;
  format?: string;
  /** Empty: not said. */
  types: Set<string>;
  /** Present for `enum` and `const`. */
  values?: unknown[];
  isNullable: boolean;
  isImpossible: boolean;
  properties: Map<string, Located[]>;
  required: Set<string>;
  /** Every value of a list, whatever its position. */
  items: Located[];
  /** Every property that has no name of its own here. */
  others: Located[];
  alternatives: Located[];
  tags: Set<string>;
}

export interface MergeContext {
  documents: JsonSchemaDocuments;
  unresolvedReferences: Set<string>;
}

/** Merges schemas that must all hold. What is said twice is taken from where it is said first, from the outside in. */
export function mergeSchemas(
  schemas: Located[],
  context: MergeContext,
): MergedSchema {
  const merged = emptyMerge(schemas[0]?.schema ?? true);
  const seen = new Set<JsonSchema>();
  // A stack instead of recursion: chains of references can be long.
  const waiting = schemas.toReversed();
  for (let next = waiting.pop(); next; next = waiting.pop()) {
    const { schema } = next;
    if (schema === false) merged.isImpossible = true;
    if (typeof schema === 'boolean' || seen.has(schema)) continue;
    seen.add(schema);
    const referenced = followReference(schema, next, merged, context);
    addTo(merged, schema, next);
    append(waiting, locatedList(schema.allOf, next).toReversed());
    if (!referenced) continue;
    waiting.push(referenced);
    if (schemas.length === 1 && merged.identity === schema) {
      merged.identity = referenced.schema;
    }
  }
  return merged;
}

function emptyMerge(identity: JsonSchema): MergedSchema {
  return {
    identity,
    types: new Set(),
    isNullable: false,
    isImpossible: false,
    properties: new Map(),
    required: new Set(),
    items: [],
    others: [],
    alternatives: [],
    tags: new Set(),
  };
}

function followReference(
  schema: JsonObject,
  from: Located,
  merged: MergedSchema,
  { documents, unresolvedReferences }: MergeContext,
): Located | undefined {
  const reference =
    textOf(schema.$ref) ??
    textOf(schema.$dynamicRef) ??
    textOf(schema.$recursiveRef);
  if (reference === undefined) return undefined;
  const found = documents.find(reference, from);
  const name = nameInReference(reference);
  if (!found) {
    unresolvedReferences.add(reference);
    merged.missing ??= name;
    return undefined;
  }
  const title = isObject(found.schema) ? textOf(found.schema.title) : undefined;
  merged.name ??= title ?? name;
  return found;
}

function addTo(merged: MergedSchema, schema: JsonObject, at: Located): void {
  merged.name ??= textOf(schema.title);
  merged.description ??= textOf(schema.description);
  merged.format ??= textOf(schema.format);
  if (merged.default === undefined) merged.default = schema.default;
  if (merged.types.size === 0) {
    for (const type of [schema.type].flat()) {
      if (typeof type === 'string') merged.types.add(type);
    }
  }
  merged.values ??= valuesOf(schema);
  if (schema.nullable === true) merged.isNullable = true;
  for (const name of textsOf(schema.required)) merged.required.add(name);
  for (const tag of inlineTags(schema)) merged.tags.add(tag);
  for (const [name, located] of locatedEntries(schema.properties, at)) {
    const said = merged.properties.get(name);
    if (said) said.push(located);
    else merged.properties.set(name, [located]);
  }
  append(merged.items, locatedList(schema.prefixItems, at));
  append(merged.items, locatedList([schema.items].flat(), at));
  append(merged.items, locatedList([schema.additionalItems], at));
  const byPattern = locatedEntries(schema.patternProperties, at);
  append(
    merged.others,
    byPattern.map(([, located]) => located),
  );
  append(merged.others, locatedList([schema.additionalProperties], at));
  append(merged.alternatives, locatedList(schema.oneOf, at));
  append(merged.alternatives, locatedList(schema.anyOf, at));
}

/** One by one: a call takes only so many arguments. */
function append(list: Located[], more: Located[]): void {
  for (const each of more) list.push(each);
}

function valuesOf(schema: JsonObject): unknown[] | undefined {
  if (Array.isArray(schema.enum)) return schema.enum;
  return schema.const === undefined ? undefined : [schema.const];
}

function locatedList(schemas: unknown, { document }: Located): Located[] {
  return listOf(schemas)
    .filter(isJsonSchema)
    .map(schema => ({ schema, document }));
}

function locatedEntries(
  schemas: unknown,
  { document }: Located,
): [string, Located][] {
  if (!isObject(schemas)) return [];
  return Object.entries(schemas).flatMap(([name, schema]) =>
    isJsonSchema(schema) ? [[name, { schema, document }]] : [],
  );
}

/** `Address` of `#/$defs/Address` and of `https://acme.example/Address.json`. */
function nameInReference(reference: string): string | undefined {
  const last = reference.split(/[#/]/).findLast(part => part !== '');
  return last?.replace(/(\.schema)?\.json$/, '') || undefined;
}
