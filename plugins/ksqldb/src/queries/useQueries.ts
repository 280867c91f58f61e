// SPDX-License-Identifier: Apache-2.0
import { useApi } from '@backstage/frontend-plugin-api';
import type {
  KsqlExplanation,
  KsqlQueryList,
} from '@data-mesh/backstage-plugin-ksqldb-common';
import {
  Polled,
  usePolled,
} from '@data-mesh/backstage-plugin-data-products-react';
import { ksqldbApiRef } from '../api/ksqldbApiRef';

const POLL_MS = 10_000;
/** A topology does not change; state and errors do. */
const EXPLANATION_POLL_MS = 15_000;

/** The persistent queries of a cluster that the person may see. */
export function useQueries(clusterId: string): Polled<KsqlQueryList> {
  const api = useApi(ksqldbApiRef);
  return usePolled<KsqlQueryList>(
    clusterId,
    signal => api.queries(clusterId, { signal }),
    POLL_MS,
  );
}

/** How one of them works. */
export function useExplanation(
  clusterId: string,
  queryId: string,
): Polled<KsqlExplanation> {
  const api = useApi(ksqldbApiRef);
  return usePolled<KsqlExplanation>(
    `${clusterId} ${queryId}`,
    signal => api.explainQuery(clusterId, queryId, { signal }),
    EXPLANATION_POLL_MS,
  );
}
