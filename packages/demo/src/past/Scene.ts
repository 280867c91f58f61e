// SPDX-License-Identifier: Apache-2.0
import { NotificationSendOptions } from '@backstage/plugin-notifications-node';
import { DataProduct } from '@data-mesh/backstage-plugin-data-products-common';
import { HistoryStorage } from '@data-mesh/backstage-plugin-data-products-node';
import { Parties } from './PastEvent';

/** Where a story takes place. */
export interface Scene {
  storage: HistoryStorage;
  environmentId: string;
  /** What the past is counted back from. ISO 8601. */
  readAt: string;
  /** What was a product, or was to be one. */
  former(title: string): DataProduct | undefined;
  parties(title: string): Parties;
}

/** Something to take down, and when it happened; gives back whom it was told to. */
export interface Entry {
  /** ISO 8601 */
  at: string;
  record(): Promise<NotificationSendOptions[] | void>;
}

/** Of a product of the story: its title is its name. */
export function entityRefOf(title: string): string {
  return `dataproduct:prod/${title}`;
}
