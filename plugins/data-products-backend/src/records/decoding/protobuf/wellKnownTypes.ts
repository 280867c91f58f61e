// SPDX-License-Identifier: Apache-2.0
import { ProtobufFiles } from '../../../schemas/tree/protobuf/ProtobufFiles';
import { DecodedObject, DecodedValue, hexText } from '../DecodedValue';
import { toDecimal } from '../numbers';
import { toInstant } from '../times';

/** What no registry is asked for, because everybody has it: the parts that can be shown in fewer words than their fields. */
export const WELL_KNOWN_FILES = [
  `syntax = "proto3";
   package google.protobuf;
   message Timestamp { int64 seconds = 1; int32 nanos = 2; }
   message Duration { int64 seconds = 1; int32 nanos = 2; }
   message DoubleValue { double value = 1; }
   message FloatValue { float value = 1; }
   message Int64Value { int64 value = 1; }
   message UInt64Value { uint64 value = 1; }
   message Int32Value { int32 value = 1; }
   message UInt32Value { uint32 value = 1; }
   message BoolValue { bool value = 1; }
   message StringValue { string value = 1; }
   message BytesValue { bytes value = 1; }
   message Empty {}`,
  `syntax = "proto3";
   package google.type;
   message Date { int32 year = 1; int32 month = 2; int32 day = 3; }
   message TimeOfDay { int32 hours = 1; int32 minutes = 2; int32 seconds = 3; int32 nanos = 4; }`,
  `syntax = "proto3";
   package confluent.type;
   message Decimal { bytes value = 1; uint32 precision = 2; int32 scale = 3; }`,
];

const NANOS_A_SECOND = 1_000_000_000n;

/** How a message of these is shown; `undefined` when its fields say more. */
const WORDS: Record<
  string,
  (fields: DecodedObject) => DecodedValue | undefined
> = {
  '.google.protobuf.Timestamp': fields => toInstant(nanosOf(fields), 'nanos'),
  '.google.protobuf.Duration': fields => durationText(nanosOf(fields)),
  '.google.type.Date': fields => {
    const year = wholeNumber(fields, 'year');
    const month = wholeNumber(fields, 'month');
    return `${padded(year, 4)}-${padded(month)}-${padded(wholeNumber(fields, 'day'))}`;
  },
  '.google.type.TimeOfDay': fields => {
    const parts = ['hours', 'minutes', 'seconds'];
    const time = parts.map(part => padded(wholeNumber(fields, part))).join(':');
    return `${time}.${padded(wholeNumber(fields, 'nanos'), 9)}`;
  },
  '.confluent.type.Decimal': fields => {
    const value = fields.get('value');
    if (typeof value !== 'string') return undefined;
    return toDecimal(
      Buffer.from(value.slice('0x'.length), 'hex'),
      Number(wholeNumber(fields, 'scale')),
    );
  },
};

const WRAPPER = /^\.google\.protobuf\.\w+Value$/;

/** @param name - With its leading dot. */
export function presentWellKnown(
  name: string,
  fields: DecodedObject,
): DecodedValue {
  if (WRAPPER.test(name)) return fields.get('value') ?? null;
  return WORDS[name]?.(fields) ?? fields;
}

/** What a message holds whose type is known nowhere here. It is no text, so that nobody takes it for one. */
export function unknownMessage(type: string, bytes: Buffer): DecodedObject {
  return new Map([
    ['@type', type],
    ['bytes', hexText(bytes)],
  ]);
}

export function wellKnownFiles(): ProtobufFiles {
  const files = new ProtobufFiles();
  for (const text of WELL_KNOWN_FILES) files.add(text);
  return files;
}

function nanosOf(fields: DecodedObject): bigint {
  return (
    wholeNumber(fields, 'seconds') * NANOS_A_SECOND +
    wholeNumber(fields, 'nanos')
  );
}

/** `12.500000000s`, as Protobuf's own JSON has it. */
function durationText(nanos: bigint): string {
  const size = nanos < 0n ? -nanos : nanos;
  const fraction = padded(size % NANOS_A_SECOND, 9);
  return `${nanos < 0n ? '-' : ''}${size / NANOS_A_SECOND}.${fraction}s`;
}

function wholeNumber(fields: DecodedObject, name: string): bigint {
  const value = fields.get(name);
  return typeof value === 'bigint' ? value : 0n;
}

function padded(value: bigint, digits = 2): string {
  return String(value).padStart(digits, '0');
}
