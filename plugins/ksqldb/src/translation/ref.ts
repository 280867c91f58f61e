// SPDX-License-Identifier: Apache-2.0
import {
  createTranslationRef,
  TranslationFunction,
  useTranslationRef,
} from '@backstage/frontend-plugin-api';
import { clusterMessages } from './clusters';
import { historyMessages } from './history';
import { productMessages } from './product';
import { queriesMessages } from './queries';
import { resultMessages } from './results';
import { scaffolderMessages } from './scaffolder';
import { sourceMessages } from './sources';
import { useCasesMessages } from './usecases';
import { workbenchMessages } from './workbench';

/** Every text of the plugin; portals can word it differently or in another language. */
export const ksqldbTranslationRef = createTranslationRef({
  id: 'plugin.ksqldb',
  messages: {
    clusters: clusterMessages,
    workbench: workbenchMessages,
    sources: sourceMessages,
    results: resultMessages,
    history: historyMessages,
    queries: queriesMessages,
    useCases: useCasesMessages,
    product: productMessages,
    scaffolder: scaffolderMessages,
  },
});

/** Puts a text of the plugin into words; an argument of the pure functions that describe things. */
export type Translate = TranslationFunction<(typeof ksqldbTranslationRef)['T']>;

/** The texts of the plugin in the language of the portal. */
export function useText(): Translate {
  return useTranslationRef(ksqldbTranslationRef).t;
}
