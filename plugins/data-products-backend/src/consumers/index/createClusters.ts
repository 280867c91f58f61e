// SPDX-License-Identifier: Apache-2.0

import { DataMeshService } from '@data-mesh/backstage-plugin-data-products-node';
import { KafkaClient } from '@data-mesh/confluent-client';
import { Unknown } from '../../live/types';
import { notConfigured } from '../../live/unknownFigure';
import { objectivesOf } from '../../live/objectivesOf';
import { eachProduct } from '../../store/eachProduct';
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

/** Topics of products on one cluster. */
interface OfferedTopics {
  measuredTopics: Set<string>;
  promises: Map<string, number>;
}

/** A cluster is asked over the Kafka protocol where that is configured, else the Metrics API of its environment. */
export function createClusters(options: {
  mesh: Pick<DataMeshService, 'environments'> & {
    config: Pick<DataMeshService['config'], 'consumers' | 'live'>;
  };
  products: Pick<ProductStore, 'productsAfterName'>;
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
      const found = new Map<string, OfferedTopics>();
      const offeredOn = (clusterId: string): OfferedTopics => {
        const offered = found.get(clusterId) ?? {
          measuredTopics: new Set(),
          promises: new Map(),
        };
        found.set(clusterId, offered);
        return offered;
      };
      for (const { config } of environments.get(environmentId)?.kafka ?? []) {
        offeredOn(config.clusterId);
      }
      for await (const { product } of eachProduct(environmentId, products)) {
        const seconds = objectivesOf(product, live.objectives)?.lagSeconds;
        for (const { clusterId, name } of product.outputPorts) {
          if (clusterId === undefined) continue;
          const { measuredTopics, promises } = offeredOn(clusterId);
          measuredTopics.add(name);
          if (seconds === undefined) continue;
          // Of several products that promise something of a topic, the strictest promise counts.
          const promisedMs = promises.get(name) ?? Infinity;
          promises.set(name, Math.min(promisedMs, seconds * 1000));
        }
      }
      return [...found].flatMap(([clusterId, offered]) => {
        const asked = clusters.of(environmentId, clusterId);
        return 'groups' in asked
          ? { clusterId, source: asked.groups, ...offered }
          : [];
      });
    },
  };
  return clusters;
}
