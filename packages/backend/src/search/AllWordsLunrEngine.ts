// SPDX-License-Identifier: Apache-2.0
import lunr from 'lunr';
import type { LoggerService } from '@backstage/backend-plugin-api';
import {
  LunrSearchEngine,
  type LunrQueryTranslator,
} from '@backstage/plugin-search-backend-node';

/**
 * Lunr that finds only what has all words of a query, somewhere and if only as part of another word, as PostgreSQL does.
 *
 * @remarks Without it a document with one rare word goes before one with both. A query of a single word may have typing
 * errors, of several words it may not.
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
      return {
        ...anyWord,
        lunrQueryBuilder(builder) {
          anyWord.lunrQueryBuilder.call(builder, builder);
          for (const stem of stems) {
            builder.term(`*${stem}*`, {
              presence: lunr.Query.presence.REQUIRED,
              usePipeline: false,
            });
          }
        },
      };
    });
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
