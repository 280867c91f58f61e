// SPDX-License-Identifier: Apache-2.0
import type { RegisteredSchema } from '../../../world/registry/SubjectVersion';
import { avroShape } from './avroShape';
import { jsonSchemaShape } from './jsonSchemaShape';
import { protobufShape } from './protobufShape';
import type { Shape } from './Shape';

/** What records of a schema look like; `undefined` when it cannot be told. What is behind references is left out. */
export function shapeOfSchema({
  schemaType,
  schema,
}: RegisteredSchema): Shape | undefined {
  try {
    switch (schemaType) {
      case 'AVRO':
        return avroShape(JSON.parse(schema));
      case 'JSON':
        return jsonSchemaShape(JSON.parse(schema));
      case 'PROTOBUF':
        return protobufShape(schema);
      default:
        return schemaType satisfies never;
    }
  } catch {
    // A scenario may hold a schema that nobody can parse.
    return undefined;
  }
}
