// SPDX-License-Identifier: Apache-2.0
import type { ConsumerGroup } from '../world/traffic/ConsumerGroup';
import type { KsqlActivity, KsqlOutput } from '../world/traffic/KsqlActivity';
import type { KsqlClusterSpec } from '../world/scenario';
import { consumerGroupOf } from './execution/describe';
import type { Metastore, PersistentQuery } from './metastore/Metastore';

/** What the queries of a cluster read and write in Kafka. */
export function ksqlActivity(
  spec: KsqlClusterSpec,
  metastore: Metastore,
): KsqlActivity {
  return {
    clusterId: spec.kafkaClusterId,
    groups: metastore
      .allQueries()
      .map(query => groupOf(query, spec, metastore)),
    outputs: outputsOf(metastore),
  };
}

function groupOf(
  query: PersistentQuery,
  { serviceId, kafkaClusterId }: KsqlClusterSpec,
  { sources }: Metastore,
): ConsumerGroup {
  const topics = query.sources.flatMap(name => sources.get(name)?.topic ?? []);
  return {
    clusterId: kafkaClusterId,
    groupId: consumerGroupOf(query, serviceId),
    topics: [...new Set(topics)],
    behaviour: query.state === 'RUNNING' ? 'keepsUp' : 'stopped',
    sinceMs: query.stateSinceMs,
    queryId: query.id,
  };
}

function outputsOf(metastore: Metastore): Map<string, KsqlOutput> {
  const owned = new Set(
    [...metastore.sources.values()]
      .filter(({ madeFrom }) => madeFrom.length > 0)
      .map(({ topic }) => topic),
  );
  const ends = new Map<string, number | undefined>(metastore.endedOutputs);
  const isRunning = new Set<string>();
  for (const { sinkTopic, state, stateSinceMs } of metastore.allQueries()) {
    if (state === 'RUNNING') isRunning.add(sinkTopic);
    ends.set(sinkTopic, Math.max(ends.get(sinkTopic) ?? 0, stateSinceMs));
  }
  return new Map(
    [...ends].map(([topic, endedMs]) => [
      topic,
      {
        isOwn: owned.has(topic),
        endedMs: isRunning.has(topic) ? undefined : endedMs,
      },
    ]),
  );
}
