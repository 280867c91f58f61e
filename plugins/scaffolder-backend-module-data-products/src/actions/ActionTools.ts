// SPDX-License-Identifier: Apache-2.0
import type { ClientServices } from '../operation/clientsFor';
import type { LinkBases } from '../operation/links';
import type { FollowOptions } from '../operation/followOperation';

/** What the actions need of the back end they run in. */
export interface ActionTools {
  services: ClientServices;
  links: LinkBases;
  wait: FollowOptions['wait'];
}
