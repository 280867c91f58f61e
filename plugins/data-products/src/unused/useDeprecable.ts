// SPDX-License-Identifier: Apache-2.0
import { useMemo } from 'react';
import { useApi } from '@backstage/frontend-plugin-api';
import type {
  AllowedAnswer,
  UnusedProduct,
} from '@data-mesh/backstage-plugin-data-products-common';
import { usePolled } from '@data-mesh/backstage-plugin-data-products-react';
import { operationsApiRef } from '../api/operationsApiRef';
import { usePortalLinks } from '../reference/PortalLinks';

const POLL_MS = 5 * 60_000;

/**
 * Which of the products of a page the person may deprecate; none until that is known, and where there is no page for it.
 *
 * @param products - At most 100.
 */
export function useDeprecable(
  products: UnusedProduct[] | undefined,
): ReadonlySet<string> {
  const api = useApi(operationsApiRef);
  const { manageHref } = usePortalLinks();
  const asked = useMemo(
    () =>
      (products ?? []).filter(
        ({ lifecycle }) =>
          lifecycle !== 'deprecated' && lifecycle !== 'retired',
      ),
    [products],
  );
  const question = asked.map(({ entityRef }) => entityRef).join(' ');
  const { resource } = usePolled<{
    question: string;
    answers: AllowedAnswer[];
  }>(
    manageHref && question ? question : undefined,
    async signal => ({
      question,
      answers: await api.allowed(
        asked.map(({ environmentId, entityRef }) => ({
          action: 'deprecate' as const,
          environmentId,
          entityRef,
        })),
        { signal },
      ),
    }),
    POLL_MS,
  );
  const known = resource.state === 'ready' ? resource.value : undefined;
  return useMemo(
    () =>
      new Set(
        known?.question === question
          ? asked.flatMap(({ entityRef }, index) =>
              known.answers[index]?.isAllowed ? entityRef : [],
            )
          : [],
      ),
    [known, question, asked],
  );
}
