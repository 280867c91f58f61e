// SPDX-License-Identifier: Apache-2.0
import {
  appLanguageApiRef,
  useApiHolder,
} from '@backstage/frontend-plugin-api';

/** The language the portal is shown in, so that numbers and dates agree with its texts. */
export function useLocale(): string {
  return useApiHolder().get(appLanguageApiRef)?.getLanguage().language ?? 'en';
}
