// SPDX-License-Identifier: Apache-2.0

import { DataMeshService } from '@data-mesh/backstage-plugin-data-products-node';
import { KafkaClient, parseTopicRef } from '@data-mesh/confluent-client';
import { Unknown } from '../../live/types';
import { notConfigured } from '../../live/unknownFigure';
import { ProductStore } from '../../store/types';
import { createKafkaGroupSource } from './createKafkaGroupSource';
import { createMetricsGroupSource } from './createMetricsGroupSource';
import { GroupSource } from './GroupSource';
import { IndexedCluster } from './refreshIndex';

/** A cluster as it can be asked about groups. */
export interface AskedCluster {
  groups: GroupSource;
  /** Absent where only the Metrics API can be asked. */
  client?: KafkaClient;
}

/** The Kafka clusters of all environments. */
export interface Clusters {
  /** Who is asked about the groups of a cluster, or why nobody is. */
  of(environmentId: string, clusterId: string): AskedCluster | Unknown;
  /** Those of an environment that can be asked, as its products and the configuration name them. */
  indexed(environmentId: string): Promise<IndexedCluster[]>;
}

/** A cluster is asked over the Kafka protocol where that is configured, else the Metrics API of its environment. */
export function createClusters(options: {
  mesh: Pick<DataMeshService, 'environments'> & {
    config: Pick<DataMeshService['config'], 'consumers' | 'live'>;
  };
  products: Pick<ProductStore, 'known'>;
  /** Epoch milliseconds. */
  now: () => number;
}): Clusters {
  const { mesh, products, now } = options;
  const { consumers, live } = mesh.config;
  const environments = new Map(
    mesh.environments.map(each => [each.config.id, each]),
  );

  const clusters: Clusters = {
    of(environmentId, clusterId) {
      const environment = environments.get(environmentId);
      if (!environment) return notConfigured(undefined);
      const problems = [
        ...consumers.problems,
        ...live.problems,
        ...environment.problems,
      ];
      if (problems.length > 0) return notConfigured(problems);
      const cluster = environment.kafka.find(
        ({ config }) => config.clusterId === clusterId,
      );
      const client = cluster?.client;
      if (client) {
        return { client, groups: createKafkaGroupSource({ client, now }) };
      }
      // Were the other source taken instead, nobody would learn of the mistake.
      const mistakes = cluster?.config.protocolProblems;
      if (mistakes) return notConfigured(mistakes);
      const { metrics } = environment;
      return metrics
        ? {
            groups: createMetricsGroupSource({
              client: metrics,
              clusterId,
              now,
            }),
          }
        : notConfigured(environment.config.metricsProblems);
    },

    async indexed(environmentId) {
      const topics = new Map<string, Set<string>>();
      for (const { config } of environments.get(environmentId)?.kafka ?? []) {
        topics.set(config.clusterId, new Set());
      }
      for (const { qualifiedNames } of await products.known(environmentId)) {
        for (const name of qualifiedNames) {
          const { clusterId, topicName } = parseTopicRef(name);
          if (clusterId === undefined) continue;
          const ofCluster = topics.get(clusterId) ?? new Set<string>();
          topics.set(clusterId, ofCluster.add(topicName));
        }
      }
      return [...topics].flatMap(([clusterId, measuredTopics]) => {
        const asked = clusters.of(environmentId, clusterId);
        return 'groups' in asked
          ? { clusterId, source: asked.groups, measuredTopics }
          : [];
      });
    },
  };
  return clusters;
}
