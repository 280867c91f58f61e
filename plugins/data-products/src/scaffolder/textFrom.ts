// SPDX-License-Identifier: Apache-2.0
import { ApiHolder, translationApiRef } from '@backstage/frontend-plugin-api';
import { dataProductsTranslationRef, Translate } from '../translation/ref';

/**
 * The texts of the plugin outside of a component, in the language of the portal.
 *
 * @throws Error while they are being loaded, which a form that shows them has behind it.
 */
export function textFrom(apiHolder: ApiHolder): Translate {
  const snapshot = apiHolder
    .get(translationApiRef)
    ?.getTranslation(dataProductsTranslationRef);
  if (!snapshot?.ready) {
    throw new Error('The texts of this form are not loaded yet. Try again.');
  }
  return snapshot.t;
}
