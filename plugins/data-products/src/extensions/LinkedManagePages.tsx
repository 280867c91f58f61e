// SPDX-License-Identifier: Apache-2.0
import { DeprecatePage } from '../manage/DeprecatePage';
import { EditPage } from '../manage/EditPage';
import { UnpublishPage } from '../manage/UnpublishPage';
import { WithPortalLinks } from './WithPortalLinks';

/** The page with the links of this portal. */
export function LinkedEditPage() {
  return (
    <WithPortalLinks>
      <EditPage />
    </WithPortalLinks>
  );
}

/** The page with the links of this portal. */
export function LinkedDeprecatePage() {
  return (
    <WithPortalLinks>
      <DeprecatePage />
    </WithPortalLinks>
  );
}

/** The page with the links of this portal. */
export function LinkedUnpublishPage() {
  return (
    <WithPortalLinks>
      <UnpublishPage />
    </WithPortalLinks>
  );
}
