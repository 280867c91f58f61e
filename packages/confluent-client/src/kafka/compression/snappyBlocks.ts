// SPDX-License-Identifier: Apache-2.0
import { uncompress } from 'snappyjs';

/** How Java's Snappy begins a stream of blocks; librdkafka and others write one bare block. */
const STREAM_MAGIC = Buffer.from([0x82, 0x53, 0x4e, 0x41, 0x50, 0x50, 0x59, 0]);
/** The magic number, and two versions of four bytes each. */
const STREAM_HEADER_BYTES = 16;

/**
 * Decompresses what Kafka's producers write as Snappy.
 *
 * @throws Error when it is not that, is cut off, or holds more than `maxBytes`.
 */
export function decompressSnappy(bytes: Buffer, maxBytes: number): Buffer {
  if (!bytes.subarray(0, STREAM_MAGIC.length).equals(STREAM_MAGIC)) {
    return uncompress(bytes, maxBytes);
  }
  const blocks: Buffer[] = [];
  let left = maxBytes;
  for (let at = STREAM_HEADER_BYTES; at < bytes.length;) {
    const length = bytes.readUInt32BE(at);
    at += 4;
    if (at + length > bytes.length) {
      throw new RangeError('a Snappy block is cut off');
    }
    const block = uncompress(bytes.subarray(at, at + length), left);
    left -= block.length;
    blocks.push(block);
    at += length;
  }
  return Buffer.concat(blocks);
}
