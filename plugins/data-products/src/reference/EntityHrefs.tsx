// SPDX-License-Identifier: Apache-2.0
import { createContext, ReactNode, useContext } from 'react';
import { useEntityRefLink } from '@backstage/plugin-catalog-react';

type HrefOf = (entityRef: string) => string;

const HrefContext = createContext<HrefOf | undefined>(undefined);

/** Finds out once for all links within where this portal has the pages of entities: for those that have dozens. */
export function EntityHrefs(props: { children: ReactNode }) {
  const hrefOf = useEntityRefLink();
  return (
    <HrefContext.Provider value={hrefOf}>{props.children}</HrefContext.Provider>
  );
}

/** The address of an entity's page; `undefined` where nobody has found out yet. */
export function useHrefOf(): HrefOf | undefined {
  return useContext(HrefContext);
}
