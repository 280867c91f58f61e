// SPDX-License-Identifier: Apache-2.0
import type { RegisteredSchema } from '../../world/registry/SubjectVersion';
import type { Column } from '../engine/types';
import { typeOfShape } from './shape/Shape';
import { shapeOfSchema } from './shape/shapeOfSchema';

/** The columns that ksqlDB infers from a schema; none when it is of no record. `isKey` is false everywhere. */
export function columnsOfSchema(schema: RegisteredSchema): Column[] {
  const shape = shapeOfSchema(schema);
  if (shape?.is !== 'struct') return [];
  return shape.fields.map(field => ({
    name: field.name.toUpperCase(),
    type: typeOfShape(field.shape),
    isKey: false,
  }));
}
