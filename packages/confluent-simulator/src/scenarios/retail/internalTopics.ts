// SPDX-License-Identifier: Apache-2.0
import type { TopicSpec } from '../../world/scenario';
import type { Calendar } from './notation';

const KSQL = '_confluent-ksql-pksqlc-6q0vz';

/** What Kafka, its connectors and ksqlDB keep for themselves; nobody should offer these. */
const INTERNAL_TOPICS: readonly Pick<
  TopicSpec,
  'name' | 'partitions' | 'cleanupPolicy'
>[] = [
  { name: '__consumer_offsets', partitions: 50, cleanupPolicy: ['compact'] },
  { name: '__transaction_state', partitions: 50, cleanupPolicy: ['compact'] },
  { name: '_schemas', partitions: 1, cleanupPolicy: ['compact'] },
  { name: 'success-lcc-7mo9pk', partitions: 1 },
  { name: 'error-lcc-7mo9pk', partitions: 1 },
  { name: 'dlq-lcc-7mo9pk', partitions: 1 },
  { name: `${KSQL}-command_topic`, partitions: 1 },
  { name: `${KSQL}-processing-log`, partitions: 8 },
  {
    name: `${KSQL}query_CTAS_SALES_PER_STORE_7-Aggregate-GroupBy-repartition`,
  },
  {
    name: `${KSQL}query_CTAS_SALES_PER_STORE_7-Aggregate-Aggregate-Materialize-changelog`,
    cleanupPolicy: ['compact'],
  },
];

export function internalTopics(calendar: Calendar): TopicSpec[] {
  return INTERNAL_TOPICS.map(topic => ({
    ...topic,
    isInternal: true,
    createdAt: calendar.daysAgo(920),
  }));
}
