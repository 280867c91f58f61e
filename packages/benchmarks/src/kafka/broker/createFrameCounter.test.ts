// SPDX-License-Identifier: Apache-2.0
import { createFrameCounter } from './createFrameCounter';

/** A request of so many bytes besides its length. */
function frame(bytes: number): Buffer {
  const length = Buffer.alloc(4);
  length.writeInt32BE(bytes);
  return Buffer.concat([length, Buffer.alloc(bytes, 9)]);
}

describe('createFrameCounter', () => {
  const stream = Buffer.concat([frame(10), frame(0), frame(300)]);

  test.each([1, 2, 3, 5, 7, 14, 18, 1000])(
    'counts requests however they are cut: by %d bytes',
    size => {
      const count = createFrameCounter();
      let counted = 0;
      for (let at = 0; at < stream.length; at += size) {
        counted += count(stream.subarray(at, at + size));
      }
      expect(counted).toBe(3);
    },
  );

  it('counts a request where its length is whole', () => {
    const count = createFrameCounter();
    expect(count(stream.subarray(0, 3))).toBe(0);
    expect(count(stream.subarray(3, 4))).toBe(1);
    expect(count(stream.subarray(4))).toBe(2);
  });
});
