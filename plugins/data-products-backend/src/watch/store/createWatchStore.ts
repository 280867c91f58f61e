// SPDX-License-Identifier: Apache-2.0

import {
  ProductKey,
  WATCH_KINDS,
} from '@data-mesh/backstage-plugin-data-products-common';
import { Knex } from 'knex';
import { inChunks } from '../../store/chunks';
import { inTransaction } from '../../store/inTransaction';
import { storableText } from '../../store/rows';
import { StoredWatch, WatchStore } from './types';

const DAY_MS = 86_400_000;

interface WatchRow {
  product_key: ProductKey;
  watcher_ref: string;
  environment_id: string;
  entity_name: string;
  title: string;
  kinds: string;
  set_by: string;
  set_at: string;
  seen_at: string;
  hidden_since: string | null;
}

/** Keeps them in the database of the product store. */
export function createWatchStore(knex: Knex): WatchStore {
  return {
    async of(watcherRefs) {
      const found: WatchRow[] = [];
      for (const chunk of inChunks(watcherRefs)) {
        found.push(
          ...(await knex<WatchRow>('watches').whereIn('watcher_ref', chunk)),
        );
      }
      return found
        .map(toWatch)
        .sort((a, b) => a.title.localeCompare(b.title, 'en'));
    },

    async ofProducts(keys) {
      const found: WatchRow[] = [];
      for (const chunk of inChunks(keys)) {
        found.push(
          ...(await knex<WatchRow>('watches')
            .whereIn('product_key', chunk)
            .orderBy(['product_key', 'watcher_ref'])),
        );
      }
      return found.map(toWatch);
    },

    async set(watch) {
      await knex<WatchRow>('watches')
        .insert(toRow(watch))
        .onConflict(['product_key', 'watcher_ref'])
        .merge();
    },

    async remove({ environmentId, entityName, watcherRef }) {
      await knex<WatchRow>('watches')
        .where({
          environment_id: environmentId,
          entity_name: entityName,
          watcher_ref: watcherRef,
        })
        .delete();
    },

    noteSeen: ({ seen, hidden }, at) =>
      inTransaction(knex, async transaction => {
        const rowOf = ({ productKey, watcherRef }: StoredWatch) =>
          transaction<WatchRow>('watches').where({
            product_key: productKey,
            watcher_ref: watcherRef,
          });
        const dayAgo = new Date(Date.parse(at) - DAY_MS).toISOString();
        for (const watch of seen) {
          const isShown = watch.hiddenSince !== undefined;
          await rowOf(watch)
            .where(query =>
              isShown
                ? query.whereNotNull('hidden_since')
                : query.where('seen_at', '<', dayAgo),
            )
            .update({ seen_at: at, ...(isShown && { hidden_since: null }) });
        }
        for (const watch of hidden) {
          await rowOf(watch)
            .whereNull('hidden_since')
            .update({ hidden_since: at });
        }
      }),

    async productsAfter(after, limit) {
      const query = knex<WatchRow>('watches')
        .whereNull('hidden_since')
        .groupBy('product_key')
        .orderBy('product_key')
        .limit(limit)
        .select('product_key as key')
        .max({
          environmentId: 'environment_id',
          entityName: 'entity_name',
          title: 'title',
        });
      if (after !== undefined) query.where('product_key', '>', after);
      return query;
    },

    async watchersUnseenSince(before) {
      return knex<WatchRow>('watches')
        .groupBy('watcher_ref')
        .havingRaw('max(seen_at) < ?', [before])
        .pluck('watcher_ref');
    },

    async forget({ watcherRefs = [], productKeys = [] }) {
      for (const chunk of inChunks(watcherRefs)) {
        await knex('watches').whereIn('watcher_ref', chunk).delete();
        await knex('watch_news').whereIn('watcher_ref', chunk).delete();
      }
      for (const chunk of inChunks(productKeys)) {
        await knex('watches').whereIn('product_key', chunk).delete();
      }
    },
  };
}

function toWatch(row: WatchRow): StoredWatch {
  const kinds = new Set(row.kinds.split(','));
  return {
    productKey: row.product_key,
    watcherRef: row.watcher_ref,
    environmentId: row.environment_id,
    entityName: row.entity_name,
    title: row.title,
    kinds: WATCH_KINDS.filter(kind => kinds.has(kind)),
    setBy: row.set_by,
    setAt: row.set_at,
    hiddenSince: row.hidden_since ?? undefined,
  };
}

function toRow(watch: StoredWatch): WatchRow {
  return {
    product_key: watch.productKey,
    watcher_ref: watch.watcherRef,
    environment_id: watch.environmentId,
    entity_name: watch.entityName,
    title: storableText(watch.title),
    kinds: watch.kinds.join(','),
    set_by: watch.setBy,
    set_at: watch.setAt,
    seen_at: watch.setAt,
    hidden_since: watch.hiddenSince ?? null,
  };
}
