// SPDX-License-Identifier: Apache-2.0

/*
 * How ksqlDB writes schemas: "`ORDERID` STRING KEY, `ITEMS` ARRAY<STRUCT<`SKU` STRING, `N` INTEGER>>". Names stand
 * between back-ticks, or double quotes, each of which is doubled within.
 */

const OPENING = '<(';
const CLOSING = '>)';

/** Index after the quoted name that begins here; the length of the text when it does not end. */
function endOfQuoted(text: string, start: number): number {
  const quote = text[start];
  for (let at = start + 1; at < text.length; at += 1) {
    if (text[at] === quote) {
      if (text[at + 1] !== quote) return at + 1;
      at += 1;
    }
  }
  return text.length;
}

/** Splits at the commas that are within no brackets and no quotes; each part is trimmed. Empty text has no parts. */
export function splitAtCommas(text: string): string[] {
  if (text.trim() === '') return [];
  const parts: string[] = [];
  let depth = 0;
  let start = 0;
  let at = 0;
  while (at < text.length) {
    const char = text.charAt(at);
    if (char === '`' || char === '"') {
      at = endOfQuoted(text, at);
      continue;
    }
    if (OPENING.includes(char)) depth += 1;
    if (CLOSING.includes(char)) depth -= 1;
    if (char === ',' && depth === 0) {
      parts.push(text.slice(start, at).trim());
      start = at + 1;
    }
    at += 1;
  }
  return [...parts, text.slice(start).trim()];
}

/** Takes the name apart from what follows it; both are empty when there is no name. */
export function splitAfterName(text: string): { name: string; rest: string } {
  const quote = text.charAt(0);
  if (quote === '`' || quote === '"') {
    const end = endOfQuoted(text, 0);
    return {
      name: text.slice(1, end - 1).replaceAll(quote + quote, quote),
      rest: text.slice(end).trim(),
    };
  }
  const [name = ''] = /^\S*/.exec(text) ?? [];
  return { name, rest: text.slice(name.length).trim() };
}
