// SPDX-License-Identifier: Apache-2.0
import type { Column } from '../engine/types';
import type { SqlType } from './SqlType';

/** The `schema` of a field in answers to DESCRIBE and EXPLAIN. */
export interface SchemaInfo {
  type: string;
  fields: FieldInfo[] | null;
  memberSchema: SchemaInfo | null;
  parameters?: { precision: number; scale: number };
}

export interface FieldInfo {
  name: string;
  schema: SchemaInfo;
  /** Only of keys. */
  type?: 'KEY';
}

export function toFieldInfo({ name, type, isKey }: Column): FieldInfo {
  return { name, schema: toSchemaInfo(type), ...(isKey && { type: 'KEY' }) };
}

export function toSchemaInfo(type: SqlType): SchemaInfo {
  const info = { type: type.base, fields: null, memberSchema: null };
  switch (type.base) {
    case 'DECIMAL': {
      const { precision, scale } = type;
      return { ...info, parameters: { precision, scale } };
    }
    case 'ARRAY':
      return { ...info, memberSchema: toSchemaInfo(type.element) };
    case 'MAP':
      return { ...info, memberSchema: toSchemaInfo(type.value) };
    case 'STRUCT':
      return {
        ...info,
        fields: type.fields.map(field => ({
          name: field.name,
          schema: toSchemaInfo(field.type),
        })),
      };
    default:
      return info;
  }
}
