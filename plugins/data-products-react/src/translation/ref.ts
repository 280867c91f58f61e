// SPDX-License-Identifier: Apache-2.0
import {
  createTranslationRef,
  TranslationFunction,
  useTranslationRef,
} from '@backstage/frontend-plugin-api';
import { loadingMessages } from './loading';

/** The texts of the shared components; portals can word them differently or in another language. */
export const dataProductsReactTranslationRef = createTranslationRef({
  id: 'plugin.data-products-react',
  messages: {
    loading: loadingMessages,
    copy: {
      action: 'Copy',
      done: 'Copied',
      failed: 'Could not be copied. Select the text instead.',
    },
  },
});

/** The texts in the language of the portal. */
export function useText(): TranslationFunction<
  (typeof dataProductsReactTranslationRef)['T']
> {
  return useTranslationRef(dataProductsReactTranslationRef).t;
}
