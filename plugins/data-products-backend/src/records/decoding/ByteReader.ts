// SPDX-License-Identifier: Apache-2.0
import { MisfitError } from './MisfitError';

/** A number of 64 bits takes no more. */
const MOST_VARINT_BYTES = 10;

const utf8 = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true });

/** Reads bytes from front to back. Every method throws `MisfitError` when there are too few left. */
export class ByteReader {
  private position = 0;

  constructor(private readonly bytes: Buffer) {}

  get left(): number {
    return this.bytes.length - this.position;
  }

  byte(): number {
    return this.take(1).readUInt8();
  }

  take(length: number): Buffer {
    if (length < 0 || length > this.left) {
      throw new MisfitError('it ends too early');
    }
    const from = this.position;
    this.position += length;
    return this.bytes.subarray(from, this.position);
  }

  /** All that is left. */
  rest(): Buffer {
    return this.take(this.left);
  }

  /** Seven bits a byte, the lowest first: as Protobuf, Avro and Kafka write numbers. From 0 to 2^64 - 1. */
  varint(): bigint {
    let value = 0n;
    for (let count = 0; count < MOST_VARINT_BYTES; count += 1) {
      const byte = this.byte();
      value |= BigInt(byte & 0x7f) << BigInt(7 * count);
      if (byte < 0x80) return BigInt.asUintN(64, value);
    }
    throw new MisfitError('a number in it has no end');
  }

  /** A varint whose lowest bit is the sign. */
  zigzag(): bigint {
    return fromZigzag(this.varint());
  }

  /** A length or a number of things. @throws MisfitError when it is negative, or more than there are bytes. */
  length(value: bigint): number {
    if (value < 0n || value > BigInt(this.left)) {
      throw new MisfitError('it ends too early');
    }
    return Number(value);
  }

  /** @throws MisfitError when it is no UTF-8. */
  text(length: number): string {
    const bytes = this.take(length);
    try {
      return utf8.decode(bytes);
    } catch {
      throw new MisfitError('a text in it is no UTF-8');
    }
  }
}

export function fromZigzag(value: bigint): bigint {
  return (value >> 1n) ^ -(value & 1n);
}
