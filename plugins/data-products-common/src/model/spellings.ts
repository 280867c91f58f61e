// SPDX-License-Identifier: Apache-2.0

/** The ways in which the terms of one vocabulary may be written: folded text → term. */
export type Spellings<T extends string> = ReadonlyMap<string, T>;

/** Makes spellings that differ only in case, spaces, underscores or a missing hyphen the same: `Tier_1` → `tier-1`. */
function fold(text: string): string {
  return text
    .trim()
    .toLowerCase()
    .replace(/[\s_-]+/g, '-')
    .replace(/([a-z])(\d)/g, '$1-$2');
}

/**
 * Builds the spellings of a vocabulary.
 *
 * @param terms - Each is also a spelling of itself.
 * @param others - What a company writes instead, e.g. `{ gold: 'authoritative' }`; wins over a term of the same text.
 */
export function createSpellings<T extends string>(
  terms: readonly T[],
  others: Readonly<Record<string, T>> = {},
): Spellings<T> {
  return new Map([
    ...terms.map(term => [fold(term), term] as const),
    ...Object.entries(others).map(
      ([text, term]) => [fold(text), term] as const,
    ),
  ]);
}

/** The term that a text spells; `undefined` when it spells none. */
export function findTerm<T extends string>(
  spellings: Spellings<T>,
  text: string,
): T | undefined {
  return spellings.get(fold(text));
}
