// SPDX-License-Identifier: Apache-2.0
import { useRef, useState } from 'react';
import { useApi } from '@backstage/frontend-plugin-api';
import {
  ProductWatch,
  WatchKind,
} from '@data-mesh/backstage-plugin-data-products-common';
import {
  failureFromError,
  Resource,
  usePolled,
} from '@data-mesh/backstage-plugin-data-products-react';
import { watchApiRef } from '../api/watchApiRef';
import { withWatch } from './productWatches';

const POLL_MS = 5 * 60_000;

/** Who of the person and their groups watches a product. */
export interface WatchedState {
  resource: Resource<ProductWatch>;
  reload: () => void;
  /** Shows at once what is wanted, and again what was before when that fails. No kinds: it is watched no longer. */
  change: (watcherRef: string, kinds: WatchKind[]) => void;
  /** Why the last change failed. */
  failure?: string;
}

export function useProductWatch(entityRef: string): WatchedState {
  const api = useApi(watchApiRef);
  const { resource, reload, replace } = usePolled<ProductWatch>(
    entityRef,
    signal => api.productWatch(entityRef, { signal }),
    POLL_MS,
  );
  const [failure, setFailure] = useState<string>();
  /** One after the other: the last one counts. */
  const sending = useRef(Promise.resolve());

  const change = (watcherRef: string, kinds: WatchKind[]) => {
    if (resource.state !== 'ready') return;
    const before = resource.value;
    const [setBy = watcherRef] = before.watcherRefs;
    const setAt = new Date().toISOString();
    replace(withWatch(before, { watcherRef, kinds, setBy, setAt }));
    setFailure(undefined);
    sending.current = sending.current
      .then(async () => {
        if (kinds.length === 0) await api.unwatch(entityRef, watcherRef);
        else await api.watch(entityRef, { watcher: watcherRef, kinds });
      })
      .catch(error => {
        replace(before);
        setFailure(failureFromError(error).message);
      });
  };

  return { resource, reload, change, failure };
}
