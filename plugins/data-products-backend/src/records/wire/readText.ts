// SPDX-License-Identifier: Apache-2.0

const utf8 = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true });

/** Control characters that no text holds. */
// eslint-disable-next-line no-control-regex
const NO_TEXT = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f]/;

/** `undefined` when the bytes are no text in UTF-8. */
export function readText(bytes: Buffer): string | undefined {
  try {
    const text = utf8.decode(bytes);
    return NO_TEXT.test(text) ? undefined : text;
  } catch {
    return undefined;
  }
}
