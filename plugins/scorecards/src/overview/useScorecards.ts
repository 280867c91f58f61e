// SPDX-License-Identifier: Apache-2.0
import { useApi } from '@backstage/frontend-plugin-api';
import { usePolled } from '@data-mesh/backstage-plugin-data-products-react';
import { scorecardsApiRef } from '../api/scorecardsApiRef';

const EVERY_MS = 5 * 60_000;

/** Every scorecard there is, drafts included. */
export function useScorecards() {
  const api = useApi(scorecardsApiRef);
  return usePolled(
    'scorecards',
    signal => api.scorecards({ signal }),
    EVERY_MS,
  );
}
