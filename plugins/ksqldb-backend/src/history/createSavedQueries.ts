// SPDX-License-Identifier: Apache-2.0
import { ConflictError, NotFoundError } from '@backstage/errors';
import type { SavedQuery } from '@data-mesh/backstage-plugin-ksqldb-common';
import type { Knex } from 'knex';
import { numericId, storableText } from './storable';
import type { HistoryStore } from './types';

const MOST_OF_A_USER = 500;

interface SavedQueryRow {
  id: number;
  user_ref: string;
  cluster_id: string;
  title: string;
  text: string;
  saved_at: string;
}

/**
 * Keeps texts that people saved, each for themselves.
 *
 * @param options.now - Epoch milliseconds.
 */
export function createSavedQueries(options: {
  knex: Knex;
  now: () => number;
}): Pick<HistoryStore, 'saved' | 'save' | 'deleteSaved'> {
  const { knex, now } = options;
  const savedQueries = () => knex<SavedQueryRow>('saved_queries');

  async function replace(
    user: string,
    id: string,
    row: Partial<SavedQueryRow>,
  ) {
    const [replaced] = await savedQueries()
      .where({ id: numericId(id) ?? -1, user_ref: user })
      .update(row, '*');
    if (!replaced) throw absent(id);
    return replaced;
  }

  async function add(row: Omit<SavedQueryRow, 'id'>) {
    const counted = await savedQueries()
      .where({ user_ref: row.user_ref })
      .count({ count: '*' })
      .first();
    if (Number(counted?.count ?? 0) >= MOST_OF_A_USER) {
      throw new ConflictError(
        `You have saved ${MOST_OF_A_USER} queries, as many as are kept. Delete one first.`,
      );
    }
    const [added] = await savedQueries().insert(row, '*');
    if (!added) throw new Error('The database answered no row for a new query');
    return added;
  }

  return {
    async saved(user) {
      const rows = await savedQueries().where({ user_ref: user });
      return rows
        .map(toSavedQuery)
        .sort((a, b) => a.title.localeCompare(b.title, 'en'));
    },

    async save(user, { id, clusterId, title, text }) {
      const row = {
        user_ref: user,
        cluster_id: clusterId,
        title: storableText(title),
        text: storableText(text),
        saved_at: new Date(now()).toISOString(),
      };
      return toSavedQuery(
        await (id === undefined ? add(row) : replace(user, id, row)),
      );
    },

    async deleteSaved(user, id) {
      const count = await savedQueries()
        .where({ id: numericId(id) ?? -1, user_ref: user })
        .delete();
      if (count === 0) throw absent(id);
    },
  };
}

function absent(id: string): Error {
  return new NotFoundError(`You have no saved query ${id}`);
}

function toSavedQuery(row: SavedQueryRow): SavedQuery {
  return {
    id: String(row.id),
    clusterId: row.cluster_id,
    title: row.title,
    text: row.text,
    savedAt: row.saved_at,
  };
}
