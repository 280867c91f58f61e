// SPDX-License-Identifier: Apache-2.0

import { Clock } from '@data-mesh/confluent-client';
import { inChunks } from '../../store/chunks';
import { TopicReader, TopicReaders } from '../../live/types';
import { groupedBy } from '../groupedBy';
import { ConsumerIndexStore, StoredReader } from '../index/types';
import { behindSince } from './behindSince';
import { readTopics, TopicReading } from './readTopics';

const DAY_MS = 86_400_000;

/** Of which the samples of a day are held in memory at the same time: a few hundred of each group. */
const TOPICS_AT_A_TIME = 20;

/** What the index knows of who reads topics, and did. */
export function createTopicReaders(
  reading: TopicReading & {
    store: Pick<ConsumerIndexStore, 'samples'>;
    clock: Pick<Clock, 'now'>;
  },
): TopicReaders {
  const { store, clock } = reading;

  /** By cluster, topic and group; only those that are behind. */
  async function delaysOf(
    readers: readonly StoredReader[],
    limitSeconds: number,
  ): Promise<ReadonlyMap<string, string>> {
    const behind = readers.filter(
      ({ lag, goneAt }) =>
        goneAt === undefined && (lag?.lagSeconds ?? 0) > limitSeconds,
    );
    const since = new Date(clock.now() - DAY_MS).toISOString();
    const delays = new Map<string, string>();
    for (const [clusterId, ofCluster] of groupedBy(
      behind,
      reader => reader.clusterId,
    )) {
      const groupsByTopic = groupedBy(ofCluster, ({ topic }) => topic);
      for (const topics of inChunks(
        [...groupsByTopic.keys()],
        TOPICS_AT_A_TIME,
      )) {
        const groupIds = topics.flatMap(topic =>
          (groupsByTopic.get(topic) ?? []).map(({ groupId }) => groupId),
        );
        const samples = await store.samples(
          clusterId,
          { groupIds: [...new Set(groupIds)], topics },
          since,
        );
        for (const [key, own] of groupedBy(samples, sample =>
          keyOf({ ...sample, clusterId }),
        )) {
          const at = behindSince(own, limitSeconds);
          if (at !== undefined) delays.set(key, at);
        }
      }
    }
    return delays;
  }

  return {
    async readersOf(topics, { lagSeconds: limitSeconds }) {
      const read = await readTopics(topics, reading);
      const delays =
        limitSeconds === undefined
          ? new Map<string, string>()
          : await delaysOf(
              read.flatMap(each => (each.status === 'known' ? each.value : [])),
              limitSeconds,
            );
      return read.map(each =>
        each.status === 'unknown'
          ? each
          : {
              ...each,
              value: each.value.map((reader): TopicReader => ({
                groupId: reader.groupId,
                activeAt: reader.activeAt,
                ...(reader.goneAt === undefined && {
                  lagSeconds: reader.lag?.lagSeconds,
                  behindSince: delays.get(keyOf(reader)),
                }),
              })),
            },
      );
    },
  };
}

function keyOf(of: { clusterId: string; topic: string; groupId: string }) {
  return JSON.stringify([of.clusterId, of.topic, of.groupId]);
}
