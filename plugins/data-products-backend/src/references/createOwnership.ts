// SPDX-License-Identifier: Apache-2.0

import {
  BackstageCredentials,
  UserInfoService,
} from '@backstage/backend-plugin-api';
import { isUser } from '../isUser';
import { EntityTree } from './createEntityTree';

/** @param ownerRef - Full and in lower case; without one nobody owns it. */
export type IsOwned = (ownerRef: string | undefined) => boolean;

/** What people own: whatever is owned by them, by a group of theirs, or by a group that is part of one. */
export interface Ownership {
  /** Services own nothing. */
  of(credentials: BackstageCredentials): Promise<IsOwned>;
}

export function createOwnership(options: {
  userInfo: UserInfoService;
  tree: () => EntityTree;
}): Ownership {
  const { userInfo, tree } = options;
  return {
    async of(credentials) {
      if (!isUser(credentials)) return () => false;
      const { ownershipEntityRefs } = await userInfo.getUserInfo(credentials);
      return isOwnedThrough(ownershipEntityRefs, tree());
    },
  };
}

/** @param ownershipEntityRefs - Everything the person owns things through, as their identity says. */
export function isOwnedThrough(
  ownershipEntityRefs: readonly string[],
  tree: EntityTree,
): IsOwned {
  const through = new Set(ownershipEntityRefs.map(ref => ref.toLowerCase()));
  return ownerRef =>
    ownerRef !== undefined &&
    [ownerRef, ...tree.ancestorsOf(ownerRef)].some(ref => through.has(ref));
}
