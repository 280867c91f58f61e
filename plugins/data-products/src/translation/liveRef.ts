// SPDX-License-Identifier: Apache-2.0
import {
  createTranslationRef,
  TranslationFunction,
  useTranslationRef,
} from '@backstage/frontend-plugin-api';
import { consumersMessages } from './consumers';
import { healthMessages } from './health';
import { loadingMessages } from './loading';
import { previewMessages } from './preview';

/**
 * Texts about how products are doing. They are apart from the others because TypeScript cannot check the calls of one
 * translation with more texts than those.
 */
export const dataProductsLiveTranslationRef = createTranslationRef({
  id: 'plugin.data-products.live',
  messages: {
    health: healthMessages,
    consumers: consumersMessages,
    preview: previewMessages,
    loading: loadingMessages,
  },
});

/** As `Translate`, of texts about how products are doing. */
export type LiveTranslate = TranslationFunction<
  (typeof dataProductsLiveTranslationRef)['T']
>;

/** The texts about how products are doing, in the language of the portal. */
export function useLiveText(): LiveTranslate {
  return useTranslationRef(dataProductsLiveTranslationRef).t;
}
