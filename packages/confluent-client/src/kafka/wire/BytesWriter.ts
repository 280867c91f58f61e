// SPDX-License-Identifier: Apache-2.0

/** Writes values of Kafka's binary protocol, one after the other. https://kafka.apache.org/protocol#protocol_types */
export class BytesWriter {
  private readonly parts: Buffer[] = [];

  boolean(value: boolean): this {
    return this.int8(value ? 1 : 0);
  }

  int8(value: number): this {
    const part = Buffer.alloc(1);
    part.writeInt8(value);
    return this.add(part);
  }

  int16(value: number): this {
    const part = Buffer.alloc(2);
    part.writeInt16BE(value);
    return this.add(part);
  }

  int32(value: number): this {
    const part = Buffer.alloc(4);
    part.writeInt32BE(value);
    return this.add(part);
  }

  int64(value: bigint): this {
    const part = Buffer.alloc(8);
    part.writeBigInt64BE(value);
    return this.add(part);
  }

  string(value: string): this {
    const text = Buffer.from(value, 'utf8');
    return this.int16(text.length).add(text);
  }

  array<T>(items: readonly T[], item: (value: T) => void): this {
    this.int32(items.length);
    items.forEach(item);
    return this;
  }

  /** No array at all, which mostly means everything. */
  noArray(): this {
    return this.int32(-1);
  }

  /** Not negative. */
  uvarint(value: number): this {
    const bytes: number[] = [];
    let left = value;
    for (; left > 0x7f; left = Math.floor(left / 0x80)) {
      bytes.push((left % 0x80) + 0x80);
    }
    return this.add(Buffer.from([...bytes, left]));
  }

  /** As `string`, in newer requests. */
  compactString(value: string): this {
    const text = Buffer.from(value, 'utf8');
    return this.uvarint(text.length + 1).add(text);
  }

  /** As `array`, in newer requests. */
  compactArray<T>(items: readonly T[], item: (value: T) => void): this {
    this.uvarint(items.length + 1);
    items.forEach(item);
    return this;
  }

  /** As `noArray`, in newer requests. */
  noCompactArray(): this {
    return this.uvarint(0);
  }

  /** At the end of each structure of newer requests. */
  noTags(): this {
    return this.uvarint(0);
  }

  toBuffer(): Buffer {
    return Buffer.concat(this.parts);
  }

  private add(part: Buffer): this {
    this.parts.push(part);
    return this;
  }
}
