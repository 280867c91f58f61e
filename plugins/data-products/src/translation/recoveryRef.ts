// SPDX-License-Identifier: Apache-2.0
import {
  createTranslationRef,
  TranslationFunction,
  useTranslationRef,
} from '@backstage/frontend-plugin-api';
import { recoveryMessages } from './recovery';

/** Texts about recovery; apart from the others as `dataProductsLiveTranslationRef` is, and for the same reason. */
export const dataProductsRecoveryTranslationRef = createTranslationRef({
  id: 'plugin.data-products.recovery',
  messages: recoveryMessages,
});

/** As `Translate`, of texts about recovery. */
export type RecoveryTranslate = TranslationFunction<
  (typeof dataProductsRecoveryTranslationRef)['T']
>;

/** The texts about recovery, in the language of the portal. */
export function useRecoveryText(): RecoveryTranslate {
  return useTranslationRef(dataProductsRecoveryTranslationRef).t;
}
