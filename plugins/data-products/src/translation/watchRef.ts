// SPDX-License-Identifier: Apache-2.0
import {
  createTranslationRef,
  TranslationFunction,
  useTranslationRef,
} from '@backstage/frontend-plugin-api';
import { watchMessages } from './watch';

/** Texts about watching products; apart from the others for the reason of `dataProductsLiveTranslationRef`. */
export const dataProductsWatchTranslationRef = createTranslationRef({
  id: 'plugin.data-products.watch',
  messages: { watch: watchMessages },
});

/** As `Translate`, of texts about watching products. */
export type WatchTranslate = TranslationFunction<
  (typeof dataProductsWatchTranslationRef)['T']
>;

/** The texts about watching products, in the language of the portal. */
export function useWatchText(): WatchTranslate {
  return useTranslationRef(dataProductsWatchTranslationRef).t;
}
