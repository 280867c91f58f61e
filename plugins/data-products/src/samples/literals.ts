// SPDX-License-Identifier: Apache-2.0

/** Everything that a program text may show as it is. */
const PLAIN = /^[\x20-\x7e]$/;

/**
 * Text between quotes, with a spelling for each character that is not plain ASCII, so that what people paste is what they
 * see: no line end, no invisible character, no writing from right to left.
 */
function quoted(
  text: string,
  quote: '"' | "'",
  spell: (character: string) => string,
): string {
  const inside = Array.from(text, character => {
    if (character === quote || character === '\\') return `\\${character}`;
    return PLAIN.test(character) ? character : spell(character);
  }).join('');
  return `${quote}${inside}${quote}`;
}

const hex = (code: number, digits: number) =>
  code.toString(16).padStart(digits, '0');

/** One `\uXXXX` for each UTF-16 unit, as Java and JavaScript have it. */
const unitsOf = (character: string) =>
  character
    .split('')
    .map(unit => `\\u${hex(unit.charCodeAt(0), 4)}`)
    .join('');

/**
 * A string of Java.
 *
 * @remarks Java reads `\uXXXX` before anything else, so a line end spelled like that would still end the string: control
 * characters go by their octal number.
 */
export function javaString(text: string): string {
  return quoted(text, '"', character =>
    character < ' '
      ? `\\${character.charCodeAt(0).toString(8).padStart(3, '0')}`
      : unitsOf(character),
  );
}

/** A string of JavaScript. */
export function javaScriptString(text: string): string {
  return quoted(text, "'", unitsOf);
}

/** A string of Python 3. */
export function pythonString(text: string): string {
  return quoted(
    text,
    '"',
    character => `\\U${hex(character.codePointAt(0) ?? 0, 8)}`,
  );
}

/**
 * A string of ksqlDB, which has one escape only: the doubled quote. What cannot be written as it is becomes `?`, and so
 * does the dollar sign, because `${…}` is replaced before the statement is read.
 */
export function sqlString(text: string): string {
  return `'${onePlainLine(text).replaceAll('$', '?').replaceAll("'", "''")}'`;
}

/** Text with `?` for each character that a line of a program cannot show. */
function onePlainLine(text: string): string {
  return Array.from(text, character =>
    /^[\p{L}\p{M}\p{N}\p{P}\p{S} ]$/u.test(character) ? character : '?',
  ).join('');
}

/**
 * Text as the rest of a line after a comment mark: it cannot end the line, and nothing in it is read by a compiler. Java
 * reads `\u` even in comments, ksqlDB replaces `${…}` in them.
 */
export function commentText(text: string): string {
  return onePlainLine(text).replaceAll('\\', '/').replaceAll('$', '?').trim();
}
