// SPDX-License-Identifier: Apache-2.0
import { badStatement } from '../KsqlError';
import type { WrittenType } from '../statements/Statement';
import { PLAIN_TYPES, type SqlType } from './SqlType';

/**
 * What a type stands for.
 *
 * @param custom - Those made by CREATE TYPE, by name.
 * @throws KsqlError 40001 when it names a type that there is not.
 */
export function resolveType(
  type: WrittenType,
  custom: ReadonlyMap<string, SqlType>,
): SqlType {
  switch (type.base) {
    case 'DECIMAL':
      return type;
    case 'ARRAY':
      return { base: 'ARRAY', element: resolveType(type.element, custom) };
    case 'MAP':
      return {
        base: 'MAP',
        key: resolveType(type.key, custom),
        value: resolveType(type.value, custom),
      };
    case 'STRUCT':
      return {
        base: 'STRUCT',
        fields: type.fields.map(field => ({
          name: field.name,
          type: resolveType(field.type, custom),
        })),
      };
    case 'NAMED': {
      const plain = PLAIN_TYPES.find(base => base === type.name);
      const found = plain ? { base: plain } : custom.get(type.name);
      if (!found)
        throw badStatement(`Cannot resolve unknown type: ${type.name}`);
      return found;
    }
    default:
      return type satisfies never;
  }
}
