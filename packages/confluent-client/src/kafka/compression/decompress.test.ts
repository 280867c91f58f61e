// SPDX-License-Identifier: Apache-2.0
import zlib from 'node:zlib';
import { compress } from 'snappyjs';
import { canDecompress, decompress } from './decompress';

const TEXT = Buffer.from('one order after the other, '.repeat(500));
/** A stream of Java's Snappy: magic number, versions, and blocks with their lengths. */
function javaSnappy(...blocks: Buffer[]): Buffer {
  const header = Buffer.from('82534e41505059000000000100000001', 'hex');
  return Buffer.concat([
    header,
    ...blocks.flatMap(block => {
      const length = Buffer.alloc(4);
      length.writeUInt32BE(block.length);
      return [length, block];
    }),
  ]);
}

describe('decompress', () => {
  // prettier-ignore
  test.each<[string, number, Buffer]>([
    ['nothing',                        0, TEXT],
    ['gzip',                           1, zlib.gzipSync(TEXT)],
    ['Snappy, in one block',           2, compress(TEXT)],
    ['Snappy, as Java streams it',     2, javaSnappy(compress(TEXT.subarray(0, 9000)), compress(TEXT.subarray(9000)))],
    ['Zstandard',                      4, zlib.zstdCompressSync(TEXT)],
  ])('undoes %s', async (_case, codec, bytes) => {
    expect((await decompress(codec, bytes, TEXT.length)).equals(TEXT)).toBe(true);
  });

  // prettier-ignore
  test.each<[string, number, Buffer]>([
    ['gzip that becomes too much',        1, zlib.gzipSync(TEXT)],
    ['Snappy that becomes too much',      2, compress(TEXT)],
    ['a Snappy stream that does, in all', 2, javaSnappy(compress(TEXT.subarray(0, 9000)), compress(TEXT.subarray(9000)))],
    ['Zstandard that becomes too much',   4, zlib.zstdCompressSync(TEXT)],
    ['a compression nobody knows',        5, TEXT],
  ])('refuses %s', async (_case, codec, bytes) => {
    await expect(decompress(codec, bytes, TEXT.length - 1)).rejects.toThrow();
  });

  // prettier-ignore
  test.each<[string, number, Buffer]>([
    ['gzip',                1, zlib.gzipSync(TEXT).subarray(0, 40)],
    ['Snappy',              2, compress(TEXT).subarray(0, 40)],
    ['a Snappy stream',     2, javaSnappy(compress(TEXT)).subarray(0, 40)],
    ['Zstandard',           4, zlib.zstdCompressSync(TEXT).subarray(0, 20)],
  ])('refuses %s that is cut off', async (_case, codec, bytes) => {
    await expect(decompress(codec, bytes, TEXT.length)).rejects.toThrow();
  });

  it('says what it can undo', () => {
    expect([0, 1, 2, 3, 4, 5, 6, 7].map(canDecompress)).toEqual([
      ...[true, true, true, true, true],
      ...[false, false, false],
    ]);
  });
});
