// SPDX-License-Identifier: Apache-2.0
import type { SqlType } from '../../types/SqlType';

/** A field of a schema, whatever language that is written in. */
export interface FieldShape {
  /** As in the schema, e.g. `orderId`; the column is the same in capitals. */
  name: string;
  shape: Shape;
  isNullable: boolean;
}

export type Shape =
  | {
      is: 'plain';
      type: SqlType;
      /** Of an enumeration. */
      symbols?: readonly string[];
      /** Of a JSON Schema, e.g. `date-time`. */
      format?: string;
      minimum?: number;
    }
  | { is: 'list'; element: Shape }
  | { is: 'map'; value: Shape }
  | { is: 'struct'; fields: readonly FieldShape[] };

export const TEXT: Shape = { is: 'plain', type: { base: 'STRING' } };

/** The type that ksqlDB infers: names in capitals, whatever they are in the schema. */
export function typeOfShape(shape: Shape): SqlType {
  switch (shape.is) {
    case 'plain':
      return shape.type;
    case 'list':
      return { base: 'ARRAY', element: typeOfShape(shape.element) };
    case 'map':
      return {
        base: 'MAP',
        key: { base: 'STRING' },
        value: typeOfShape(shape.value),
      };
    case 'struct':
      return {
        base: 'STRUCT',
        fields: shape.fields.map(field => ({
          name: field.name.toUpperCase(),
          type: typeOfShape(field.shape),
        })),
      };
    default:
      return shape satisfies never;
  }
}
