// SPDX-License-Identifier: Apache-2.0
import { z } from 'zod';
import type { KsqlColumn } from '../rows/types';
import { quoteName } from '../rows/names';
import { listWire } from './wire';

export interface Schema {
  type: string;
  fields?: { name: string; schema: Schema }[] | null;
  memberSchema?: Schema | null;
  parameters?: { precision?: number; scale?: number } | null;
}

/** `{"type":"ARRAY","fields":null,"memberSchema":{"type":"STRING",…}}` */
export const schemaWire: z.ZodType<Schema> = z.lazy(() =>
  z.object({
    type: z.string(),
    fields: z
      .array(z.object({ name: z.string(), schema: schemaWire }))
      .nullish(),
    memberSchema: schemaWire.nullish(),
    parameters: z
      .object({ precision: z.number(), scale: z.number() })
      .partial()
      .nullish()
      .catch(undefined),
  }),
);

/** `{"name":"ORDERID","schema":{…},"type":"KEY"}`, the type only for what is no part of the value. */
const fieldWire = z.object({
  name: z.string(),
  schema: schemaWire,
  type: z.string().nullish(),
});

export const columnsWire = listWire(fieldWire).transform(fields =>
  fields.map(({ name, schema, type }): KsqlColumn => {
    const role = roleOf(type);
    return { name, type: typeText(schema), ...(role && { role }) };
  }),
);

function roleOf(type: string | null | undefined): KsqlColumn['role'] {
  if (type === 'KEY') return 'key';
  return type === 'HEADER' ? 'header' : undefined;
}

/** The type as ksqlDB writes it in a statement. */
export function typeText(schema: Schema): string {
  const { type, fields, memberSchema, parameters } = schema;
  const member = memberSchema ? typeText(memberSchema) : 'STRING';
  switch (type) {
    case 'ARRAY':
      return `ARRAY<${member}>`;
    case 'MAP':
      return `MAP<STRING, ${member}>`;
    case 'STRUCT': {
      const list = (fields ?? []).map(
        field => `${quoteName(field.name)} ${typeText(field.schema)}`,
      );
      return `STRUCT<${list.join(', ')}>`;
    }
    case 'DECIMAL':
      return parameters
        ? `DECIMAL(${parameters.precision ?? 0}, ${parameters.scale ?? 0})`
        : 'DECIMAL';
    default:
      // A type of a newer server.
      return type;
  }
}
