// SPDX-License-Identifier: Apache-2.0

/**
 * Whether a text fits a pattern in which `*` stands for any text and `?` for one character. Takes time in proportion to the
 * product of the lengths at most, whatever the pattern, unlike a regular expression.
 */
export function matchesGlob(text: string, pattern: string): boolean {
  let at = 0;
  let next = 0;
  /** Where to go on when what follows the last `*` does not match: it then takes one character more. */
  let retry: { at: number; next: number } | undefined;
  while (at < text.length) {
    if (pattern[next] === '*') {
      next += 1;
      retry = { at, next };
    } else if (pattern[next] === '?' || pattern[next] === text[at]) {
      at += 1;
      next += 1;
    } else if (retry) {
      retry.at += 1;
      ({ at, next } = retry);
    } else {
      return false;
    }
  }
  while (pattern[next] === '*') next += 1;
  return next === pattern.length;
}
