// SPDX-License-Identifier: Apache-2.0
import type { NewSchema } from '@data-mesh/backstage-plugin-data-products-common';

/** A schema to start from, named after the topic: an id, when it happened, and an optional note. */
export function exampleSchema(
  schemaType: NewSchema['schemaType'],
  topic: string,
): string {
  const name = recordName(topic);
  switch (schemaType) {
    case 'AVRO':
      return json({
        type: 'record',
        name,
        fields: [
          { name: 'id', type: 'string', doc: 'Identifies the record.' },
          {
            name: 'occurredAt',
            type: { type: 'long', logicalType: 'timestamp-millis' },
            doc: 'When it happened.',
          },
          { name: 'note', type: ['null', 'string'], default: null },
        ],
      });
    case 'JSON':
      return json({
        $schema: 'http://json-schema.org/draft-07/schema#',
        title: name,
        type: 'object',
        properties: {
          id: { type: 'string', description: 'Identifies the record.' },
          occurredAt: { type: 'string', format: 'date-time' },
          note: { type: 'string' },
        },
        required: ['id', 'occurredAt'],
      });
    case 'PROTOBUF':
      return [
        'syntax = "proto3";',
        '',
        `message ${name} {`,
        '  // Identifies the record.',
        '  string id = 1;',
        '  // When it happened, in milliseconds since 1970.',
        '  int64 occurred_at = 2;',
        '  optional string note = 3;',
        '}',
        '',
      ].join('\n');
    default:
      return schemaType satisfies never;
  }
}

/** `orders.returned.v1` becomes `OrdersReturned`: a version in the topic's name is not one of the schema. */
export function recordName(topic: string): string {
  const words = topic
    .split(/[^a-zA-Z0-9]+/)
    .filter(word => word && !/^v\d+$/i.test(word));
  const name = words
    .map(word => word.charAt(0).toLocaleUpperCase('en-US') + word.slice(1))
    .join('');
  return /^[A-Z]/.test(name) ? name : `Record${name}`;
}

function json(value: unknown): string {
  return `${JSON.stringify(value, undefined, 2)}\n`;
}
