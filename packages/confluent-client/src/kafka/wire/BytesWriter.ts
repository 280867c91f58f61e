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

  toBuffer(): Buffer {
    return Buffer.concat(this.parts);
  }

  private add(part: Buffer): this {
    this.parts.push(part);
    return this;
  }
}
