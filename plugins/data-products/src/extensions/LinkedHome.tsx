// SPDX-License-Identifier: Apache-2.0
import { CareForMesh } from '../home/CareForMesh';
import { FindData } from '../home/FindData';
import { HomeLinks } from '../home/HomeLinks';
import { HomePage } from '../home/HomePage';
import { OfferData } from '../home/OfferData';
import { useExploreHref } from './useExploreHref';
import { useSyncHref } from './useSyncHref';

function useHomeLinks(): HomeLinks {
  return { exploreHref: useExploreHref(), syncHref: useSyncHref() };
}

/** The home page with the links of this portal. */
export function LinkedHomePage() {
  return <HomePage {...useHomeLinks()} />;
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
