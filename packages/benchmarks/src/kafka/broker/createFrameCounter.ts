// SPDX-License-Identifier: Apache-2.0

/** Of the length that each request of Kafka's protocol begins with, without itself. */
const LENGTH_BYTES = 4;

/** Counts requests in a stream of them. What it returns is given the bytes as they come, and tells how many begin in them. */
export function createFrameCounter(): (bytes: Buffer) => number {
  let length = Buffer.alloc(0);
  let toSkip = 0;
  return bytes => {
    let frames = 0;
    for (let at = 0; at < bytes.length;) {
      if (toSkip > 0) {
        const skipped = Math.min(toSkip, bytes.length - at);
        toSkip -= skipped;
        at += skipped;
        continue;
      }
      const missing = LENGTH_BYTES - length.length;
      length = Buffer.concat([length, bytes.subarray(at, at + missing)]);
      at += missing;
      if (length.length < LENGTH_BYTES) break;
      toSkip = length.readInt32BE();
      length = Buffer.alloc(0);
      frames += 1;
    }
    return frames;
  };
}
