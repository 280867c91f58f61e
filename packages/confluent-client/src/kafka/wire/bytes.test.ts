// SPDX-License-Identifier: Apache-2.0
import fc from 'fast-check';
import { varint } from '../records/batchBytes';
import { BytesReader } from './BytesReader';
import { BytesWriter } from './BytesWriter';

const int = (bits: number) =>
  fc.integer({ min: -(2 ** (bits - 1)), max: 2 ** (bits - 1) - 1 });
const int64 = fc.bigInt(-(2n ** 63n), 2n ** 63n - 1n);

describe('BytesReader', () => {
  it('reads what was written', () => {
    fc.assert(
      fc.property(
        fc.tuple(
          int(8),
          int(16),
          int(32),
          int64,
          fc.string(),
          fc.array(int(32)),
          fc.boolean(),
        ),
        ([int8, int16, int32, long, text, array, flag]) => {
          const writer = new BytesWriter();
          writer.int8(int8).int16(int16).int32(int32).int64(long).string(text);
          writer
            .array(array, item => writer.int32(item))
            .boolean(flag)
            .noArray();
          const reader = new BytesReader(writer.toBuffer());
          expect([
            reader.int8(),
            reader.int16(),
            reader.int32(),
            reader.int64(),
            reader.string(),
            reader.array(each => each.int32()),
            reader.boolean(),
            reader.array(each => each.int32()),
          ]).toEqual([int8, int16, int32, long, text, array, flag, []]);
          expect(reader.remaining).toBe(0);
        },
      ),
    );
  });

  it('reads what was written in the newer way', () => {
    fc.assert(
      fc.property(
        fc.nat(2 ** 31 - 1),
        fc.string(),
        fc.array(int(32)),
        (count, text, array) => {
          const writer = new BytesWriter();
          writer.uvarint(count).compactString(text);
          writer.compactArray(array, item => writer.int32(item));
          const reader = new BytesReader(
            writer.noCompactArray().noTags().toBuffer(),
          );
          expect([
            reader.uvarint(),
            reader.nullableCompactString(),
            reader.compactArray(each => each.int32()),
            reader.compactArray(each => each.int32()),
          ]).toEqual([count, text, array, []]);
          reader.tags();
          expect(reader.remaining).toBe(0);
        },
      ),
    );
  });

  it('passes over tags', () => {
    const reader = new BytesReader(
      Buffer.from([2, 0, 1, 0xaa, 7, 2, 0xbb, 0xcc, 0x2a]),
    );
    reader.tags();
    expect(reader.int8()).toBe(42);
  });

  it('reads integers of variable length', () => {
    fc.assert(
      fc.property(int64, value => {
        expect(new BytesReader(varint(value)).varlong()).toBe(value);
      }),
    );
  });

  // prettier-ignore
  test.each<[string, number[], (reader: BytesReader) => unknown]>([
    ['an integer that is cut off',          [0, 0, 0],                reader => reader.int32()],
    ['a text that is cut off',              [0, 5, 0x61],             reader => reader.string()],
    ['bytes that are cut off',              [0, 0, 0, 5, 1],          reader => reader.block()],
    ['a field that is cut off',             [10, 1],                  reader => reader.nullableField()],
    ['an array with less than it says',     [0, 0, 0, 2, 1],          reader => reader.array(each => each.int8())],
    ['an integer of eleven bytes',          Array(11).fill(0x80),     reader => reader.varint()],
    ['a negative number of bytes',          [1],                      reader => reader.take(-1)],
  ])('refuses %s', (_case, bytes, read) => {
    expect(() => read(new BytesReader(Buffer.from(bytes)))).toThrow(RangeError);
  });

  it('tells no text from an empty one', () => {
    expect(
      new BytesReader(Buffer.from([0xff, 0xff])).nullableString(),
    ).toBeUndefined();
    expect(new BytesReader(Buffer.from([0, 0])).nullableString()).toBe('');
  });
});
