// SPDX-License-Identifier: Apache-2.0

import { Knex } from 'knex';
import { inChunks } from '../../store/chunks';
import { inTransaction } from '../../store/inTransaction';
import { storableText } from '../../store/rows';
import { groupedByCluster } from './groupedByCluster';
import { decodeRates, encodeRates } from './rateSamples';
import { readDays } from './readDays';
import { parseTopicState, UNSEEN } from './topicState';
import { SampleStore, StoredHour, StoredTopic, TopicSample } from './types';

interface TopicRow {
  id: number;
  cluster_id: string;
  topic: string;
  attempted_at: string | null;
  /** JSON */
  state: string;
}

interface HourRow {
  topic_id: number;
  hour: number;
  kept_ms: number;
  broken_ms: number;
  samples: string;
  /** Of rows that an older version wrote `null`, as what follows. */
  records: number | null;
  rates_ms: number | null;
}

/** Over the migrated database of the plugin, SQLite or PostgreSQL. */
export function createSampleStore(knex: Knex): SampleStore {
  async function read(
    clusterId: string,
    topics: readonly string[],
  ): Promise<StoredTopic[]> {
    const found: StoredTopic[] = [];
    for (const chunk of inChunks(topics)) {
      const rows = await knex<TopicRow>('live_topics')
        .where({ cluster_id: clusterId })
        .whereIn('topic', chunk);
      found.push(...rows.map(toTopic));
    }
    return found;
  }

  return {
    async watch(clusterId, topics) {
      const known = new Set(
        (await read(clusterId, topics)).map(({ topic }) => topic),
      );
      const added = topics.filter(topic => !known.has(topic));
      for (const chunk of inChunks(added)) {
        await knex<TopicRow>('live_topics')
          .insert(
            chunk.map(topic => ({
              cluster_id: clusterId,
              topic,
              state: JSON.stringify(UNSEEN),
            })),
          )
          .onConflict(['cluster_id', 'topic'])
          .ignore();
      }
      return read(clusterId, topics);
    },

    async record(samples) {
      let recorded = 0;
      for (const chunk of inChunks(samples)) {
        recorded += await inTransaction(knex, transaction =>
          recordAll(transaction, chunk),
        );
      }
      return recorded;
    },

    async topics(topics) {
      const found = new Map<string, StoredTopic>();
      for (const [clusterId, names] of groupedByCluster(topics)) {
        for (const stored of await read(clusterId, names)) {
          found.set(`${clusterId}/${stored.topic}`, stored);
        }
      }
      return topics.map(({ clusterId, topic }) =>
        found.get(`${clusterId}/${topic}`),
      );
    },

    async hours(topicIds, fromHour) {
      const found = new Map<number, StoredHour[]>();
      for (const chunk of inChunks(topicIds)) {
        const rows = await knex<HourRow>('live_hours')
          .whereIn('topic_id', chunk)
          .where('hour', '>=', fromHour)
          .orderBy('hour');
        for (const row of rows) {
          const ofTopic = found.get(row.topic_id) ?? [];
          ofTopic.push(toHour(row));
          found.set(row.topic_id, ofTopic);
        }
      }
      return found;
    },

    days: (topicIds, wanted) => readDays(knex, topicIds, wanted),

    async lastAttemptAt() {
      const row = await knex<TopicRow>('live_topics')
        .max({ at: 'attempted_at' })
        .first<{ at: string | null }>();
      return row?.at ?? undefined;
    },

    async prune({ hoursBefore, ratesBefore, attemptsBefore }) {
      await knex<HourRow>('live_hours')
        .where('hour', '<', ratesBefore)
        .whereNot({ samples: '' })
        .update({ samples: '' });
      await knex<HourRow>('live_hours')
        .where('hour', '<', hoursBefore)
        .delete();
      await inTransaction(knex, async transaction => {
        const forgotten = await transaction<TopicRow>('live_topics')
          .where('attempted_at', '<', attemptsBefore)
          .pluck('id');
        for (const ids of inChunks(forgotten)) {
          await transaction('live_hours').whereIn('topic_id', ids).delete();
          await transaction('live_topics').whereIn('id', ids).delete();
        }
      });
    },
  };
}

/** Leaves out what another back end has sampled since. */
async function recordAll(
  transaction: Knex.Transaction,
  samples: readonly TopicSample[],
): Promise<number> {
  const hours: HourRow[] = [];
  let recorded = 0;
  // In a stable order, so that two processes that write the same do not wait for each other in a circle.
  for (const sample of [...samples].sort((a, b) => a.id - b.id)) {
    const { id, attemptedAt, previousAttemptAt, state } = sample;
    const updated = await transaction<TopicRow>('live_topics')
      .where({ id, attempted_at: previousAttemptAt ?? null })
      .update({
        attempted_at: attemptedAt,
        state: storableText(JSON.stringify(state)),
      });
    if (updated === 0) continue;
    recorded += 1;
    hours.push(
      ...sample.hours.map(({ hour, keptMs, brokenMs, rates }) => ({
        topic_id: id,
        hour,
        kept_ms: Math.round(keptMs),
        broken_ms: Math.round(brokenMs),
        samples: encodeRates(hour, rates),
        records: sumOf(rates, ({ records }) => records),
        rates_ms: sumOf(rates, ({ fromMs, toMs }) => toMs - fromMs),
      })),
    );
  }
  for (const rows of inChunks(hours)) {
    await transaction<HourRow>('live_hours')
      .insert(rows)
      .onConflict(['topic_id', 'hour'])
      .merge({
        kept_ms: transaction.raw('live_hours.kept_ms + excluded.kept_ms'),
        broken_ms: transaction.raw('live_hours.broken_ms + excluded.broken_ms'),
        samples: transaction.raw('live_hours.samples || excluded.samples'),
        records: transaction.raw(
          'coalesce(live_hours.records, 0) + excluded.records',
        ),
        rates_ms: transaction.raw(
          'coalesce(live_hours.rates_ms, 0) + excluded.rates_ms',
        ),
      });
  }
  return recorded;
}

function sumOf<T>(items: readonly T[], of: (item: T) => number): number {
  return items.reduce((sum, item) => sum + of(item), 0);
}

function toTopic(row: TopicRow): StoredTopic {
  return {
    id: row.id,
    topic: row.topic,
    attemptedAt: row.attempted_at ?? undefined,
    state: parseTopicState(row.state),
  };
}

function toHour(row: HourRow): StoredHour {
  return {
    hour: row.hour,
    keptMs: row.kept_ms,
    brokenMs: row.broken_ms,
    rates: decodeRates(row.hour, row.samples),
  };
}
