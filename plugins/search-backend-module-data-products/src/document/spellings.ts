// SPDX-License-Identifier: Apache-2.0
import { wordsOf } from '@data-mesh/backstage-plugin-data-products-common';

/**
 * What to put into an index so that a name is found however it is typed: of `customerEmail` `customer email`,
 * `customeremail`, `customer.email`, `customer-email` and `e-mail`.
 *
 * @remarks Search engines split text their own way: PostgreSQL takes `customer.email` for the name of a host, and
 * `customerEmail` is one word to all of them. `customer_email` needs no spelling of its own, as all split it in two.
 */
export function spellingsOfName(name: string): string[] {
  const words = wordsOf(name);
  const joined =
    words.length > 1
      ? [words.join(' '), words.join(''), words.join('.'), words.join('-')]
      : words;
  return unique([...joined, ...hyphenated(words)]);
}

/** As `spellingsOfName`, for a field: by its own name, by that and the name around it, and by all names. */
export function spellingsOfPath(path: string): string[] {
  const names = path.split('.');
  return unique(
    [names.slice(-1), names.slice(-2), names].flatMap(part =>
      spellingsOfName(part.join('.')),
    ),
  );
}

/** What to add to a text so that it is found by `email` as by `e-mail`. */
export function spellingsInText(text: string): string[] {
  const mails = unique(wordsOf(text).filter(isEmail));
  return [...mails, ...hyphenated(mails)];
}

function hyphenated(words: string[]): string[] {
  return words.filter(isEmail).map(word => `e-${word.slice(1)}`);
}

function isEmail(word: string): boolean {
  return word.startsWith('email');
}

/** Each value once, where it comes first. */
export function unique(values: string[]): string[] {
  return [...new Set(values)];
}
