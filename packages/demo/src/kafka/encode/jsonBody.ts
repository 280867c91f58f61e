// SPDX-License-Identifier: Apache-2.0
import {
  RecordStruct,
  isDecimal,
  toNumber,
  toText,
  type RecordValue,
} from './RecordValue';

type JsonObject = { [name: string]: unknown };

/**
 * Writes values as JSON, by a JSON Schema: only the schema knows how names are spelled. Fields without a value are left out,
 * unless they are required.
 *
 * @throws Error when the schema is not JSON.
 */
export function jsonBody(text: string): (value: RecordValue) => Buffer {
  const root: unknown = JSON.parse(text);
  return value => Buffer.from(JSON.stringify(toJson(value, root, root)));
}

function toJson(value: RecordValue, schema: unknown, root: unknown): unknown {
  const described = meaningOf(schema, root);
  if (value instanceof RecordStruct) return objectOf(value, described, root);
  if (Array.isArray(value)) {
    return value.map(each => toJson(each, described.items, root));
  }
  if (value instanceof Map) {
    return Object.fromEntries(
      [...value].map(([key, each]) => [
        key,
        toJson(each, described.additionalProperties, root),
      ]),
    );
  }
  if (value === null || typeof value === 'boolean' || typeof value === 'string')
    return value;
  if (
    typeof value === 'number' ||
    typeof value === 'bigint' ||
    isDecimal(value)
  )
    return described.type === 'string' ? toText(value) : toNumber(value);
  return toText(value);
}

function objectOf(
  value: RecordStruct,
  { properties, required }: JsonObject,
  root: unknown,
): JsonObject {
  const isRequired = (name: string) =>
    Array.isArray(required) && required.includes(name);
  return Object.fromEntries(
    Object.entries(isObject(properties) ? properties : {}).flatMap(
      ([name, property]) => {
        const own = value.field(name);
        return own === null && !isRequired(name)
          ? []
          : [[name, toJson(own, property, root)]];
      },
    ),
  );
}

/** The schema that says something: behind a reference inside the document, or the one alternative that is not null. */
function meaningOf(schema: unknown, root: unknown): JsonObject {
  if (!isObject(schema)) return {};
  if (typeof schema.$ref === 'string') {
    return meaningOf(definitionOf(schema.$ref, root), root);
  }
  const alternatives = schema.oneOf ?? schema.anyOf;
  if (!Array.isArray(alternatives)) return schema;
  const other = alternatives.find(
    each => !isObject(each) || each.type !== 'null',
  );
  return meaningOf(other, root);
}

function definitionOf(reference: string, root: unknown): unknown {
  const [start, ...path] = reference.split('/');
  if (start !== '#') return undefined;
  return path.reduce<unknown>(
    (found, step) => (isObject(found) ? found[step] : undefined),
    root,
  );
}

function isObject(value: unknown): value is JsonObject {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
