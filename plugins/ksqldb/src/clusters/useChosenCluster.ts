// SPDX-License-Identifier: Apache-2.0
import { useCallback, useEffect } from 'react';
import { useSearchParams } from 'react-router-dom';
import { useApi } from '@backstage/frontend-plugin-api';
import type {
  KsqlClusterInfo,
  KsqldbApi,
} from '@data-mesh/backstage-plugin-ksqldb-common';
import { Resource } from '@data-mesh/backstage-plugin-data-products-react';
import { ksqldbApiRef } from '../api/ksqldbApiRef';
import { chooseCluster, ClusterChoice } from './chooseCluster';
import { useClusters } from './useClusters';

/** Name of the cluster's id in addresses. */
export const CLUSTER_PARAMETER = 'cluster';

/** The tabs of the page lead to addresses without a cluster. */
const usedLast = new WeakMap<KsqldbApi, string>();

/** The clusters, and the one that the page is about. */
export interface ChosenCluster {
  resource: Resource<KsqlClusterInfo[]>;
  /** Reads the clusters anew. */
  reload: () => void;
  /** Absent while the clusters are not known. */
  choice?: ClusterChoice;
  /** Writes another one into the address. */
  choose: (id: string) => void;
}

/** Reads which cluster the page is about from its address. */
export function useChosenCluster(): ChosenCluster {
  const api = useApi(ksqldbApiRef);
  const { resource, reload } = useClusters();
  const [search, setSearch] = useSearchParams();
  const choice =
    resource.state === 'ready'
      ? chooseCluster(
          resource.value,
          search.get(CLUSTER_PARAMETER) ?? undefined,
          usedLast.get(api),
        )
      : undefined;

  const id = choice?.status === 'chosen' ? choice.cluster.id : undefined;
  useEffect(() => {
    if (id !== undefined) usedLast.set(api, id);
  }, [api, id]);

  const choose = useCallback(
    (chosen: string) =>
      setSearch(
        before => {
          const next = new URLSearchParams(before);
          next.set(CLUSTER_PARAMETER, chosen);
          return next;
        },
        { replace: true },
      ),
    [setSearch],
  );

  return { resource, reload, choice, choose };
}
