// SPDX-License-Identifier: Apache-2.0
import { useApi } from '@backstage/frontend-plugin-api';
import type { AllowedAnswer } from '@data-mesh/backstage-plugin-data-products-common';
import {
  Polled,
  usePolled,
} from '@data-mesh/backstage-plugin-data-products-react';
import { operationsApiRef } from '../api/operationsApiRef';

const POLL_MS = 5 * 60_000;

/** Whether there could be a product that the person may publish in an environment. */
export function useMayPublish(environmentId: string): Polled<AllowedAnswer> {
  const api = useApi(operationsApiRef);
  return usePolled<AllowedAnswer>(
    environmentId,
    async signal => {
      const [answer] = await api.allowed(
        [{ action: 'publish', environmentId }],
        { signal },
      );
      return answer ?? { isAllowed: false };
    },
    POLL_MS,
  );
}
