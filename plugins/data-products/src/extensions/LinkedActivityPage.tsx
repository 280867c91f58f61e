// SPDX-License-Identifier: Apache-2.0
import { ActivityPage } from '../product/ActivityPage';
import { WithPortalLinks } from './WithPortalLinks';

/** What happened to a product, with the links of this portal. */
export function LinkedActivityPage() {
  return (
    <WithPortalLinks>
      <ActivityPage />
    </WithPortalLinks>
  );
}
