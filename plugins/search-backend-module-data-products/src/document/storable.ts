// SPDX-License-Identifier: Apache-2.0

/** What PostgreSQL keeps in no JSON: NUL, and halves of a character. */
const UNSTORABLE =
  // eslint-disable-next-line no-control-regex
  /\u0000|[\uD800-\uDBFF](?![\uDC00-\uDFFF])|(?<![\uD800-\uDBFF])[\uDC00-\uDFFF]/g;

/** A text without the characters for which PostgreSQL would refuse the whole index. */
export function storable(text: string): string {
  return text.replace(UNSTORABLE, '');
}
