// SPDX-License-Identifier: Apache-2.0
import { MissingCard } from '../product/MissingCard';
import { useSyncHref } from './useSyncHref';

/** What is missing, with the links of this portal. */
export function LinkedMissingCard() {
  const syncHref = useSyncHref();
  return (
    <MissingCard unresolvedHref={syncHref && `${syncHref}?view=unresolved`} />
  );
}
