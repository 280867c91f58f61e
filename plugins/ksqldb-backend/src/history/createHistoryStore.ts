// SPDX-License-Identifier: Apache-2.0
import type { HistoryEntry } from '@data-mesh/backstage-plugin-ksqldb-common';
import type { Knex } from 'knex';
import { createSavedQueries } from './createSavedQueries';
import { numericId, storableText } from './storable';
import type { HistoryStore } from './types';
import { withoutText } from './withoutText';

const KEPT_OF_A_USER = 500;
/** What is kept of a message; ksqlDB's may quote the whole statement. */
const LONGEST_MESSAGE = 4_000;

interface HistoryRow {
  id: number;
  user_ref: string;
  cluster_id: string;
  text: string;
  class: HistoryEntry['class'];
  started_at: string;
  outcome: Exclude<HistoryEntry['outcome'], 'lost'>;
  duration_ms: number | null;
  message: string | null;
  row_count: number | null;
}

/**
 * Keeps what people ran and saved in the database of the plugin. What fails there says nothing of what they wrote.
 *
 * @param options.longestRunMs - Nothing runs longer: what is older and still noted as running was lost with its process.
 * @param options.now - Epoch milliseconds.
 */
export function createHistoryStore(options: {
  knex: Knex;
  longestRunMs: number;
  now: () => number;
}): HistoryStore {
  const { knex, longestRunMs, now } = options;
  const history = () => knex<HistoryRow>('history');

  function toEntry(row: HistoryRow): HistoryEntry {
    const elapsedMs = Math.max(0, now() - Date.parse(row.started_at));
    const isLost = row.outcome === 'running' && elapsedMs > longestRunMs;
    const durationSoFarMs = row.outcome === 'running' ? elapsedMs : 0;
    return {
      id: String(row.id),
      clusterId: row.cluster_id,
      text: row.text,
      class: row.class,
      startedAt: row.started_at,
      durationMs: isLost ? 0 : (row.duration_ms ?? durationSoFarMs),
      outcome: isLost ? 'lost' : row.outcome,
      message: row.message ?? undefined,
      rows: row.row_count ?? undefined,
    };
  }

  return withoutText({
    ...createSavedQueries({ knex, now }),

    async begin(user, entry) {
      const [row] = await history().insert(
        {
          user_ref: user,
          cluster_id: entry.clusterId,
          text: storableText(entry.text),
          class: entry.class,
          started_at: entry.startedAt,
          outcome: 'running',
        },
        'id',
      );
      if (!row) throw new Error('The database answered no id for a new entry');
      const beyond = await history()
        .where({ user_ref: user })
        .orderBy('id', 'desc')
        .offset(KEPT_OF_A_USER)
        .first('id');
      if (beyond) {
        await history()
          .where({ user_ref: user })
          .andWhere('id', '<=', beyond.id)
          .delete();
      }
      return String(row.id);
    },

    async end(id, { outcome, message, rows, durationMs }) {
      const found = numericId(id);
      if (found === undefined || outcome === 'lost') return;
      await history()
        .where({ id: found })
        .update({
          outcome,
          message: message
            ? storableText(message).slice(0, LONGEST_MESSAGE)
            : null,
          row_count: rows ?? null,
          duration_ms: Math.round(durationMs),
        });
    },

    async list(user, { text, offset, limit }) {
      const mine = () => {
        const query = history().where({ user_ref: user });
        return text
          ? query.whereRaw("lower(text) like lower(?) escape '\\'", [
              `%${storableText(text).replace(/[\\%_]/g, '\\$&')}%`,
            ])
          : query;
      };
      const [rows, counted] = await Promise.all([
        mine().orderBy('id', 'desc').offset(offset).limit(limit),
        mine().count({ count: '*' }).first(),
      ]);
      return {
        items: rows.map(toEntry),
        totalItems: Number(counted?.count ?? 0),
      };
    },

    async clear(user) {
      await history().where({ user_ref: user }).delete();
    },
  });
}
