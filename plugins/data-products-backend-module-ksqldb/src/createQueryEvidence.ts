// SPDX-License-Identifier: Apache-2.0
import {
  LineageEvidenceProvider,
  LineageObservation,
} from '@data-mesh/backstage-plugin-data-products-node';
import { KsqlSnapshot } from './ksqlSnapshot';
import { queryEdges, QueryEdge } from './queryEdges';

/** A ksqlDB cluster, and what it runs. */
export interface QueryingCluster {
  environmentId: string;
  /** `lkc-…` */
  kafkaClusterId: string;
  snapshot(signal: AbortSignal): Promise<KsqlSnapshot>;
}

/** Finds the entities of the products that topics of a Kafka cluster belong to, by topic. */
export type ProductRefs = (
  topics: string[],
  of: { environmentId: string; kafkaClusterId: string },
) => Promise<ReadonlyMap<string, string>>;

/** Knows from the persistent queries of ksqlDB who writes and who reads products. */
export function createQueryEvidence(options: {
  clusters: QueryingCluster[];
  productRefs: ProductRefs;
}): LineageEvidenceProvider {
  const { clusters, productRefs } = options;
  return {
    id: 'ksqldb',
    title: 'ksqlDB query',
    async read({ product, signal }) {
      const found = await Promise.all(
        clusters
          .filter(
            ({ environmentId }) => environmentId === product.environmentId,
          )
          .map(async cluster => {
            const topics = new Set(
              product.outputPorts
                .filter(port => port.clusterId === cluster.kafkaClusterId)
                .map(port => port.name),
            );
            if (topics.size === 0) return [];
            const snapshot = await cluster.snapshot(signal);
            const edges = queryEdges(snapshot, topics);
            const refs = await productRefs(
              [...new Set(edges.flatMap(({ otherTopics }) => otherTopics))],
              cluster,
            );
            return edges.flatMap(edge => observe(edge, { snapshot, refs }));
          }),
      );
      return found.flat();
    },
  };
}

/** A product at the other end stands for the query; without one, the query stands for itself. */
function observe(
  { direction, queryId, topic, otherTopics, state }: QueryEdge,
  known: { snapshot: KsqlSnapshot; refs: ReadonlyMap<string, string> },
): LineageObservation[] {
  const { clusterTitle, readAt } = known.snapshot;
  const told = state === undefined ? '' : ` (${state.toLowerCase()})`;
  const observation = {
    direction,
    detail: `the query ${queryId} of ${clusterTitle}${told} ${direction} ${topic}`,
    observedAt: readAt,
  };
  const refs = new Set(otherTopics.flatMap(name => known.refs.get(name) ?? []));
  return refs.size > 0
    ? [...refs].map(entityRef => ({ ...observation, neighbour: { entityRef } }))
    : [{ ...observation, neighbour: { kind: 'query', name: queryId } }];
}
