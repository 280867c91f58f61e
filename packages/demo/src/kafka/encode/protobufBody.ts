// SPDX-License-Identifier: Apache-2.0
import protobuf from 'protobufjs';
import {
  isDecimal,
  RecordStruct,
  toBytes,
  toNumber,
  toText,
  type RecordValue,
} from './RecordValue';

type MessageObject = { [field: string]: unknown };

const DAY_MS = 24 * 60 * 60 * 1000;
/** Which message of the file follows: the first one, written in its short form. */
const FIRST_MESSAGE = Buffer.of(0);

/** Types that schemas import, and that protobufjs does not bring along. */
const IMPORTED = `syntax = "proto3";
  package confluent.type;
  message Decimal { bytes value = 1; uint32 precision = 2; int32 scale = 3; }`;
const IMPORTED_FROM_GOOGLE = `syntax = "proto3";
  package google.type;
  message Date { int32 year = 1; int32 month = 2; int32 day = 3; }`;

/**
 * Writes values as the first message of a Protobuf file, with the list of message indexes before it.
 *
 * @param references - Texts of the files that it imports.
 * @throws Error when there is no message, or a type that cannot be found.
 */
export function protobufBody(
  text: string,
  references: readonly string[],
): (value: RecordValue) => Buffer {
  const root = new protobuf.Root();
  for (const file of ['timestamp', 'wrappers']) {
    const known = protobuf.common.get(`google/protobuf/${file}.proto`);
    if (known?.nested) root.addJSON(known.nested);
  }
  for (const file of [IMPORTED, IMPORTED_FROM_GOOGLE, ...references]) {
    protobuf.parse(file, root, { keepCase: true });
  }
  const { package: scope } = protobuf.parse(text, root, { keepCase: true });
  const message = firstMessage(scope ? root.lookup(scope) : root);
  if (!message) throw new Error('The Protobuf file has no message');
  return value => {
    const written = message.encode(
      message.fromObject(toMessage(value, message)),
    );
    return Buffer.concat([FIRST_MESSAGE, written.finish()]);
  };
}

function firstMessage(
  scope: protobuf.ReflectionObject | null,
): protobuf.Type | undefined {
  const declared = scope instanceof protobuf.Namespace ? scope.nestedArray : [];
  return declared.find(each => each instanceof protobuf.Type);
}

function toMessage(value: RecordValue, type: protobuf.Type): MessageObject {
  const known = wellKnown(value, type.fullName);
  if (known) return known;
  const message: MessageObject = {};
  const chosen = new Set<protobuf.OneOf>();
  for (const field of type.fieldsArray) {
    const own = value instanceof RecordStruct ? value.field(field.name) : null;
    if (own === null || (field.partOf && chosen.has(field.partOf))) continue;
    if (field.partOf) chosen.add(field.partOf);
    message[field.name] = fieldValue(own, field.resolve());
  }
  return message;
}

function fieldValue(value: RecordValue, field: protobuf.Field): unknown {
  if (value instanceof Map) {
    return Object.fromEntries(
      [...value].map(([key, each]) => [key, oneValue(each, field)]),
    );
  }
  return Array.isArray(value)
    ? value.map(each => oneValue(each, field))
    : oneValue(value, field);
}

function oneValue(value: RecordValue, field: protobuf.Field): unknown {
  const { resolvedType } = field;
  if (resolvedType instanceof protobuf.Type) {
    return toMessage(value, resolvedType);
  }
  if (resolvedType instanceof protobuf.Enum) {
    return resolvedType.values[toText(value)] ?? 0;
  }
  switch (field.type) {
    case 'string':
      return toText(value);
    case 'bytes':
      return toBytes(value);
    case 'bool':
      return value === true;
    case 'float':
    case 'double':
      return toNumber(value);
    default:
      return Math.trunc(toNumber(value));
  }
}

/** Messages that stand for plain values. */
function wellKnown(
  value: RecordValue,
  fullName: string,
): MessageObject | undefined {
  switch (fullName) {
    case '.google.protobuf.Timestamp': {
      const ms = toNumber(value);
      const seconds = Math.floor(ms / 1000);
      return { seconds, nanos: (ms - seconds * 1000) * 1e6 };
    }
    case '.google.type.Date': {
      const date = new Date(toNumber(value) * DAY_MS);
      return {
        year: date.getUTCFullYear(),
        month: date.getUTCMonth() + 1,
        day: date.getUTCDate(),
      };
    }
    case '.confluent.type.Decimal':
      return {
        value: toBytes(value),
        precision: 12,
        scale: isDecimal(value) ? value.scale : 0,
      };
    default:
      return /^\.google\.protobuf\.\w+Value$/.test(fullName)
        ? { value: Buffer.isBuffer(value) ? value : scalar(value) }
        : undefined;
  }
}

const scalar = (value: RecordValue) =>
  typeof value === 'bigint' || isDecimal(value) ? toNumber(value) : value;
