// SPDX-License-Identifier: Apache-2.0

/** What a shell takes as it is. */
const BARE = /^[\w./:@%+,=-]+$/;
/** Everything that can be shown between single quotes as it is. */
const PLAIN = /^[\x20-\x7e]*$/;

/**
 * A text as one word of a command for bash or zsh, so that what people paste is what they see: no line end, no invisible
 * character, no writing from right to left.
 */
export function shellWord(text: string): string {
  if (BARE.test(text)) return text;
  if (PLAIN.test(text)) return `'${text.replaceAll("'", `'\\''`)}'`;
  const inside = Array.from(text, character => {
    if (character === "'" || character === '\\') return `\\${character}`;
    if (PLAIN.test(character)) return character;
    const code = character.codePointAt(0) ?? 0;
    return `\\U${code.toString(16).padStart(8, '0')}`;
  }).join('');
  return `$'${inside}'`;
}
