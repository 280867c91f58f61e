// SPDX-License-Identifier: Apache-2.0
import {
  createTranslationRef,
  TranslationFunction,
  useTranslationRef,
} from '@backstage/frontend-plugin-api';
import { unusedMessages } from './unused';

/** Texts about unused products; apart from the others as `dataProductsLiveTranslationRef` is, and for the same reason. */
export const dataProductsUnusedTranslationRef = createTranslationRef({
  id: 'plugin.data-products.unused',
  messages: { unused: unusedMessages },
});

/** As `Translate`, of texts about unused products. */
export type UnusedTranslate = TranslationFunction<
  (typeof dataProductsUnusedTranslationRef)['T']
>;

/** The texts about unused products, in the language of the portal. */
export function useUnusedText(): UnusedTranslate {
  return useTranslationRef(dataProductsUnusedTranslationRef).t;
}
