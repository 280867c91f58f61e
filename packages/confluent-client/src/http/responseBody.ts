// SPDX-License-Identifier: Apache-2.0

/** A body went on past the allowed number of bytes; the rest was not read. */
export class BodyTooLargeError extends Error {
  override readonly name = 'BodyTooLargeError';
}

/**
 * Reads a body as text, counting bytes while they come.
 *
 * @throws BodyTooLargeError when there are more than `maxBytes`; whatever the stream throws when it breaks.
 */
export async function readText(
  response: Response,
  maxBytes: number,
): Promise<string> {
  if (!response.body) return '';
  const decoder = new TextDecoder();
  let text = '';
  let bytes = 0;
  // Leaving the loop early cancels the stream and with it the connection.
  for await (const chunk of response.body) {
    bytes += chunk.byteLength;
    if (bytes > maxBytes) {
      throw new BodyTooLargeError(`more than ${maxBytes} bytes`);
    }
    text += decoder.decode(chunk, { stream: true });
  }
  return text + decoder.decode();
}
