// SPDX-License-Identifier: Apache-2.0
import { useApiHolder } from '@backstage/frontend-plugin-api';
import {
  entityPresentationApiRef,
  entityPresentationSnapshot,
} from '@backstage/plugin-catalog-react';
import type { FacetValue } from '@data-mesh/backstage-plugin-data-products-common';
import type { FacetWords } from './describeFacetValue';

/** Whether a choice goes by what somebody looks for, in its ref or in its title; `undefined` while nothing is looked for. */
export function useFacetFinder(
  sought: string,
  describe: (choice: FacetValue) => FacetWords,
): ((choice: FacetValue) => boolean) | undefined {
  const presentation = useApiHolder().get(entityPresentationApiRef);
  const wanted = sought.trim().toLowerCase();
  if (!wanted) return undefined;
  return choice => {
    const words = describe(choice);
    const names =
      words.kind === 'words'
        ? [words.label]
        : [
            words.entityRef,
            entityPresentationSnapshot(words.entityRef, undefined, presentation)
              .primaryTitle,
          ];
    return names.some(name => name.toLowerCase().includes(wanted));
  };
}
