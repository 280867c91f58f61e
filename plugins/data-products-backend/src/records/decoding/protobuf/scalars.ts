// SPDX-License-Identifier: Apache-2.0
import { ByteReader, fromZigzag } from '../ByteReader';
import { DecodedValue, hexText } from '../DecodedValue';
import { finiteOrText, shortestFloat } from '../numbers';

/** How a value lies in the bytes: https://protobuf.dev/programming-guides/encoding */
export const WIRE = {
  varint: 0,
  fixed64: 1,
  lengthDelimited: 2,
  startGroup: 3,
  endGroup: 4,
  fixed32: 5,
} as const;

export interface Scalar {
  wireType: number;
  read(bytes: ByteReader): DecodedValue;
  /** What a reader sees where nothing was written. */
  absent: DecodedValue;
}

function varint(toValue: (value: bigint) => DecodedValue): Scalar {
  return {
    wireType: WIRE.varint,
    read: bytes => toValue(bytes.varint()),
    absent: toValue(0n),
  };
}

function fixed32(read: (bytes: Buffer) => DecodedValue): Scalar {
  return {
    wireType: WIRE.fixed32,
    read: bytes => read(bytes.take(4)),
    absent: read(Buffer.alloc(4)),
  };
}

function fixed64(read: (bytes: Buffer) => DecodedValue): Scalar {
  return {
    wireType: WIRE.fixed64,
    read: bytes => read(bytes.take(8)),
    absent: read(Buffer.alloc(8)),
  };
}

function lengthDelimited(
  absent: DecodedValue,
  read: (bytes: ByteReader, length: number) => DecodedValue,
): Scalar {
  return {
    wireType: WIRE.lengthDelimited,
    read: bytes => read(bytes, bytes.length(bytes.varint())),
    absent,
  };
}

/** By the names that Protobuf gives them. Whole numbers are bigints, so that none loses a digit. */
export const SCALARS: ReadonlyMap<string, Scalar> = new Map([
  ['int32', varint(value => BigInt.asIntN(32, value))],
  ['int64', varint(value => BigInt.asIntN(64, value))],
  ['uint32', varint(value => BigInt.asUintN(32, value))],
  ['uint64', varint(value => value)],
  ['sint32', varint(value => BigInt.asIntN(32, fromZigzag(value)))],
  ['sint64', varint(value => fromZigzag(value))],
  ['bool', varint(value => value !== 0n)],
  ['fixed32', fixed32(bytes => BigInt(bytes.readUInt32LE()))],
  ['sfixed32', fixed32(bytes => BigInt(bytes.readInt32LE()))],
  ['float', fixed32(bytes => finiteOrText(shortestFloat(bytes.readFloatLE())))],
  ['fixed64', fixed64(bytes => bytes.readBigUInt64LE())],
  ['sfixed64', fixed64(bytes => bytes.readBigInt64LE())],
  ['double', fixed64(bytes => finiteOrText(bytes.readDoubleLE()))],
  ['string', lengthDelimited('', (bytes, length) => bytes.text(length))],
  [
    'bytes',
    lengthDelimited(hexText(Buffer.alloc(0)), (bytes, length) =>
      hexText(bytes.take(length)),
    ),
  ],
]);

/** Numbers of an enumeration are shown by name; those that the schema does not know, as numbers. */
export function enumScalar(nameOf: (value: number) => string | undefined) {
  return varint(value => {
    const number = BigInt.asIntN(32, value);
    return nameOf(Number(number)) ?? number;
  });
}
