// SPDX-License-Identifier: Apache-2.0

/**
 * Yields the lines of a body that are not empty as they become whole, and reads on only when asked to. What follows the
 * last line feed is not yielded: it was cut off. Leaving the loop gives the rest of the body up.
 */
export async function* readLines(
  body: ReadableStream<Uint8Array>,
): AsyncGenerator<string, void, void> {
  const reader = body.getReader();
  const decoder = new TextDecoder();
  let pieces: string[] = [];
  try {
    for (;;) {
      const { done, value } = await reader.read();
      if (done) return;
      const [first = '', ...others] = decoder
        .decode(value, { stream: true })
        .split('\n');
      pieces.push(first);
      for (const next of others) {
        const line = pieces.join('');
        pieces = [next];
        if (line.trim() !== '') yield line;
      }
    }
  } finally {
    // A body that is already broken says so once more.
    reader.cancel().catch(() => {});
  }
}
