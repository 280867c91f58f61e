// SPDX-License-Identifier: Apache-2.0

import { Knex } from 'knex';
import { inChunks } from '../../store/chunks';
import { SampleStore, StoredDay } from './types';

/** As numbers, or as the text in which PostgreSQL tells large sums; `null` when no row had a value. */
type Sum = number | string | null;

interface DayRow {
  topic_id: number;
  day: number | string;
  kept_ms: Sum;
  broken_ms: Sum;
  records: Sum;
  rates_ms: Sum;
}

const NOTHING: StoredDay = { keptMs: 0, brokenMs: 0, records: 0, ratesMs: 0 };

/** See `SampleStore.days`; the database sums up, so that a few rows come of each topic. */
export async function readDays(
  knex: Knex,
  topicIds: readonly number[],
  wanted: { beforeHour: number; count: number },
): ReturnType<SampleStore['days']> {
  const { beforeHour, count } = wanted;
  const lastHour = beforeHour - 1;
  const found = new Map<number, StoredDay[]>();
  for (const ids of inChunks(topicIds)) {
    const rows: DayRow[] = await knex('live_hours')
      .select('topic_id')
      // SQLite is given every number as one with a fraction; of two whole ones the quotient is whole.
      .select(knex.raw('(cast(? as integer) - hour) / 24 as day', [lastHour]))
      .sum({
        kept_ms: 'kept_ms',
        broken_ms: 'broken_ms',
        records: 'records',
        rates_ms: 'rates_ms',
      })
      .whereIn('topic_id', ids)
      .whereBetween('hour', [beforeHour - count * 24, lastHour])
      .groupBy('topic_id', 'day');
    for (const row of rows) {
      const days =
        found.get(row.topic_id) ??
        Array.from({ length: count }, () => ({ ...NOTHING }));
      days[Number(row.day)] = {
        keptMs: Number(row.kept_ms),
        brokenMs: Number(row.broken_ms),
        records: Number(row.records),
        ratesMs: Number(row.rates_ms),
      };
      found.set(row.topic_id, days);
    }
  }
  return found;
}
