// SPDX-License-Identifier: Apache-2.0
import { SCENARIOS } from '@data-mesh/confluent-simulator';
import type { SimulatorSetup } from '../../processes/simulatorProcess';
import { CLUSTER_IDS } from '../../processes/backendConfig';
import type { Commit } from '../broker/commitOffsets';
import type { NewTopic } from '../broker/fillBroker';
import type { KafkaBenchmarkOptions } from '../KafkaBenchmarkOptions';

/** The scenario puts every second product on another cluster, of which the portal has no credentials. */
const PRODUCTS = 600;
export const [CLUSTER_ID = ''] = CLUSTER_IDS;

const PARTITIONS_OF_PRODUCTS = 3;
export const RECORDS_IN_PARTITION = 10;
/** How many topics of products the groups read, by turns. */
const TOPICS_OF_GROUPS = [1, 1, 2, 3, 5];
/** Of so many groups one reads the first product besides, and makes its page a long one. */
const FANS = 10;

/** What is on the measured cluster. */
export interface Cluster {
  /** Of all products there are, on this and on the other cluster. */
  products: number;
  simulator: SimulatorSetup;
  /** Of products, the first of which many groups read. */
  productTopics: string[];
  topics: NewTopic[];
  commits: Commit[];
}

/**
 * A cluster most of whose topics belong to no product, and groups that read those that do.
 *
 * @throws Error when there are to be fewer topics than products.
 */
export function clusterOf({ topics, groups }: KafkaBenchmarkOptions): Cluster {
  const simulator = {
    scenario: 'scale' as const,
    products: PRODUCTS,
    groups: 0,
  };
  const [environment] = SCENARIOS.scale(simulator).environments;
  const productTopics = (environment?.topics ?? []).flatMap(
    ({ name, cluster, tags }) => (cluster === CLUSTER_ID && tags ? name : []),
  );
  if (topics < productTopics.length) {
    throw new Error(`There must be at least ${productTopics.length} topics`);
  }
  return {
    products: PRODUCTS,
    simulator,
    productTopics,
    topics: [
      ...productTopics.map(topic => ({
        topic,
        partitions: PARTITIONS_OF_PRODUCTS,
      })),
      ...Array.from({ length: topics - productTopics.length }, (_, index) => ({
        topic: `plain-${index}`,
        partitions: 1,
      })),
    ],
    commits: Array.from({ length: groups }, (_, index) =>
      commitsOf(index, productTopics),
    ).flat(),
  };
}

/** Of a group; all but every tenth have something left to read. */
function commitsOf(index: number, productTopics: readonly string[]): Commit[] {
  const wanted = TOPICS_OF_GROUPS[index % TOPICS_OF_GROUPS.length] ?? 1;
  const places = Array.from(
    { length: wanted },
    (_, nth) => (7 * index + 41 * nth) % productTopics.length,
  );
  if (index % FANS === 0) places.push(0);
  return [...new Set(places)].flatMap(place =>
    Array.from({ length: PARTITIONS_OF_PRODUCTS }, (_, partition) => ({
      groupId: `svc-${String(index).padStart(5, '0')}`,
      topic: productTopics[place] ?? '',
      partition,
      offset: RECORDS_IN_PARTITION - (index % 10),
    })),
  );
}
