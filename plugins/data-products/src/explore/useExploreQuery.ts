// SPDX-License-Identifier: Apache-2.0
import { useCallback, useEffect, useMemo, useRef } from 'react';
import { useSearchParams } from 'react-router-dom';
import {
  exploreQueryFromSearch,
  searchFromExploreQuery,
} from './exploreAddress';
import { changeExploreQuery, ExploreQuery } from './exploreQuery';

export type QueryChange =
  Partial<ExploreQuery> | ((query: ExploreQuery) => Partial<ExploreQuery>);

/** @param options - `replace`: the change is no step that Back undoes. */
export type ChangeQuery = (
  change: QueryChange,
  options?: { replace?: boolean },
) => void;

/**
 * The query in the address of the page, and how to change it.
 *
 * @remarks Each change is a step that the browser's Back undoes, but the letters of one search are a single step.
 * The function stays the same all the time, so that what depends on it need not be drawn anew.
 */
export function useExploreQuery(): [ExploreQuery, ChangeQuery] {
  const [search, setSearch] = useSearchParams();
  const query = useMemo(() => exploreQueryFromSearch(search), [search]);

  const latest = useRef({ query, setSearch });
  useEffect(() => {
    latest.current = { query, setSearch };
  });

  const change: ChangeQuery = useCallback((asked, options) => {
    const { query: before, setSearch: set } = latest.current;
    const changed = typeof asked === 'function' ? asked(before) : asked;
    const isTyping = Boolean(changed.text) && before.text !== '';
    const after = changeExploreQuery(before, changed);
    // Two changes in a row must not undo each other before the address has followed.
    latest.current = { query: after, setSearch: set };
    set(searchFromExploreQuery(after), {
      replace: options?.replace ?? isTyping,
    });
  }, []);

  return [query, change];
}
