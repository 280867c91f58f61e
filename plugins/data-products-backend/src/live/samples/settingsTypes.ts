// SPDX-License-Identifier: Apache-2.0

import {
  Measured,
  SettingsSource,
  TopicSettings,
} from '@data-mesh/backstage-plugin-data-products-common';
import { ClusterTopic, Unknown } from '../types';

/** How a topic was set up when it was last looked at. */
export type KnownSettings = Extract<
  Measured<TopicSettings, SettingsSource>,
  { status: 'known' }
>;

/** What is kept of the settings of a topic. */
export interface StoredSettings {
  topic: string;
  /** When it was last tried to read them, whether or not that failed. ISO 8601. */
  attemptedAt: string;
  /** As they were last known, however long ago. */
  known?: KnownSettings;
  /** Of the last attempt, where it failed. */
  problem?: Unknown;
}

/** How topics are set up; several back ends may write, and the last one counts. */
export interface SettingsStore {
  /** In the order of the topics; `undefined` for those that nobody has tried to read. */
  settings(
    topics: readonly ClusterTopic[],
  ): Promise<(StoredSettings | undefined)[]>;
  record(clusterId: string, read: readonly StoredSettings[]): Promise<void>;
  /** Forgets topics that nobody has tried to read since. ISO 8601. */
  prune(attemptsBefore: string): Promise<void>;
}
