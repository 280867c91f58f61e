// SPDX-License-Identifier: Apache-2.0
import lunr from 'lunr';
import type { LoggerService } from '@backstage/backend-plugin-api';
import {
  LunrSearchEngine,
  type LunrQueryTranslator,
} from '@backstage/plugin-search-backend-node';

/**
 * Lunr that joins the words of a query by *and*, as PostgreSQL does, as far as documents have them.
 *
 * @remarks Lunr by itself joins them by *or*, and a document with one rare word goes before one with both. Words that no
 * document has are not asked for, as they may be misspelt or not yet typed to their end; a single word neither. Words are
 * not asked for by wildcards: Lunr needs minutes for those when there are thousands of documents.
 */
export class AllWordsLunrEngine extends LunrSearchEngine {
  declare protected translator: LunrQueryTranslator;

  constructor(options: { logger: LoggerService }) {
    super(options);
    const translateToAnyWord = this.translator;
    this.setTranslator(query => {
      const anyWord = translateToAnyWord(query);
      const stems = stemsOf(query.term);
      if (stems.length < 2) return anyWord;
      const knownStems = stems.filter(stem => this.isIndexed(stem));
      return {
        ...anyWord,
        lunrQueryBuilder(builder) {
          anyWord.lunrQueryBuilder.call(builder, builder);
          for (const stem of knownStems) {
            builder.term(stem, {
              presence: lunr.Query.presence.REQUIRED,
              usePipeline: false,
            });
          }
        },
      };
    });
  }

  private isIndexed(stem: string): boolean {
    return Object.values(this.lunrIndices).some(
      index =>
        index.query(builder => builder.term(stem, { usePipeline: false }))
          .length > 0,
    );
  }
}

const toStems = new lunr.Pipeline();
toStems.add(lunr.stopWordFilter, lunr.stemmer);

/** The words of a query as the index has them, without those that say nothing, e.g. `the`. */
function stemsOf(term: string): string[] {
  return term
    .toLowerCase()
    .split(/[^\p{L}\p{N}]+/u)
    .filter(word => word !== '')
    .flatMap(word => toStems.runString(word));
}
