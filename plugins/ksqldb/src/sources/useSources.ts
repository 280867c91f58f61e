// SPDX-License-Identifier: Apache-2.0
import { useApi } from '@backstage/frontend-plugin-api';
import type { KsqlSourceList } from '@data-mesh/backstage-plugin-ksqldb-common';
import {
  Polled,
  usePolled,
} from '@data-mesh/backstage-plugin-data-products-react';
import { ksqldbApiRef } from '../api/ksqldbApiRef';

const POLL_MS = 60_000;

/** The streams and tables of a cluster that the person may see. */
export function useSources(clusterId: string): Polled<KsqlSourceList> {
  const api = useApi(ksqldbApiRef);
  return usePolled<KsqlSourceList>(
    clusterId,
    signal => api.sources(clusterId, { signal }),
    POLL_MS,
  );
}
