// SPDX-License-Identifier: Apache-2.0
import type { SqlType } from '../../types/SqlType';
import { isJson, type Json, listIn } from './json';
import type { Shape } from './Shape';

const PLAIN: Record<string, SqlType> = {
  boolean: { base: 'BOOLEAN' },
  integer: { base: 'BIGINT' },
  number: { base: 'DOUBLE' },
  string: { base: 'STRING' },
};

/** `undefined` for what ksqlDB has no type for. Of references, those inside the schema are followed. */
export function jsonSchemaShape(schema: unknown): Shape | undefined {
  return isJson(schema) ? shapeOf(schema, schema, []) : undefined;
}

function shapeOf(
  schema: unknown,
  root: Json,
  around: readonly Json[],
): Shape | undefined {
  if (!isJson(schema) || around.includes(schema)) return undefined;
  const inside = [...around, schema];
  if (typeof schema.$ref === 'string') {
    return shapeOf(definitionOf(schema.$ref, root), root, inside);
  }
  if (Array.isArray(schema.enum)) {
    const symbols = schema.enum.filter(each => typeof each === 'string');
    return { is: 'plain', type: { base: 'STRING' }, symbols };
  }
  const alternatives = listIn(schema.oneOf ?? schema.anyOf).filter(
    each => !isJson(each) || each.type !== 'null',
  );
  if (alternatives.length === 1) {
    return shapeOf(alternatives[0], root, inside);
  }
  switch (typeNameOf(schema)) {
    case 'object':
      return objectShape(schema, root, inside);
    case 'array': {
      const element = shapeOf(schema.items, root, inside);
      return element && { is: 'list', element };
    }
    default: {
      const type = PLAIN[typeNameOf(schema) ?? ''];
      const { format, minimum } = schema;
      return (
        type && {
          is: 'plain',
          type,
          ...(typeof format === 'string' && { format }),
          ...(typeof minimum === 'number' && { minimum }),
        }
      );
    }
  }
}

function objectShape(
  schema: Json,
  root: Json,
  around: readonly Json[],
): Shape | undefined {
  if (!isJson(schema.properties)) {
    const value = shapeOf(schema.additionalProperties, root, around);
    return value && { is: 'map', value };
  }
  const required = listIn(schema.required);
  const fields = Object.entries(schema.properties).flatMap(
    ([name, property]) => {
      const shape = shapeOf(property, root, around);
      return shape
        ? [{ name, shape, isNullable: !required.includes(name) }]
        : [];
    },
  );
  return { is: 'struct', fields };
}

function typeNameOf({ type }: Json): string | undefined {
  const [first] = [type].flat().filter(each => each !== 'null');
  return typeof first === 'string' ? first : undefined;
}

function definitionOf(reference: string, root: Json): unknown {
  const [start, ...path] = reference.split('/');
  if (start !== '#') return undefined;
  return path.reduce<unknown>(
    (found, step) => (isJson(found) ? found[step] : undefined),
    root,
  );
}
