// SPDX-License-Identifier: Apache-2.0
import { useEffect } from 'react';
import { useRouteRef } from '@backstage/frontend-plugin-api';
import { useEnvironments } from '../environments/useEnvironments';
import { CareForMesh } from '../home/CareForMesh';
import { FindData } from '../home/FindData';
import { HomeLinks } from '../home/HomeLinks';
import { HomePage } from '../home/HomePage';
import { OfferData } from '../home/OfferData';
import { ProductPageAhead } from '../reference/ProductPageAhead';
import { workRouteRef } from '../routes';
import { loadProductPageAhead } from './loadProductPage';
import { useExploreHref } from './useExploreHref';
import { useSyncHref } from './useSyncHref';

function useHomeLinks(): HomeLinks {
  const work = useRouteRef(workRouteRef);
  return {
    exploreHref: useExploreHref(),
    syncHref: useSyncHref(),
    workHref: work?.(),
  };
}

/** The home page with the links of this portal. */
export function LinkedHomePage() {
  useListAhead();
  return (
    <ProductPageAhead.Provider value={loadProductPageAhead}>
      <HomePage {...useHomeLinks()} />
    </ProductPageAhead.Provider>
  );
}

/** By then the page has loaded what it shows itself. */
const LIST_AHEAD_AFTER_MS = 500;

/** Loads the list of products ahead, which most people open next. */
function useListAhead() {
  // The list starts with the environments, and finds here what was read of them.
  useEnvironments();
  useEffect(() => {
    const timer = setTimeout(() => {
      import('./ExploreSubPage').catch(() => {});
    }, LIST_AHEAD_AFTER_MS);
    return () => clearTimeout(timer);
  }, []);
}

export function LinkedFindData(props: { limit?: number }) {
  return <FindData {...useHomeLinks()} limit={props.limit} />;
}

export function LinkedOfferData(props: { limit?: number }) {
  return <OfferData {...useHomeLinks()} limit={props.limit} />;
}

export function LinkedCareForMesh() {
  return <CareForMesh {...useHomeLinks()} />;
}
