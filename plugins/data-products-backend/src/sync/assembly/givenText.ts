// SPDX-License-Identifier: Apache-2.0

/**
 * Text as it was given, without space around it; `undefined` when nothing is left. NUL characters are dropped, because
 * PostgreSQL stores no text that holds one.
 */
export function givenText(text: string | undefined): string | undefined {
  return text?.replaceAll('\u0000', '').trim() || undefined;
}
