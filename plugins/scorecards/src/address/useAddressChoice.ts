// SPDX-License-Identifier: Apache-2.0
import { useCallback } from 'react';
import { useSearchParams } from 'react-router-dom';

/** One choice on a page, kept in its address; `undefined` when none was made. */
export function useAddressChoice(
  name: string,
): [string | undefined, (value: string | undefined) => void] {
  const [address, setAddress] = useSearchParams();
  const choose = useCallback(
    (value: string | undefined) =>
      setAddress(
        before => {
          const next = new URLSearchParams(before);
          if (value === undefined) next.delete(name);
          else next.set(name, value);
          return next;
        },
        { replace: true },
      ),
    [name, setAddress],
  );
  return [address.get(name) ?? undefined, choose];
}
