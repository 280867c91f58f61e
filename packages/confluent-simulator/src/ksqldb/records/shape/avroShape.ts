// SPDX-License-Identifier: Apache-2.0
import type { SqlType } from '../../types/SqlType';
import { isJson, type Json, listIn } from './json';
import type { FieldShape, Shape } from './Shape';

const PLAIN: Record<string, SqlType> = {
  boolean: { base: 'BOOLEAN' },
  int: { base: 'INTEGER' },
  long: { base: 'BIGINT' },
  float: { base: 'DOUBLE' },
  double: { base: 'DOUBLE' },
  string: { base: 'STRING' },
  bytes: { base: 'BYTES' },
  fixed: { base: 'BYTES' },
};

const LOGICAL: Record<string, SqlType> = {
  'timestamp-millis': { base: 'TIMESTAMP' },
  date: { base: 'DATE' },
  'time-millis': { base: 'TIME' },
};

/** Records and enumerations met so far, by name without the namespace. */
type Named = ReadonlyMap<string, Json>;

/** `undefined` for what ksqlDB has no type for: alternatives, and records inside themselves. */
export function avroShape(schema: unknown): Shape | undefined {
  const named = new Map<string, Json>();
  collectNamed(schema, named);
  return shapeOf(schema, named, []);
}

function collectNamed(schema: unknown, named: Map<string, Json>): void {
  if (Array.isArray(schema)) schema.forEach(each => collectNamed(each, named));
  if (!isJson(schema)) return;
  if (typeof schema.name === 'string' && typeof schema.type === 'string') {
    named.set(bareName(schema.name), schema);
  }
  collectNamed(schema.type, named);
  collectNamed(schema.items, named);
  collectNamed(schema.values, named);
  for (const field of listIn(schema.fields)) {
    if (isJson(field)) collectNamed(field.type, named);
  }
}

function shapeOf(
  schema: unknown,
  named: Named,
  around: readonly Json[],
): Shape | undefined {
  if (Array.isArray(schema)) {
    const [only, ...others] = schema.filter(each => each !== 'null');
    return others.length === 0 ? shapeOf(only, named, around) : undefined;
  }
  if (typeof schema === 'string') {
    const type = PLAIN[schema];
    if (type) return { is: 'plain', type };
    const definition = named.get(bareName(schema));
    return definition && shapeOf(definition, named, around);
  }
  if (!isJson(schema) || around.includes(schema)) return undefined;
  const inside = [...around, schema];
  switch (schema.type) {
    case 'record':
      return { is: 'struct', fields: fieldsOf(schema, named, inside) };
    case 'enum':
      return {
        is: 'plain',
        type: { base: 'STRING' },
        symbols: listIn(schema.symbols).map(String),
      };
    case 'array': {
      const element = shapeOf(schema.items, named, inside);
      return element && { is: 'list', element };
    }
    case 'map': {
      const value = shapeOf(schema.values, named, inside);
      return value && { is: 'map', value };
    }
    default:
      return logicalShape(schema) ?? shapeOf(schema.type, named, inside);
  }
}

function logicalShape({
  logicalType,
  precision,
  scale = 0,
}: Json): Shape | undefined {
  if (logicalType === 'decimal') {
    const digits = { precision: Number(precision), scale: Number(scale) };
    return { is: 'plain', type: { base: 'DECIMAL', ...digits } };
  }
  if (logicalType === 'uuid') {
    return { is: 'plain', type: { base: 'STRING' }, format: 'uuid' };
  }
  const type = LOGICAL[String(logicalType)];
  return type && { is: 'plain', type };
}

function fieldsOf(
  record: Json,
  named: Named,
  around: readonly Json[],
): FieldShape[] {
  return listIn(record.fields)
    .filter(isJson)
    .flatMap(({ name, type }) => {
      const shape = shapeOf(type, named, around);
      const isNullable = Array.isArray(type) && type.includes('null');
      return shape ? [{ name: String(name), shape, isNullable }] : [];
    });
}

function bareName(name: string): string {
  return name.slice(name.lastIndexOf('.') + 1);
}
