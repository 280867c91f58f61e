// SPDX-License-Identifier: Apache-2.0
import { WorkPage } from '../work/WorkPage';
import { useSyncHref } from './useSyncHref';
import { WithPortalLinks } from './WithPortalLinks';

/** What waits for the person, with the links of this portal. */
export function LinkedWorkPage() {
  return (
    <WithPortalLinks>
      <WorkPage syncHref={useSyncHref()} />
    </WithPortalLinks>
  );
}
