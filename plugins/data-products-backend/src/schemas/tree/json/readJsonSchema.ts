// SPDX-License-Identifier: Apache-2.0
import { once } from '../once';
import { readJson } from '../readJson';
import { FieldDefinition, plain, ReadSchema, ValueType } from '../ValueType';
import {
  isJsonSchema,
  JsonSchema,
  JsonSchemaDocuments,
  Located,
} from './JsonSchemaDocuments';
import { MergedSchema, mergeSchemas } from './mergeSchema';

/** A field of this name stands for all properties without a name of their own. */
const ANY_NAME = '*';

/**
 * Reads a JSON Schema of any draft from 4 to 2020-12:
 * `{"type": "object", "properties": {"total": {"type": "number"}}, "required": ["total"]}`.
 * Conditions (`if`, `not`, `dependentSchemas`) are not looked at: they say which values go together, not what fields there are.
 *
 * @param references - Schemas by the name under which it refers to them; one that is no JSON is as good as not there.
 * @throws Error when it is no JSON Schema.
 */
export function readJsonSchema(
  text: string,
  references: { name: string; text: string }[],
): ReadSchema {
  const root = readJson(text);
  if (!isJsonSchema(root)) {
    throw new Error('The text is JSON, but not a JSON Schema');
  }
  const documents = new JsonSchemaDocuments();
  const located = documents.add(root);
  for (const { name, text: referenced } of references) {
    const schema = schemaOrNothing(referenced);
    if (schema !== undefined) documents.add(schema, name);
  }
  const reader = new JsonSchemaReader(documents);
  return {
    type: reader.read([located]).type,
    unresolvedReferences: reader.unresolvedReferences,
  };
}

function schemaOrNothing(text: string): JsonSchema | undefined {
  try {
    const schema = readJson(text);
    return isJsonSchema(schema) ? schema : undefined;
  } catch {
    return undefined;
  }
}

interface Reading {
  merged: MergedSchema;
  type: ValueType;
}

class JsonSchemaReader {
  readonly unresolvedReferences = new Set<string>();
  private readonly known = new Map<JsonSchema, Reading>();

  constructor(private readonly documents: JsonSchemaDocuments) {}

  /** @param schemas - What must all hold; usually one. */
  read(schemas: Located[]): Reading {
    const [only, ...more] = schemas;
    const isOne = only !== undefined && more.length === 0;
    const known = isOne ? this.known.get(only.schema) : undefined;
    if (known) return known;
    const merged = mergeSchemas(schemas, {
      documents: this.documents,
      unresolvedReferences: this.unresolvedReferences,
    });
    const reading = { merged, type: this.typeOf(merged) };
    if (isOne) this.known.set(only.schema, reading);
    return reading;
  }

  private typeOf(merged: MergedSchema): ValueType {
    if (merged.isImpossible) return plain('nothing');
    if (merged.values) return enumeration(merged);
    const types = typeNames(merged);
    if (isChoice(merged, types)) {
      return {
        is: 'union',
        branches: once(() =>
          withNull(this.branchesOf(merged, types), merged.isNullable),
        ),
      };
    }
    const own = withNull(
      types.map(type => this.ofType(type, merged)),
      merged.isNullable,
    );
    const [first, ...others] = own;
    if (!first) return plain(merged.missing ?? 'any');
    return others.length === 0 ? first : { is: 'union', branches: () => own };
  }

  /** Alternatives of an object are objects, or else say nothing about its fields. */
  private branchesOf(merged: MergedSchema, types: string[]): ValueType[] {
    const alternatives = this.alternativesOf(merged);
    if (types.length === 0) return alternatives;
    const records = alternatives.filter(({ is }) => is === 'record');
    return records.length > 0 ? records : [plain('object')];
  }

  /** What the value may be, each once, alternatives among alternatives included. */
  private alternativesOf(merged: MergedSchema): ValueType[] {
    const found = new Set<ValueType>();
    const seen = new Set<JsonSchema>();
    const waiting = merged.alternatives.toReversed();
    for (let next = waiting.pop(); next; next = waiting.pop()) {
      if (seen.has(next.schema)) continue;
      seen.add(next.schema);
      const { merged: inner, type } = this.read([next]);
      if (type.is === 'union' && isChoice(inner, typeNames(inner))) {
        for (const each of inner.alternatives.toReversed()) waiting.push(each);
        if (inner.isNullable) found.add({ is: 'null' });
      } else {
        const branches = type.is === 'union' ? type.branches() : [type];
        for (const branch of branches) found.add(branch);
      }
    }
    return [...found];
  }

  private ofType(type: string, merged: MergedSchema): ValueType {
    switch (type) {
      case 'null':
        return { is: 'null' };
      case 'array':
        return { is: 'list', items: once(() => this.either(merged.items)) };
      case 'object':
        return this.ofObject(merged);
      case 'string':
      case 'number':
      case 'integer':
        return plain(merged.format ? `${type} (${merged.format})` : type);
      default:
        return plain(type);
    }
  }

  private ofObject(merged: MergedSchema): ValueType {
    const { properties, others, identity } = merged;
    const name = merged.name ?? 'object';
    if (properties.size > 0) {
      return {
        is: 'record',
        identity,
        name,
        fullName: name,
        doc: merged.description,
        fields: once(() => this.fieldsOf(merged)),
      };
    }
    return others.some(({ schema }) => typeof schema === 'object')
      ? { is: 'map', values: once(() => this.either(others)) }
      : plain('object');
  }

  private fieldsOf(merged: MergedSchema): FieldDefinition[] {
    const fields = new Map<string, FieldDefinition>();
    for (const [name, schemas] of merged.properties) {
      fields.set(name, this.field(name, schemas, merged.required.has(name)));
    }
    // What only some of the alternatives have may be missing.
    for (const each of merged.alternatives) {
      for (const [name, schemas] of this.read([each]).merged.properties) {
        if (!fields.has(name))
          fields.set(name, this.field(name, schemas, false));
      }
    }
    const others = merged.others.filter(
      ({ schema }) => typeof schema === 'object',
    );
    if (others.length > 0 && !fields.has(ANY_NAME)) {
      fields.set(ANY_NAME, this.field(ANY_NAME, others, false));
    }
    return [...fields.values()];
  }

  private field(
    name: string,
    schemas: Located[],
    isRequired: boolean,
  ): FieldDefinition {
    const { merged, type } = this.read(schemas);
    return {
      name,
      type,
      isOptional: !isRequired,
      doc: merged.description,
      default: JSON.stringify(merged.default),
      tags: [...merged.tags],
    };
  }

  private either(schemas: Located[]): ValueType {
    const types = new Set(
      schemas
        .filter(({ schema }) => schema !== false)
        .map(schema => this.read([schema]).type),
    );
    const [first, ...others] = types;
    if (!first) return plain('any');
    return others.length === 0
      ? first
      : { is: 'union', branches: () => [...types] };
  }
}

/** As said, else as what is said about the value gives away. */
function typeNames(merged: MergedSchema): string[] {
  if (merged.types.size > 0) return [...merged.types];
  if (merged.properties.size > 0) return ['object'];
  if (merged.items.length > 0) return ['array'];
  if (merged.others.some(({ schema }) => typeof schema === 'object')) {
    return ['object'];
  }
  return merged.format === undefined ? [] : ['string'];
}

/** Whether all that is known of a value is what the alternatives say. */
function isChoice(merged: MergedSchema, types: string[]): boolean {
  return (
    merged.alternatives.length > 0 &&
    merged.properties.size === 0 &&
    types.every(type => type === 'object')
  );
}

function enumeration({ types, values = [] }: MergedSchema): ValueType {
  const given = values.filter(value => value !== null);
  const said = [...types].filter(type => type !== 'null');
  const words = said.length > 0 ? said : given.map(jsonTypeOf);
  const type = plain(
    [...new Set(words)].join(' or ') || 'null',
    given.map(value =>
      typeof value === 'string' ? value : JSON.stringify(value),
    ),
  );
  return given.length < values.length
    ? { is: 'union', branches: () => [type, { is: 'null' }] }
    : type;
}

function jsonTypeOf(value: unknown): string {
  return Array.isArray(value) ? 'array' : typeof value;
}

function withNull(types: ValueType[], isNullable: boolean): ValueType[] {
  const isThere = types.some(({ is }) => is === 'null');
  return isNullable && !isThere ? [...types, { is: 'null' }] : types;
}
