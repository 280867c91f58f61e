// SPDX-License-Identifier: Apache-2.0
import { UnusedPage } from '../unused/UnusedPage';
import { WithPortalLinks } from './WithPortalLinks';

/** The report of unused products, with the links of this portal. */
export function LinkedUnusedPage() {
  return (
    <WithPortalLinks>
      <UnusedPage />
    </WithPortalLinks>
  );
}
