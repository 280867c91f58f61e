// SPDX-License-Identifier: Apache-2.0
import { useCallback, useMemo } from 'react';
import { useSearchParams } from 'react-router-dom';
import {
  changeExploreQuery,
  ExploreQuery,
  exploreQueryFromSearch,
  searchFromExploreQuery,
} from './exploreQuery';

/**
 * The query in the address of the page, and how to change it.
 *
 * @remarks Each change is a step that the browser's Back undoes, but the letters of one search are a single step.
 */
export function useExploreQuery(): [
  ExploreQuery,
  (change: Partial<ExploreQuery>, options?: { replace?: boolean }) => void,
] {
  const [search, setSearch] = useSearchParams();
  const query = useMemo(() => exploreQueryFromSearch(search), [search]);

  const change = useCallback(
    (changed: Partial<ExploreQuery>, options?: { replace?: boolean }) => {
      const isTyping = Boolean(changed.text) && query.text !== '';
      setSearch(searchFromExploreQuery(changeExploreQuery(query, changed)), {
        replace: options?.replace ?? isTyping,
      });
    },
    [query, setSearch],
  );

  return [query, change];
}
