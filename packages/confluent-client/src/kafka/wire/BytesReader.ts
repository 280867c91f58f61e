// SPDX-License-Identifier: Apache-2.0

/**
 * Reads values of Kafka's binary protocol, one after the other. https://kafka.apache.org/protocol#protocol_types
 * Throws `RangeError` where the bytes end too early.
 */
export class BytesReader {
  private at = 0;

  constructor(private readonly bytes: Buffer) {}

  get remaining(): number {
    return this.bytes.length - this.at;
  }

  boolean(): boolean {
    return this.int8() !== 0;
  }

  int8(): number {
    return this.bytes.readInt8(this.advance(1));
  }

  int16(): number {
    return this.bytes.readInt16BE(this.advance(2));
  }

  int32(): number {
    return this.bytes.readInt32BE(this.advance(4));
  }

  int64(): bigint {
    return this.bytes.readBigInt64BE(this.advance(8));
  }

  /** Without a sign, of 32 bits at most. */
  uvarint(): number {
    let value = 0;
    for (let shift = 0; shift < 35; shift += 7) {
      const byte = this.bytes.readUInt8(this.advance(1));
      value += (byte & 0x7f) * 2 ** shift;
      if (byte < 0x80) return value;
    }
    throw new RangeError('a variable-length integer has more than five bytes');
  }

  /** Of 32 bits, in zigzag encoding. */
  varint(): number {
    return Number(this.varlong());
  }

  /** Of 64 bits, in zigzag encoding. */
  varlong(): bigint {
    let encoded = 0n;
    for (let shift = 0n; shift < 70n; shift += 7n) {
      const byte = this.bytes.readUInt8(this.advance(1));
      encoded |= BigInt(byte & 0x7f) << shift;
      if (byte < 0x80)
        return BigInt.asIntN(64, (encoded >> 1n) ^ -(encoded & 1n));
    }
    throw new RangeError('a variable-length integer has more than ten bytes');
  }

  string(): string {
    return this.nullableString() ?? '';
  }

  nullableString(): string | undefined {
    const length = this.int16();
    return length < 0 ? undefined : this.take(length).toString('utf8');
  }

  /** With its length in 32 bits before it; without bytes when the length is negative. */
  block(): Buffer {
    return this.take(Math.max(0, this.int32()));
  }

  /** With its length in a variable number of bits before it. */
  nullableField(): Buffer | null {
    const length = this.varint();
    return length < 0 ? null : this.take(length);
  }

  /** Empty, too, where Kafka tells of no array at all. */
  array<T>(item: (reader: BytesReader) => T): T[] {
    const items: T[] = [];
    for (let left = this.int32(); left > 0; left -= 1) items.push(item(this));
    return items;
  }

  /** As `nullableString`, in newer requests. */
  nullableCompactString(): string | undefined {
    const length = this.uvarint() - 1;
    return length < 0 ? undefined : this.take(length).toString('utf8');
  }

  /** As `array`, in newer requests. */
  compactArray<T>(item: (reader: BytesReader) => T): T[] {
    const items: T[] = [];
    for (let left = this.uvarint() - 1; left > 0; left -= 1) {
      items.push(item(this));
    }
    return items;
  }

  /** Passes over what newer brokers may add at the end of a structure. */
  tags(): void {
    for (let left = this.uvarint(); left > 0; left -= 1) {
      this.uvarint(); // which one
      this.take(this.uvarint());
    }
  }

  /** The next bytes, without copying them. */
  take(length: number): Buffer {
    const start = this.advance(length);
    return this.bytes.subarray(start, start + length);
  }

  private advance(length: number): number {
    const start = this.at;
    if (length < 0 || start + length > this.bytes.length) {
      throw new RangeError(
        `${length} bytes are expected where ${this.remaining} are left`,
      );
    }
    this.at = start + length;
    return start;
  }
}
