// SPDX-License-Identifier: Apache-2.0
import { useCallback } from 'react';
import { useSearchParams } from 'react-router-dom';

/** What changes in the address; `undefined` and `''` take a part out of it. */
export type AddressChange = Record<string, string | undefined>;

/**
 * The parts of the address that hold the state of a page, and a way to change some of them. What others keep there stays;
 * a change is no step of the browser's history, because it leads nowhere else.
 */
export function useAddress(): [
  URLSearchParams,
  (change: AddressChange) => void,
] {
  const [search, setSearch] = useSearchParams();
  const change = useCallback(
    (parts: AddressChange) =>
      setSearch(
        before => {
          const next = new URLSearchParams(before);
          for (const [name, value] of Object.entries(parts)) {
            if (value) next.set(name, value);
            else next.delete(name);
          }
          return next;
        },
        { replace: true },
      ),
    [setSearch],
  );
  return [search, change];
}
