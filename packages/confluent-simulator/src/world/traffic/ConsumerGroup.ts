// SPDX-License-Identifier: Apache-2.0
import type { GroupBehaviour } from '../scenario';

/** A consumer group on one cluster. Never changed in place. */
export interface ConsumerGroup {
  readonly clusterId: string;
  readonly groupId: string;
  readonly topics: readonly string[];
  readonly behaviour: GroupBehaviour;
  /** When it began to behave so; before, it kept up. */
  readonly sinceMs: number;
  /** Of the ksqlDB query that reads, where one does. */
  readonly queryId?: string;
}
