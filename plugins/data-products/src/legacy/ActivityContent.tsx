// SPDX-License-Identifier: Apache-2.0
import { ActivityPage } from '../product/ActivityPage';
import { WithLegacyLinks } from './WithLegacyLinks';

/** The tab with the links of this portal. */
export function ActivityContent() {
  return (
    <WithLegacyLinks>
      <ActivityPage />
    </WithLegacyLinks>
  );
}
