// SPDX-License-Identifier: Apache-2.0
import { Type, types, type Schema } from 'avsc';
import {
  RecordStruct,
  toBytes,
  toNumber,
  toText,
  type RecordValue,
} from './RecordValue';

/**
 * Writes values as Avro does, by a schema. What a value does not have is the field's default, else null or nothing: every
 * value can be written by every schema.
 *
 * @param references - Texts of the schemas that it names, those first that the others name.
 * @throws Error when a schema is not Avro.
 */
export function avroBody(
  text: string,
  references: readonly string[],
): (value: RecordValue) => Buffer {
  const registry: Record<string, Type> = {};
  const parse = (schema: string) =>
    Type.forSchema(parseJson(schema), { registry, wrapUnions: 'always' });
  references.forEach(parse);
  const type = parse(text);
  return value => type.toBuffer(toAvro(value, type));
}

function parseJson(text: string): Schema {
  return JSON.parse(text);
}

/** The value as avsc takes it: unions as `{ branch: value }`. */
function toAvro(value: RecordValue, type: Type): unknown {
  if (type instanceof types.RecordType) {
    return Object.fromEntries(
      type.fields.map(field => [field.name, fieldValue(value, field)]),
    );
  }
  if (type instanceof types.WrappedUnionType) return unionValue(value, type);
  if (type instanceof types.ArrayType) {
    return Array.isArray(value)
      ? value.map(each => toAvro(each, type.itemsType))
      : [];
  }
  if (type instanceof types.MapType) {
    const entries = value instanceof Map ? [...value] : [];
    return Object.fromEntries(
      entries.map(([key, each]) => [key, toAvro(each, type.valuesType)]),
    );
  }
  if (type instanceof types.EnumType) {
    const symbol = toText(value);
    return type.symbols.includes(symbol) ? symbol : type.symbols[0];
  }
  if (type instanceof types.FixedType) {
    const bytes = Buffer.alloc(type.size);
    toBytes(value).copy(bytes);
    return bytes;
  }
  return plainValue(value, type);
}

function fieldValue(
  value: RecordValue,
  field: InstanceType<typeof types.RecordType>['fields'][number],
): unknown {
  const own = value instanceof RecordStruct ? value.field(field.name) : null;
  return own === null
    ? (field.defaultValue() ?? toAvro(null, field.type))
    : toAvro(own, field.type);
}

/** Of several kinds of values that are possible, the first that is not null; the generators make no others. */
function unionValue(
  value: RecordValue,
  union: InstanceType<typeof types.WrappedUnionType>,
): unknown {
  const nothing = union.types.some(({ typeName }) => typeName === 'null');
  if (value === null && nothing) return null;
  const branch = union.types.find(({ typeName }) => typeName !== 'null');
  return branch?.branchName === undefined
    ? null
    : { [branch.branchName]: toAvro(value, branch) };
}

function plainValue(value: RecordValue, type: Type): unknown {
  switch (type.typeName) {
    case 'null':
      return null;
    case 'boolean':
      return value === true;
    case 'int':
    case 'long':
      return Math.trunc(toNumber(value));
    case 'float':
    case 'double':
      return toNumber(value);
    case 'bytes':
      return toBytes(value);
    default:
      return toText(value);
  }
}
