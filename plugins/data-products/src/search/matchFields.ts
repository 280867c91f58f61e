// SPDX-License-Identifier: Apache-2.0
import {
  ProductSearchDocument,
  SearchedField,
  wordsOf,
} from '@data-mesh/backstage-plugin-data-products-common';
import { matchesWord, termWordsOf } from './matchWords';

/** How many fields a result names. */
const MAX_FIELDS = 4;

/** A field that was looked for, and where it is. */
export interface MatchingField extends SearchedField {
  subject: string;
}

/** The fields that say why a product was found. */
export interface MatchingFields {
  /** Best first. */
  fields: MatchingField[];
  /** How many more match as many words. */
  moreCount: number;
}

interface RankedField {
  field: MatchingField;
  /** Words of the term that the field has and the title has not. */
  newWords: number;
  /** Words of the term that the field has anywhere. */
  words: number;
  /** Words of the term that its names have. */
  wordsOfName: number;
  /** Words of its names; fewer are closer to what was asked for. */
  nameLength: number;
}

/**
 * Finds the fields that match most of the term: first of what the title of their product does not say, then of all.
 *
 * @remarks For _customer email_ the product `customers` has `email` to show, not `customerId`.
 */
export function matchFields(
  product: Pick<ProductSearchDocument, 'title' | 'schemas'>,
  term: string,
): MatchingFields {
  const termWords = termWordsOf(term);
  const titleWords = wordsOf(product.title);

  const matching = product.schemas
    .flatMap(({ subject, fields }) =>
      fields.map((field): MatchingField => ({ ...field, subject })),
    )
    .map((field): RankedField => {
      const nameWords = wordsOf(field.path);
      const names = [...nameWords, ...joinedNamesOf(field.path)];
      const about = [field.doc ?? '', ...field.tags].flatMap(wordsOf);
      const byName = termWords.filter(word => hasWord(names, word));
      const found = termWords.filter(
        word => byName.includes(word) || hasWord(about, word),
      );
      return {
        field,
        newWords: found.filter(word => !hasWord(titleWords, word)).length,
        words: found.length,
        wordsOfName: byName.length,
        nameLength: nameWords.length,
      };
    })
    .filter(({ words }) => words > 0)
    .sort(
      (a, b) =>
        b.newWords - a.newWords ||
        b.words - a.words ||
        b.wordsOfName - a.wordsOfName ||
        a.nameLength - b.nameLength,
    );

  const [best] = matching;
  const asGood = matching.filter(
    ({ newWords, words }) =>
      newWords === best?.newWords && words === best.words,
  );
  return {
    fields: asGood.slice(0, MAX_FIELDS).map(({ field }) => field),
    moreCount: Math.max(0, asGood.length - MAX_FIELDS),
  };
}

function hasWord(words: string[], termWord: string): boolean {
  return words.some(word => matchesWord(word, termWord));
}

/** As people type them who leave capitals and dots away: of `order.customer.email` `email` and `customeremail`. */
function joinedNamesOf(path: string): string[] {
  const names = path.split('.').map(name => wordsOf(name).join(''));
  return [names.slice(-1), names.slice(-2)].map(part => part.join(''));
}
