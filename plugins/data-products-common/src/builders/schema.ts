// SPDX-License-Identifier: Apache-2.0
import { SchemaDocument, SchemaField, SchemaSubject } from '../api/schemaTypes';

/** A text that must be there; the path follows the name. */
export function aSchemaField(
  overrides: Partial<SchemaField> = {},
): SchemaField {
  const name = overrides.name ?? 'orderId';
  return {
    name,
    path: name,
    type: 'string',
    isOptional: false,
    tags: [],
    isPii: false,
    fields: [],
    ...overrides,
  };
}

/** The values of the topic `orders`, in two versions. */
export function aSchemaSubject(
  overrides: Partial<SchemaSubject> = {},
): SchemaSubject {
  return {
    subject: 'orders-value',
    part: 'value',
    topics: ['orders'],
    state: {
      status: 'read',
      versions: [
        {
          version: 2,
          schemaId: 100_002,
          format: 'AVRO',
          registeredAt: '2026-10-01T08:00:00.000Z',
        },
        {
          version: 1,
          schemaId: 100_001,
          format: 'AVRO',
          registeredAt: '2026-03-01T08:00:00.000Z',
        },
      ],
      compatibility: { level: 'BACKWARD', isOwn: true },
    },
    ...overrides,
  };
}

/** Version 2 of `orders-value`: an order with an id and the e-mail address of the customer. */
export function aSchemaDocument(
  overrides: Partial<SchemaDocument> = {},
): SchemaDocument {
  return {
    subject: 'orders-value',
    version: 2,
    schemaId: 100_002,
    format: 'AVRO',
    registeredAt: '2026-10-01T08:00:00.000Z',
    text: '{"type":"record","name":"Order","fields":[{"name":"orderId","type":"string"},{"name":"email","type":["null","string"],"default":null}]}',
    references: [],
    properties: [],
    rules: [],
    tree: {
      status: 'read',
      typeName: 'Order',
      fields: [
        aSchemaField(),
        aSchemaField({
          name: 'email',
          isOptional: true,
          default: 'null',
          tags: ['PII'],
          isPii: true,
        }),
      ],
      unresolvedReferences: [],
    },
    ...overrides,
  };
}
