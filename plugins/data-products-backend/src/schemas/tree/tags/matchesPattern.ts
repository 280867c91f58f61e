// SPDX-License-Identifier: Apache-2.0

/** Where to go on when what follows a wildcard does not match: the wildcard then takes one character more. */
interface Retry {
  pattern: number;
  text: number;
}

/**
 * Whether a field's full name fits a pattern of a schema's tags: `*` stands for any part of one name, `**` for any part of
 * several, `?` for one character. Takes time in proportion to the product of the lengths at most, unlike a regular expression.
 */
export function matchesPattern(text: string, pattern: string): boolean {
  if (!text.endsWith(literalEnd(pattern))) return false;
  let at = 0;
  let next = 0;
  let star: Retry | undefined;
  let doubleStar: Retry | undefined;
  while (at < text.length) {
    if (pattern.startsWith('**', next)) {
      next += 2;
      doubleStar = { pattern: next, text: at };
      star = undefined;
    } else if (pattern[next] === '*') {
      next += 1;
      star = { pattern: next, text: at };
    } else if (fits(text[at], pattern[next])) {
      next += 1;
      at += 1;
    } else if (star && text[star.text] !== '.') {
      star.text += 1;
      at = star.text;
      next = star.pattern;
    } else if (doubleStar) {
      doubleStar.text += 1;
      star = undefined;
      at = doubleStar.text;
      next = doubleStar.pattern;
    } else {
      return false;
    }
  }
  while (pattern[next] === '*') next += 1;
  return next === pattern.length;
}

function fits(character?: string, expected?: string): boolean {
  return expected === '?' ? character !== '.' : character === expected;
}

/** What is left of a pattern after its last wildcard: nearly always enough to tell that a name does not fit. */
function literalEnd(pattern: string): string {
  let start = pattern.length;
  while (
    start > 0 &&
    pattern[start - 1] !== '*' &&
    pattern[start - 1] !== '?'
  ) {
    start -= 1;
  }
  return pattern.slice(start);
}
