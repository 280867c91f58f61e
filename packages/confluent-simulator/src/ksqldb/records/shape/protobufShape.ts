// SPDX-License-Identifier: Apache-2.0
import protobuf from 'protobufjs';
import type { SqlType } from '../../types/SqlType';
import type { Shape } from './Shape';

const PLAIN: Record<string, SqlType> = {
  bool: { base: 'BOOLEAN' },
  string: { base: 'STRING' },
  bytes: { base: 'BYTES' },
  float: { base: 'DOUBLE' },
  double: { base: 'DOUBLE' },
  ...Object.fromEntries(
    ['int32', 'sint32', 'sfixed32'].map(name => [name, { base: 'INTEGER' }]),
  ),
  ...Object.fromEntries(
    [
      'int64',
      'sint64',
      'sfixed64',
      'uint32',
      'fixed32',
      'uint64',
      'fixed64',
    ].map(name => [name, { base: 'BIGINT' }]),
  ),
};

const WELL_KNOWN: Record<string, SqlType> = {
  'google.protobuf.Timestamp': { base: 'TIMESTAMP' },
  'google.protobuf.StringValue': { base: 'STRING' },
  'google.protobuf.Int32Value': { base: 'INTEGER' },
  'google.protobuf.Int64Value': { base: 'BIGINT' },
  'google.protobuf.BoolValue': { base: 'BOOLEAN' },
  'google.protobuf.DoubleValue': { base: 'DOUBLE' },
  'google.type.Date': { base: 'DATE' },
};

/** Of the first message of a file. */
export function protobufShape(text: string): Shape | undefined {
  const { root, package: packageName = '' } = protobuf.parse(text, {
    keepCase: true,
  });
  const scope = packageName === '' ? root : root.lookup(packageName);
  if (!(scope instanceof protobuf.Namespace)) return undefined;
  const message = scope.nestedArray.find(each => each instanceof protobuf.Type);
  return message instanceof protobuf.Type
    ? messageShape(message, [])
    : undefined;
}

function messageShape(
  message: protobuf.Type,
  around: readonly protobuf.Type[],
): Shape | undefined {
  if (around.includes(message)) return undefined;
  const inside = [...around, message];
  const fields = message.fieldsArray.flatMap(field => {
    const shape = fieldShape(field, inside);
    const isNullable = field.options?.proto3_optional === true;
    return shape ? [{ name: field.name, shape, isNullable }] : [];
  });
  return { is: 'struct', fields };
}

function fieldShape(
  field: protobuf.Field,
  around: readonly protobuf.Type[],
): Shape | undefined {
  const one = valueShape(field, around);
  if (!one) return undefined;
  if (field instanceof protobuf.MapField) return { is: 'map', value: one };
  return field.repeated ? { is: 'list', element: one } : one;
}

function valueShape(
  field: protobuf.Field,
  around: readonly protobuf.Type[],
): Shape | undefined {
  const type = PLAIN[field.type] ?? WELL_KNOWN[field.type];
  if (type) return { is: 'plain', type };
  if (field.type === 'confluent.type.Decimal') {
    return {
      is: 'plain',
      type: { base: 'DECIMAL', precision: 12, scale: 2 },
    };
  }
  const found = field.parent?.lookup(field.type);
  if (found instanceof protobuf.Enum) {
    return {
      is: 'plain',
      type: { base: 'STRING' },
      symbols: Object.keys(found.values),
    };
  }
  return found instanceof protobuf.Type
    ? messageShape(found, around)
    : undefined;
}
