// SPDX-License-Identifier: Apache-2.0
import { z } from 'zod';
import type { RegisteredSchema } from '../../world/registry/SubjectVersion';
import type { SchemaSpec } from '../../world/scenario';

/**
 * The schema that nobody should register next: its first field is another one, so that whoever reads by it cannot read what is
 * there, and whoever reads as before cannot read what comes.
 *
 * @throws Error when the schema has no field.
 */
export function brokenSchema(schema: RegisteredSchema): SchemaSpec {
  const { schemaType, references } = schema;
  return {
    schemaType,
    references: [...references],
    schema: BREAK[schemaType](schema.schema),
  };
}

const BREAK: Record<RegisteredSchema['schemaType'], (text: string) => string> =
  {
    AVRO(text) {
      const { fields, ...record } = avroRecord.parse(JSON.parse(text));
      const [first, ...others] = fields;
      const renamed = { name: `${first.name}Renamed`, type: 'string' };
      return JSON.stringify({ ...record, fields: [renamed, ...others] });
    },
    JSON(text) {
      const { properties, ...schema } = jsonObject.parse(JSON.parse(text));
      const [name = ''] = Object.keys(properties);
      const type = properties[name]?.type === 'string' ? 'integer' : 'string';
      return JSON.stringify({
        ...schema,
        properties: { ...properties, [name]: { type } },
      });
    },
    PROTOBUF(text) {
      const broken = text.replace(
        PROTOBUF_FIELD,
        (_field, type: string, rest: string) =>
          `${type === 'string' ? 'int64' : 'string'}${rest}`,
      );
      if (broken === text) throw new Error('The schema has no field');
      return broken;
    },
  };

/** The type of the first field, and what comes after it. */
const PROTOBUF_FIELD =
  /\b(string|bytes|bool|u?int32|u?int64|double|float)(\s+\w+\s*=\s*\d+)/;

const avroRecord = z.looseObject({
  type: z.literal('record'),
  fields: z.tuple([z.looseObject({ name: z.string() })], z.unknown()),
});

const jsonObject = z.looseObject({
  properties: z.record(z.string(), z.looseObject({ type: z.unknown() })),
});
