// SPDX-License-Identifier: Apache-2.0
import type { TopicEntity } from '../../world/catalog/CatalogEntity';
import { lagMessages } from '../../world/traffic/lagMessages';
import type { WorldEnvironment } from '../../world/WorldEnvironment';
import type { Interval } from './parseInterval';

/** One thing that is counted over and over. */
export interface Series {
  /** Under the names by which queries filter and group. */
  labels: Readonly<Record<string, string>>;
  /** Called only for what stands on a page. */
  reader(): (stretch: Interval) => number | undefined;
}

export interface Metric {
  name: string;
  description: string;
  type: 'COUNTER_INT64' | 'GAUGE_INT64';
  /** Without their `metric.`. */
  labels: readonly string[];
  /** Of one Kafka cluster. */
  series(environment: WorldEnvironment, clusterId: string): Series[];
}

const SERVER = 'io.confluent.kafka.server';
export const CLUSTER_LABEL = 'resource.kafka.id';

/** What is told of Kafka clusters. */
export const METRICS: readonly Metric[] = [
  {
    name: `${SERVER}/received_records`,
    description: 'How many records were received since the previous figure',
    type: 'COUNTER_INT64',
    labels: ['topic'],
    series: (environment, clusterId) => {
      const traffic = environment.activity.traffic();
      return topicsOf(environment, clusterId).map(topic => ({
        labels: { [CLUSTER_LABEL]: clusterId, 'metric.topic': topic.name },
        reader: () => {
          const written = traffic(topic);
          // A topic that nobody writes to has no figures.
          return ({ fromMs, toMs }) =>
            written.recordsBetween(fromMs, toMs) || undefined;
        },
      }));
    },
  },
  {
    name: `${SERVER}/consumer_lag_offsets`,
    description: 'How many records a consumer group has not read and committed',
    type: 'GAUGE_INT64',
    labels: ['consumer_group_id', 'topic'],
    series: (environment, clusterId) => {
      const traffic = environment.activity.traffic();
      const topics = new Map(
        topicsOf(environment, clusterId).map(topic => [topic.name, topic]),
      );
      return environment.activity
        .groups()
        .filter(group => group.clusterId === clusterId)
        .flatMap(group =>
          group.topics.flatMap(name => {
            const topic = topics.get(name);
            if (!topic) return [];
            return {
              labels: {
                [CLUSTER_LABEL]: clusterId,
                'metric.consumer_group_id': group.groupId,
                'metric.topic': name,
              },
              reader: () => {
                const written = traffic(topic);
                return ({ toMs }: Interval) =>
                  lagMessages(group, topic, written, toMs);
              },
            };
          }),
        );
    },
  },
];

/** Nothing is told of topics that Kafka keeps for itself. */
function topicsOf(
  environment: WorldEnvironment,
  clusterId: string,
): TopicEntity[] {
  return environment
    .topics()
    .filter(topic => topic.clusterId === clusterId && !topic.isInternal);
}
