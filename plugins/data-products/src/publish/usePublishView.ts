// SPDX-License-Identifier: Apache-2.0
import { useCallback, useMemo } from 'react';
import { useSearchParams } from 'react-router-dom';
import {
  PublishView,
  publishViewFromSearch,
  searchFromPublishView,
} from './publishAddress';

/** @param options - `replace`: the change is no step that Back undoes. */
export type ChangePublishView = (
  change: Partial<PublishView>,
  options?: { replace?: boolean },
) => void;

/** What conditions say of the list; another page of it makes no sense under others. */
const CONDITIONS = ['environmentId', 'text', 'states'] as const;

/** What the address of the page says, and how to change it. */
export function usePublishView(): [PublishView, ChangePublishView] {
  const [search, setSearch] = useSearchParams();
  const view = useMemo(() => publishViewFromSearch(search), [search]);
  const change: ChangePublishView = useCallback(
    (asked, options) =>
      setSearch(
        before => {
          const page = CONDITIONS.some(name => name in asked)
            ? { page: 1 }
            : undefined;
          return searchFromPublishView({
            ...publishViewFromSearch(before),
            ...page,
            ...asked,
          });
        },
        { replace: options?.replace },
      ),
    [setSearch],
  );
  return [view, change];
}
