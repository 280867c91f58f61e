// SPDX-License-Identifier: Apache-2.0
import { promisify } from 'node:util';
import zlib from 'node:zlib';
import { decompressLz4Frame } from './lz4Frame';
import { decompressSnappy } from './snappyBlocks';

type Decompress = (bytes: Buffer, maxBytes: number) => Promise<Buffer>;

/** By the numbers that Kafka's record batches have for them. */
const DECOMPRESS_BY_CODEC: readonly (Decompress | undefined)[] = [
  async bytes => bytes,
  zlibDecompress(zlib.gunzip),
  async (bytes, maxBytes) => decompressSnappy(bytes, maxBytes),
  async (bytes, maxBytes) => decompressLz4Frame(bytes, maxBytes),
  // Node has it since 22.15.
  zlib.zstdDecompress && zlibDecompress(zlib.zstdDecompress),
];

function zlibDecompress(
  run: (
    bytes: Buffer,
    options: { maxOutputLength: number },
    done: (error: Error | null, result: Buffer) => void,
  ) => void,
): Decompress {
  return (bytes, maxOutputLength) => promisify(run)(bytes, { maxOutputLength });
}

/** @param codec - As the attributes of a record batch have it. */
export function canDecompress(codec: number): boolean {
  return DECOMPRESS_BY_CODEC[codec] !== undefined;
}

/** @throws Error when the codec is unknown, the bytes are not what it makes, or more than `maxBytes` come out. */
export async function decompress(
  codec: number,
  bytes: Buffer,
  maxBytes: number,
): Promise<Buffer> {
  const run = DECOMPRESS_BY_CODEC[codec];
  if (!run) throw new RangeError(`there is no compression ${codec}`);
  return run(bytes, maxBytes);
}
