// SPDX-License-Identifier: Apache-2.0
import { LosslessNumber } from 'lossless-json';
import { z } from 'zod';
import type { KsqlType } from './parseType';
import type { KsqlValue } from './types';

const whole = z.coerce.bigint();
const decimalMessage = z.object({ value: z.string(), scale: z.number() });
const timestampMessage = z.object({ seconds: whole, nanos: z.number() });
const dateMessage = z.object({
  year: z.number(),
  month: z.number(),
  day: z.number(),
});
const timeMessage = z.object({
  hours: z.number(),
  minutes: z.number(),
  seconds: z.number(),
});
const entries = z.array(z.object({ key: z.string(), value: z.unknown() }));

/**
 * Makes the value that ksqlDB's JSON has out of one that was read from Protobuf.
 *
 * @param value - With 64-bit integers and bytes (base64) as texts.
 * @throws ZodError when it does not fit its type.
 */
export function protobufValue(value: unknown, type: KsqlType): KsqlValue {
  if (value === null || value === undefined) return null;
  switch (type.kind) {
    case 'array':
      return z
        .array(z.unknown())
        .parse(value)
        .map(item => protobufValue(item, type.items));
    case 'map':
      return membersOf(value, () => type.values);
    case 'struct':
      return membersOf(
        value,
        name => type.fields.find(field => field.name === name)?.type,
      );
    case 'decimal':
      return decimalOf(decimalMessage.parse(value));
    case 'scalar':
      return scalarOf(value, type.name);
    default:
      return type satisfies never;
  }
}

function membersOf(
  value: unknown,
  typeOf: (name: string) => KsqlType | undefined,
): KsqlValue {
  const members = Array.isArray(value)
    ? entries.parse(value).map(({ key, value: each }) => [key, each] as const)
    : Object.entries(z.record(z.string(), z.unknown()).parse(value));
  return Object.fromEntries(
    members.map(([name, each]) => [
      name,
      protobufValue(each, typeOf(name) ?? { kind: 'scalar', name: '' }),
    ]),
  );
}

function scalarOf(value: unknown, name: string): KsqlValue {
  switch (name) {
    case 'INTEGER':
    case 'BIGINT':
      return new LosslessNumber(whole.parse(value).toString());
    case 'TIMESTAMP': {
      const { seconds, nanos } = timestampMessage.parse(value);
      const ms = Number(seconds) * 1_000 + Math.floor(nanos / 1_000_000);
      return new Date(ms).toISOString().slice(0, -1);
    }
    case 'DATE': {
      const { year, month, day } = dateMessage.parse(value);
      return `${padded(year, 4)}-${padded(month)}-${padded(day)}`;
    }
    case 'TIME': {
      const { hours, minutes, seconds } = timeMessage.parse(value);
      const text = `${padded(hours)}:${padded(minutes)}`;
      return seconds === 0 ? text : `${text}:${padded(seconds)}`;
    }
    default:
      break;
  }
  if (typeof value === 'number' && Number.isFinite(value)) {
    return new LosslessNumber(String(value));
  }
  // Infinity and NaN are texts in ksqlDB's JSON too.
  return typeof value === 'boolean' ? value : String(value);
}

/** The value is a big-endian two's complement, as Java writes it. */
function decimalOf(decimal: z.infer<typeof decimalMessage>): KsqlValue {
  const bytes = Array.from(atob(decimal.value), char => char.charCodeAt(0));
  const unsigned = bytes.reduce((sum, byte) => sum * 256n + BigInt(byte), 0n);
  const unscaled = BigInt.asIntN(Math.max(1, bytes.length) * 8, unsigned);
  const digits = (unscaled < 0n ? -unscaled : unscaled)
    .toString()
    .padStart(decimal.scale + 1, '0');
  const point = digits.length - decimal.scale;
  const behind = decimal.scale > 0 ? `.${digits.slice(point)}` : '';
  return new LosslessNumber(
    `${unscaled < 0n ? '-' : ''}${digits.slice(0, point)}${behind}`,
  );
}

function padded(count: number, digits = 2): string {
  return String(count).padStart(digits, '0');
}
