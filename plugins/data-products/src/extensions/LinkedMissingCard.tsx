// SPDX-License-Identifier: Apache-2.0
import { MissingCard } from '../product/MissingCard';
import { useSyncHref } from './useSyncHref';

/** What is missing, with the links of this portal. */
export function LinkedMissingCard() {
  return <MissingCard syncHref={useSyncHref()} />;
}
