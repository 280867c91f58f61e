// SPDX-License-Identifier: Apache-2.0
import {
  createTranslationRef,
  TranslationFunction,
  useTranslationRef,
} from '@backstage/frontend-plugin-api';
import { auditMessages } from './audit';
import { cardsMessages } from './cards';
import { exploreMessages } from './explore';
import { homeMessages } from './home';
import { lineageMessages } from './lineage';
import { loadingMessages } from './loading';
import { manageMessages } from './manage';
import { operationMessages } from './operations';
import { pageMessages } from './page';
import { productMessages } from './product';
import { publishMessages } from './publish';
import { scaffolderMessages } from './scaffolder';
import { schemaMessages } from './schema';
import { searchMessages } from './search';
import { syncMessages } from './sync';
import { termMessages } from './terms';
import { workMessages } from './work';

/** The texts of the plugin but those of `dataProductsLiveTranslationRef`, `dataProductsRecoveryTranslationRef` and `dataProductsUnusedTranslationRef`; portals can word it differently or in another language. */
export const dataProductsTranslationRef = createTranslationRef({
  id: 'plugin.data-products',
  messages: {
    page: pageMessages,
    home: homeMessages,
    explore: exploreMessages,
    product: productMessages,
    schema: schemaMessages,
    lineage: lineageMessages,
    operation: operationMessages,
    publish: publishMessages,
    cards: cardsMessages,
    search: searchMessages,
    sync: syncMessages,
    scaffolder: scaffolderMessages,
    audit: auditMessages,
    manage: manageMessages,
    work: workMessages,
    term: termMessages,
    loading: loadingMessages,
  },
});

/** Puts a text of the plugin into words; an argument of the pure functions that describe things. */
export type Translate = TranslationFunction<
  (typeof dataProductsTranslationRef)['T']
>;

/** The texts of the plugin in the language of the portal. */
export function useText(): Translate {
  return useTranslationRef(dataProductsTranslationRef).t;
}
