// SPDX-License-Identifier: Apache-2.0

import { DataProduct } from '@data-mesh/backstage-plugin-data-products-common';
import { LiveConfig } from '@data-mesh/backstage-plugin-data-products-node';
import { ConsumerIndexStore } from '../../consumers/index/types';
import { SubjectStore } from '../../governance/subjects/types';
import { objectivesOf } from '../../live/objectivesOf';
import { SampleStore } from '../../live/samples/types';
import { ClusterTopic } from '../../live/types';
import { subjectsOfPorts } from '../../schemas/product/subjectsOfPorts';
import { seenFreshness } from './seenFreshness';
import { seenGroups } from './seenGroups';
import { ObserveProducts } from './types';

/** Over what the samples, the index of consumer groups and the reading of schemas have kept. */
export function createObserver(options: {
  samples: Pick<SampleStore, 'topics'>;
  index: Pick<ConsumerIndexStore, 'states' | 'readers'>;
  subjects: Pick<SubjectStore, 'settings'>;
  isIgnored: (groupId: string) => boolean;
  live: Pick<LiveConfig, 'intervalMs' | 'objectives'>;
  now: () => number;
}): ObserveProducts {
  const { samples, index, subjects, isIgnored, live, now } = options;

  async function readIndexes(topics: readonly ClusterTopic[]) {
    const namesByCluster = new Map<string, Set<string>>();
    for (const { clusterId, topic } of topics) {
      const names = namesByCluster.get(clusterId) ?? new Set();
      namesByCluster.set(clusterId, names.add(topic));
    }
    const states = await index.states([...namesByCluster.keys()]);
    const readers = new Map(
      await Promise.all(
        [...namesByCluster].map(
          async ([clusterId, names]) =>
            [clusterId, await index.readers(clusterId, [...names])] as const,
        ),
      ),
    );
    return { states, readers };
  }

  async function readSubjects(products: readonly DataProduct[]) {
    const [first] = products;
    if (!first) return new Map();
    const names = products.flatMap(({ outputPorts }) =>
      subjectsOfPorts(outputPorts).map(({ subject }) => subject),
    );
    return subjects.settings(first.environmentId, [...new Set(names)]);
  }

  return async products => {
    const when = { nowMs: now(), intervalMs: live.intervalMs };
    const topicsOf = (product: DataProduct) =>
      product.outputPorts.map(({ clusterId = '', name: topic }) => ({
        clusterId,
        topic,
      }));
    const topics = products.flatMap(topicsOf);
    const [stored, indexes, settings] = await Promise.all([
      samples.topics(topics),
      readIndexes(topics.filter(({ clusterId }) => clusterId !== '')),
      readSubjects(products),
    ]);
    const storedOf = new Map(
      topics.map((topic, at) => [JSON.stringify(topic), stored[at]]),
    );
    return products.map(product => {
      const own = topicsOf(product);
      const names = subjectsOfPorts(product.outputPorts);
      return {
        product,
        freshness: seenFreshness(
          own.map(topic => ({
            topic: topic.topic,
            stored: storedOf.get(JSON.stringify(topic)),
          })),
          objectivesOf(product, live.objectives)?.freshnessSeconds,
          when,
        ),
        subjects: names.flatMap(({ subject }) => {
          const known = settings.get(subject);
          return known ? [{ subject, changes: known.changes }] : [];
        }),
        groups: seenGroups(own, { ...indexes, isIgnored, when }),
      };
    });
  };
}
