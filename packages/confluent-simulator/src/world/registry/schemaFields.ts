// SPDX-License-Identifier: Apache-2.0
import protobuf from 'protobufjs';
import type { RegisteredSchema } from './SubjectVersion';

/** A field as the catalog knows it. */
export interface SchemaFieldSpec {
  /** Full name of the outermost record or message. */
  record: string;
  /** Names from there on: `address.zip`. */
  path: string;
  /** Those in the schema's own text. */
  tags: string[];
}

type Json = Record<string, unknown>;

/** The fields that the catalog discovers in a schema; those behind references, and in lists and alternatives of records, it does not look for. */
export function fieldsOf(schema: RegisteredSchema): SchemaFieldSpec[] {
  const { schemaType, schema: text } = schema;
  try {
    switch (schemaType) {
      case 'AVRO':
        return ofAvro(JSON.parse(text));
      case 'JSON':
        return ofJsonSchema(JSON.parse(text));
      case 'PROTOBUF':
        return ofProtobuf(text);
      default:
        return schemaType satisfies never;
    }
  } catch {
    // A scenario may hold a schema that nobody can parse; the catalog then knows nothing of what is in it.
    return [];
  }
}

function ofAvro(schema: unknown): SchemaFieldSpec[] {
  if (!isJson(schema) || schema.type !== 'record') return [];
  const name = String(schema.name);
  const record =
    typeof schema.namespace === 'string' && !name.includes('.')
      ? `${schema.namespace}.${name}`
      : name;
  return avroFields(schema, []).map(field => ({ ...field, record }));
}

function avroFields(
  record: Json,
  around: string[],
): Omit<SchemaFieldSpec, 'record'>[] {
  return listOf(record.fields)
    .filter(isJson)
    .flatMap(field => {
      const names = [...around, String(field.name)];
      const nested = [field.type]
        .flat()
        .filter(isJson)
        .filter(({ type }) => type === 'record');
      return [
        { path: names.join('.'), tags: inlineTags(field) },
        ...nested.flatMap(each => avroFields(each, names)),
      ];
    });
}

function ofJsonSchema(schema: unknown): SchemaFieldSpec[] {
  if (!isJson(schema) || typeof schema.title !== 'string') return [];
  const record = schema.title;
  return jsonFields(schema, []).map(field => ({ ...field, record }));
}

function jsonFields(
  schema: Json,
  around: string[],
): Omit<SchemaFieldSpec, 'record'>[] {
  const properties = isJson(schema.properties) ? schema.properties : {};
  return Object.entries(properties).flatMap(([name, property]) => {
    if (!isJson(property)) return [];
    const names = [...around, name];
    return [
      { path: names.join('.'), tags: inlineTags(property) },
      ...jsonFields(property, names),
    ];
  });
}

function ofProtobuf(text: string): SchemaFieldSpec[] {
  const { root, package: packageName = '' } = protobuf.parse(text, {
    keepCase: true,
  });
  const scope = packageName === '' ? root : root.lookup(packageName);
  if (!(scope instanceof protobuf.Namespace)) return [];
  return scope.nestedArray
    .filter(each => each instanceof protobuf.Type)
    .flatMap(message =>
      message.fieldsArray.map(({ name, parsedOptions }) => ({
        record: message.fullName.replace(/^\./, ''),
        path: name,
        tags: metaTags(parsedOptions),
      })),
    );
}

/** `[(confluent.field_meta).tags = "PII"]` */
function metaTags(options: unknown): string[] {
  return listOf(options)
    .filter(isJson)
    .map(option => option['(confluent.field_meta)'])
    .filter(isJson)
    .flatMap(({ tags }) => [tags].flat())
    .filter(tag => typeof tag === 'string');
}

function inlineTags(field: Json): string[] {
  return listOf(field['confluent:tags']).filter(tag => typeof tag === 'string');
}

function listOf(value: unknown): unknown[] {
  return Array.isArray(value) ? value : [];
}

function isJson(value: unknown): value is Json {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
