// SPDX-License-Identifier: Apache-2.0

const MAGIC = 0x184d2204;
const VERSION_MASK = 0xc0;
const VERSION = 0x40;
const HAS_BLOCK_CHECKSUM = 0x10;
const HAS_CONTENT_SIZE = 0x08;
const IS_STORED = 0x80000000;
const SHORTEST_MATCH = 4;
/** In a token, that further bytes add to the length. */
const LONG = 15;

/**
 * Decompresses an LZ4 frame, without dictionary and without checking its checksums: TCP and the broker have.
 * https://github.com/lz4/lz4/blob/dev/doc/lz4_Frame_format.md and lz4_Block_format.md, read 2026-11.
 *
 * @throws RangeError when it is no such frame, is cut off, or holds more than `maxBytes`.
 */
export function decompressLz4Frame(frame: Buffer, maxBytes: number): Buffer {
  if (frame.length < 7 || frame.readUInt32LE(0) !== MAGIC) {
    throw new RangeError('these bytes are no LZ4 frame');
  }
  const flags = frame.readUInt8(4);
  if ((flags & VERSION_MASK) !== VERSION) {
    throw new RangeError('this version of LZ4 frames is unknown');
  }
  const output = new Output(frame.length * 4, maxBytes);
  // After magic number, flags, size of blocks, and checksum of the header.
  let at = 7 + (flags & HAS_CONTENT_SIZE ? 8 : 0);
  for (;;) {
    const size = frame.readUInt32LE(at);
    at += 4;
    if (size === 0) return output.toBuffer();
    const length = size & ~IS_STORED;
    if (at + length > frame.length) {
      throw new RangeError('an LZ4 block is cut off');
    }
    const block = frame.subarray(at, at + length);
    if (size >= IS_STORED) output.append(block);
    else decompressBlock(block, output);
    at += length + (flags & HAS_BLOCK_CHECKSUM ? 4 : 0);
  }
}

/** Sequences of bytes to copy from the block, and then of bytes to repeat from the output; the last one only copies. */
function decompressBlock(block: Buffer, output: Output): void {
  let at = 0;
  const readLength = (start: number): number => {
    let length = start;
    if (start < LONG) return length;
    for (let byte = 255; byte === 255;) {
      byte = block.readUInt8(at);
      at += 1;
      length += byte;
    }
    return length;
  };
  while (at < block.length) {
    const token = block.readUInt8(at);
    at += 1;
    const literals = readLength(token >> 4);
    if (at + literals > block.length) {
      throw new RangeError('an LZ4 block ends within a sequence');
    }
    output.append(block.subarray(at, at + literals));
    at += literals;
    if (at === block.length) return;
    const distance = block.readUInt16LE(at);
    at += 2;
    output.repeat(distance, readLength(token & LONG) + SHORTEST_MATCH);
  }
}

/** Bytes that grow up to a limit, and can repeat themselves. */
class Output {
  private bytes: Buffer;
  private length = 0;

  constructor(
    expectedBytes: number,
    private readonly maxBytes: number,
  ) {
    this.bytes = Buffer.allocUnsafe(Math.min(expectedBytes, maxBytes));
  }

  append(part: Buffer): void {
    this.makeRoom(part.length);
    part.copy(this.bytes, this.length);
    this.length += part.length;
  }

  /** What is repeated may overlap with what it makes. */
  repeat(distance: number, count: number): void {
    if (distance === 0 || distance > this.length) {
      throw new RangeError('an LZ4 block repeats what was never there');
    }
    this.makeRoom(count);
    const end = this.length + count;
    for (let to = this.length; to < end;) {
      const step = Math.min(distance, end - to);
      this.bytes.copy(this.bytes, to, to - distance, to - distance + step);
      to += step;
    }
    this.length = end;
  }

  toBuffer(): Buffer {
    return this.bytes.subarray(0, this.length);
  }

  private makeRoom(count: number): void {
    const needed = this.length + count;
    if (needed <= this.bytes.length) return;
    if (needed > this.maxBytes) {
      throw new RangeError(`more than ${this.maxBytes} bytes come out`);
    }
    const roomier = Buffer.allocUnsafe(
      Math.min(this.maxBytes, Math.max(needed, this.bytes.length * 2)),
    );
    this.bytes.copy(roomier, 0, 0, this.length);
    this.bytes = roomier;
  }
}
