// SPDX-License-Identifier: Apache-2.0

import {
  ConsumerIndexState,
  Measured,
  OutputPort,
} from '@data-mesh/backstage-plugin-data-products-common';
import { SampleStore, StoredTopic } from '../live/samples/types';
import { TopicReader, TopicReaders } from '../live/types';

/** Where it is kept what the background saw of topics. */
export interface PortFacts {
  samples: Pick<SampleStore, 'topics'>;
  readers: TopicReaders;
  /** How the index of the groups of each cluster is; those without one are left out. */
  indexStates: (
    clusterIds: readonly string[],
  ) => Promise<ReadonlyMap<string, ConsumerIndexState>>;
}

/** What the background saw of one topic. */
export interface SeenPort {
  stored?: StoredTopic;
  readers: Measured<TopicReader[]>;
  index?: ConsumerIndexState;
}

/** Reads of many ports at once; nothing is known of one whose cluster the catalog does not tell. */
export async function readPortFacts(
  ports: readonly OutputPort[],
  { samples, readers, indexStates }: PortFacts,
): Promise<(port: OutputPort) => SeenPort | undefined> {
  const located = ports.flatMap(({ clusterId, name }) =>
    clusterId === undefined ? [] : { clusterId, topic: name },
  );
  const clusterIds = [...new Set(located.map(({ clusterId }) => clusterId))];
  const [stored, read, states] = await Promise.all([
    samples.topics(located),
    readers.readersOf(located, {}),
    indexStates(clusterIds),
  ]);
  const seen = new Map<string, SeenPort>();
  for (const [index, { clusterId, topic }] of located.entries()) {
    const ofTopic = read[index];
    if (!ofTopic) continue;
    seen.set(`${clusterId}/${topic}`, {
      stored: stored[index],
      readers: ofTopic,
      index: states.get(clusterId),
    });
  }
  return ({ clusterId, name }) => seen.get(`${clusterId}/${name}`);
}
