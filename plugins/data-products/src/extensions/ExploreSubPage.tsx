// SPDX-License-Identifier: Apache-2.0
import { ExplorePage } from '../explore/ExplorePage';
import { useSyncHref } from './useSyncHref';

/** The list of products with the links of this portal. */
export function ExploreSubPage() {
  return <ExplorePage syncHref={useSyncHref()} />;
}
