// SPDX-License-Identifier: Apache-2.0
import { useApi } from '@backstage/frontend-plugin-api';
import type {
  KsqlClusterInfo,
  KsqldbApi,
} from '@data-mesh/backstage-plugin-ksqldb-common';
import {
  Known,
  Polled,
  usePolled,
} from '@data-mesh/backstage-plugin-data-products-react';
import { ksqldbApiRef } from '../api/ksqldbApiRef';

const POLL_MS = 5 * 60_000;

/** What was read last, so that the next page need not wait for it: clusters come from configuration. */
const lastRead = new WeakMap<KsqldbApi, Known<KsqlClusterInfo[]>>();

/** The ksqlDB clusters that the person may see, and what they may do with each. */
export function useClusters(): Polled<KsqlClusterInfo[]> {
  const api = useApi(ksqldbApiRef);
  return usePolled<KsqlClusterInfo[]>(
    'clusters',
    async signal => {
      const value = await api.clusters({ signal });
      lastRead.set(api, { value, at: new Date() });
      return value;
    },
    POLL_MS,
    { known: lastRead.get(api) },
  );
}
