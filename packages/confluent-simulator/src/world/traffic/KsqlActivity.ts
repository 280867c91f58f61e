// SPDX-License-Identifier: Apache-2.0
import type { ConsumerGroup } from './ConsumerGroup';

/** What the queries of a ksqlDB cluster do on its Kafka cluster. */
export interface KsqlActivity {
  clusterId: string;
  /** Of queries that go on until they are terminated. */
  groups: ConsumerGroup[];
  /** By topic that queries write to, or have written to. */
  outputs: ReadonlyMap<string, KsqlOutput>;
}

export interface KsqlOutput {
  /** Whether nobody else writes to the topic. */
  isOwn: boolean;
  /** When the last of the queries stopped; `undefined` while one is running. */
  endedMs: number | undefined;
}
