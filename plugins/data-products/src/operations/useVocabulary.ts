// SPDX-License-Identifier: Apache-2.0
import { useApi } from '@backstage/frontend-plugin-api';
import type { Vocabulary } from '@data-mesh/backstage-plugin-data-products-common';
import {
  Polled,
  usePolled,
} from '@data-mesh/backstage-plugin-data-products-react';
import { operationsApiRef } from '../api/operationsApiRef';

const POLL_MS = 5 * 60_000;

/** What may be chosen in forms, and which environments can be written to. */
export function useVocabulary(): Polled<Vocabulary> {
  const api = useApi(operationsApiRef);
  return usePolled<Vocabulary>(
    'vocabulary',
    signal => api.vocabulary({ signal }),
    POLL_MS,
  );
}
