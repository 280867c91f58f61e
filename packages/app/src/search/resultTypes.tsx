// SPDX-License-Identifier: Apache-2.0
import type { ReactElement } from 'react';
import { RiBookOpenLine, RiSearchLine } from '@remixicon/react';
import type { SearchResultListItemBlueprint } from '@backstage/plugin-search-react/alpha';
import { EVERYTHING } from './searchAddress';

/** A type of results, as a plugin offers it. */
export interface ResultType {
  value: string;
  name: string;
  icon: ReactElement;
}

/** How results of some type look, as a plugin says. */
export type ResultLook =
  (typeof SearchResultListItemBlueprint.dataRefs.item)['T'];

const CATALOG: ResultType = {
  value: 'software-catalog',
  name: 'Catalog',
  icon: <RiBookOpenLine />,
};

const ALL: ResultType = {
  value: EVERYTHING,
  name: 'Everything',
  icon: <RiSearchLine />,
};

/** What one can choose from: what plugins offer, then the catalog, and everything last. */
export function offeredTypes(ofPlugins: readonly ResultType[]): ResultType[] {
  return [...ofPlugins, CATALOG, ALL];
}
