// SPDX-License-Identifier: Apache-2.0

import {
  DataProduct,
  ObservedGroup,
} from '@data-mesh/backstage-plugin-data-products-common';
import { Clock } from '@data-mesh/confluent-client';
import { CurrentGroupOwners } from '../components/createComponentClaims';
import { ConsumerIndexStore, LagSample } from '../index/types';
import { groupedBy } from '../groupedBy';
import { sumSamples, toObservedGroups } from './toObservedGroups';

const HOUR_MS = 3_600_000;
const DAY_MS = 24 * HOUR_MS;

/** A group that reads topics of a product, or did. */
export interface ProductGroup {
  clusterId: string;
  groupId: string;
  topics: string[];
  /** When it was last looked at, or first seen not to read any more. ISO 8601. */
  seenAt: string;
  isGone: boolean;
  /** Entity ref of what may or may not exist, or be hidden from the caller; absent when nobody says. */
  componentRef?: string;
}

/** The groups that read products, as the index knows them; no cluster is asked. */
export interface ProductGroups {
  /** By cluster, then by group. */
  of(product: DataProduct): Promise<ProductGroup[]>;
  /** With lag and trend; in the same order. */
  observed(
    product: DataProduct,
  ): Promise<{ group: ObservedGroup; componentRef?: string }[]>;
  /** One of them, with the samples of 24 hours; `undefined` when it is not known to read the product. */
  one(
    product: DataProduct,
    of: { clusterId: string; groupId: string },
  ): Promise<{ group: ObservedGroup; samples: LagSample[] } | undefined>;
}

export function createProductGroups(options: {
  store: ConsumerIndexStore;
  owners: CurrentGroupOwners;
  isIgnored: (groupId: string) => boolean;
  clock: Pick<Clock, 'now'>;
}): ProductGroups {
  const { store, owners, isIgnored, clock } = options;

  async function readersOf(clusterId: string, topics: string[]) {
    const readers = await store.readers(clusterId, topics);
    return readers.filter(({ groupId }) => !isIgnored(groupId));
  }

  const since = (ms: number) => new Date(clock.now() - ms).toISOString();

  return {
    async of(product) {
      const { componentOf } = await owners();
      const found: ProductGroup[] = [];
      for (const [clusterId, topics] of topicsByCluster(product)) {
        const readers = await readersOf(clusterId, topics);
        const byGroup = groupedBy(readers, ({ groupId }) => groupId);
        for (const [groupId, all] of byGroup) {
          const current = all.filter(({ goneAt }) => goneAt === undefined);
          const isGone = current.length === 0;
          found.push({
            clusterId,
            groupId,
            topics: (isGone ? all : current).map(({ topic }) => topic),
            seenAt: all
              .map(({ observedAt, goneAt }) =>
                isGone ? (goneAt ?? observedAt) : observedAt,
              )
              .reduce((a, b) => (a > b ? a : b)),
            isGone,
            componentRef: componentOf(groupId),
          });
        }
      }
      return found;
    },

    async observed(product) {
      const { componentOf } = await owners();
      const found: ObservedGroup[] = [];
      for (const [clusterId, topics] of topicsByCluster(product)) {
        const readers = await readersOf(clusterId, topics);
        const groupIds = [...new Set(readers.map(({ groupId }) => groupId))];
        const samples = await store.samples(
          clusterId,
          { groupIds, topics },
          since(HOUR_MS),
        );
        const now = new Date(clock.now());
        found.push(...toObservedGroups(readers, samples, now));
      }
      return found.map(group => ({
        group,
        componentRef: componentOf(group.groupId),
      }));
    },

    async one(product, { clusterId, groupId }) {
      const topics = topicsByCluster(product).get(clusterId) ?? [];
      const readers = await readersOf(clusterId, topics);
      const own = readers.filter(reader => reader.groupId === groupId);
      const samples = await store.samples(
        clusterId,
        { groupIds: [groupId], topics },
        since(DAY_MS),
      );
      const [group] = toObservedGroups(own, samples, new Date(clock.now()));
      return group && { group, samples: sumSamples(samples) };
    },
  };
}

/** The topics of a product, by the cluster they are on. */
export function topicsByCluster({
  outputPorts,
}: DataProduct): ReadonlyMap<string, string[]> {
  const topics = new Map<string, string[]>();
  for (const { clusterId, name } of outputPorts) {
    if (clusterId === undefined) continue;
    topics.set(clusterId, [...(topics.get(clusterId) ?? []), name]);
  }
  return topics;
}
