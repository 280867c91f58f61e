// SPDX-License-Identifier: Apache-2.0

import { Knex } from 'knex';
import { JudgedHour } from '../../live/freshness/byHour';
import { TopicLagHours } from '../../live/types';
import { inChunks } from '../../store/chunks';
import { inTransaction } from '../../store/inTransaction';
import { groupedBy } from '../groupedBy';
import { WorstLag } from './createWorstLags';

/** What a pass adds to what is kept of a topic. */
export interface LagSampleOfTopic extends WorstLag {
  /** Of the observation that the hours begin with; when another one came since, nothing is added. Absent for the first. */
  previousAt: string | undefined;
  /** To add to what is kept of these hours. */
  hours: JudgedHour[];
}

/** How long groups were no further behind in topics than was promised; several back ends may write. */
export interface LagHourStore extends TopicLagHours {
  /** The newest observations of these topics, by topic; those that nobody has seen are left out. */
  newest(
    clusterId: string,
    topics: readonly string[],
  ): Promise<ReadonlyMap<string, WorstLag>>;
  record(
    clusterId: string,
    samples: readonly LagSampleOfTopic[],
  ): Promise<void>;
  /** Forgets hours, and topics that nobody has seen since. @param limits.seenBefore - ISO 8601. */
  prune(limits: { hoursBefore: number; seenBefore: string }): Promise<void>;
}

interface TopicRow {
  id: number;
  cluster_id: string;
  topic: string;
  observed_at: string;
  lag_seconds: number;
}

interface HourRow {
  topic_id: number;
  hour: number;
  kept_ms: number;
  broken_ms: number;
}

/** Over the migrated database of the plugin, SQLite or PostgreSQL. */
export function createLagHourStore(knex: Knex): LagHourStore {
  async function read(
    clusterId: string,
    topics: readonly string[],
  ): Promise<TopicRow[]> {
    const found: TopicRow[] = [];
    for (const chunk of inChunks(topics)) {
      found.push(
        ...(await knex<TopicRow>('consumer_topics')
          .where({ cluster_id: clusterId })
          .whereIn('topic', chunk)),
      );
    }
    return found;
  }

  return {
    async newest(clusterId, topics) {
      const rows = await read(clusterId, topics);
      return new Map(
        rows.map(({ topic, observed_at: at, lag_seconds: lagSeconds }) => [
          topic,
          { topic, at, lagSeconds },
        ]),
      );
    },

    async record(clusterId, samples) {
      for (const chunk of inChunks(samples)) {
        await inTransaction(knex, transaction =>
          recordAll(transaction, clusterId, chunk),
        );
      }
    },

    async hoursOf(topics, fromHour) {
      const idByTopic = new Map<string, number>();
      for (const [clusterId, of] of groupedBy(
        topics,
        topic => topic.clusterId,
      )) {
        const names = of.map(({ topic }) => topic);
        for (const { id, topic } of await read(clusterId, names)) {
          idByTopic.set(keyOf({ clusterId, topic }), id);
        }
      }
      const hours: HourRow[] = [];
      for (const ids of inChunks([...idByTopic.values()])) {
        hours.push(
          ...(await knex<HourRow>('consumer_hours')
            .whereIn('topic_id', ids)
            .where('hour', '>=', fromHour)
            .orderBy('hour')),
        );
      }
      const hoursById = groupedBy(hours, row => String(row.topic_id));
      return topics.map(topic =>
        (hoursById.get(String(idByTopic.get(keyOf(topic)))) ?? []).map(
          ({ hour, kept_ms: keptMs, broken_ms: brokenMs }) => ({
            hour,
            keptMs,
            brokenMs,
          }),
        ),
      );
    },

    async prune({ hoursBefore, seenBefore }) {
      await knex<HourRow>('consumer_hours')
        .where('hour', '<', hoursBefore)
        .delete();
      await inTransaction(knex, async transaction => {
        const forgotten = await transaction<TopicRow>('consumer_topics')
          .where('observed_at', '<', seenBefore)
          .pluck('id');
        for (const ids of inChunks(forgotten)) {
          await transaction('consumer_hours').whereIn('topic_id', ids).delete();
          await transaction('consumer_topics').whereIn('id', ids).delete();
        }
      });
    },
  };
}

async function recordAll(
  transaction: Knex.Transaction,
  clusterId: string,
  samples: readonly LagSampleOfTopic[],
): Promise<void> {
  const hours: HourRow[] = [];
  // In a stable order, so that two processes that write the same do not wait for each other in a circle.
  for (const sample of [...samples].sort((a, b) =>
    a.topic < b.topic ? -1 : 1,
  )) {
    const id = await observe(transaction, clusterId, sample);
    if (id === undefined) continue;
    hours.push(
      ...sample.hours.map(({ hour, keptMs, brokenMs }) => ({
        topic_id: id,
        hour,
        kept_ms: Math.round(keptMs),
        broken_ms: Math.round(brokenMs),
      })),
    );
  }
  for (const rows of inChunks(hours)) {
    await transaction<HourRow>('consumer_hours')
      .insert(rows)
      .onConflict(['topic_id', 'hour'])
      .merge({
        kept_ms: transaction.raw('consumer_hours.kept_ms + excluded.kept_ms'),
        broken_ms: transaction.raw(
          'consumer_hours.broken_ms + excluded.broken_ms',
        ),
      });
  }
}

/** Keeps an observation, and answers the id of its topic; nothing when another one came first. */
async function observe(
  transaction: Knex.Transaction,
  clusterId: string,
  { topic, at, lagSeconds, previousAt }: LagSampleOfTopic,
): Promise<number | undefined> {
  const seen = { observed_at: at, lag_seconds: lagSeconds };
  const of = { cluster_id: clusterId, topic };
  const topics = () => transaction<TopicRow>('consumer_topics');
  const [row] =
    previousAt === undefined
      ? await topics()
          .insert({ ...of, ...seen })
          .onConflict(['cluster_id', 'topic'])
          .ignore()
          .returning('id')
      : await topics()
          .where({ ...of, observed_at: previousAt })
          .update(seen)
          .returning('id');
  return row?.id;
}

function keyOf({ clusterId, topic }: { clusterId: string; topic: string }) {
  return `${clusterId}/${topic}`;
}
