// SPDX-License-Identifier: Apache-2.0
import { createContext, ReactNode, useContext } from 'react';
import { Polled } from '@data-mesh/backstage-plugin-data-products-react';

/** Something that several cards of a page need, read once for all of them. */
export interface SharedReading<T> {
  /** Reads it for everything inside. */
  Provider: (props: { children: ReactNode }) => JSX.Element;
  /** What is read around it; read for the caller alone when nothing around it does. */
  useReading: () => Polled<T>;
}

/**
 * Makes a reading that cards share where there is a provider, and that still works where a card stands alone.
 *
 * @param useOwnReading - Reads it; asks nothing while it is not needed.
 */
export function createSharedReading<T>(
  useOwnReading: (isNeeded: boolean) => Polled<T>,
): SharedReading<T> {
  const Shared = createContext<Polled<T> | undefined>(undefined);

  function Provider(props: { children: ReactNode }) {
    const reading = useOwnReading(true);
    return <Shared.Provider value={reading}>{props.children}</Shared.Provider>;
  }

  function useReading(): Polled<T> {
    const shared = useContext(Shared);
    const own = useOwnReading(!shared);
    return shared ?? own;
  }

  return { Provider, useReading };
}
