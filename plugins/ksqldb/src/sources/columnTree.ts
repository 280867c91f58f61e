// SPDX-License-Identifier: Apache-2.0
import {
  type KsqlType,
  parseType,
} from '@data-mesh/backstage-plugin-ksqldb-common';

/** A column, or a field inside one. */
export interface ColumnNode {
  name: string;
  /** Of a struct only that it is one: its fields are the children. */
  type: string;
  children: ColumnNode[];
}

/** A column with the fields its type holds, also inside arrays and maps. */
export function columnNode(name: string, type: string): ColumnNode {
  return nodeOf(name, parseType(type));
}

function nodeOf(name: string, type: KsqlType): ColumnNode {
  return { name, type: shortType(type), children: fieldsOf(type) };
}

function shortType(type: KsqlType): string {
  switch (type.kind) {
    case 'array':
      return `ARRAY<${shortType(type.items)}>`;
    case 'map':
      return `MAP<${shortType(type.keys)}, ${shortType(type.values)}>`;
    case 'struct':
      return 'STRUCT';
    case 'decimal':
      return `DECIMAL(${type.precision}, ${type.scale})`;
    case 'scalar':
      return type.name;
    default:
      return type satisfies never;
  }
}

function fieldsOf(type: KsqlType): ColumnNode[] {
  switch (type.kind) {
    case 'array':
      return fieldsOf(type.items);
    case 'map':
      return fieldsOf(type.values);
    case 'struct':
      return type.fields.map(field => nodeOf(field.name, field.type));
    case 'decimal':
    case 'scalar':
      return [];
    default:
      return type satisfies never;
  }
}
