// SPDX-License-Identifier: Apache-2.0

import { ProductKey } from '@data-mesh/backstage-plugin-data-products-common';
import { Knex } from 'knex';
import { inChunks } from '../../store/chunks';
import { inTransaction } from '../../store/inTransaction';
import { storableText } from '../../store/rows';
import { MarkKind, NewsStore, PendingNews, StoredMark } from './types';

interface MarkRow {
  product_key: ProductKey;
  kind: MarkKind;
  seen_at: string;
  state: string;
}

interface NewsRow {
  id: number;
  watcher_ref: string;
  kind: PendingNews['kind'];
  entity_ref: string;
  product_title: string;
  /** SQLite has numbers for booleans. */
  is_gone: boolean | 0 | 1;
  headline: string;
  detail: string;
  severity: PendingNews['severity'];
  tab: string;
  by_ref: string | null;
  at: string;
}

/** Keeps them in the database of the product store. */
export function createNewsStore(knex: Knex): NewsStore {
  return {
    async marks(keys) {
      const found: MarkRow[] = [];
      for (const chunk of inChunks(keys)) {
        found.push(
          ...(await knex<MarkRow>('watch_marks').whereIn('product_key', chunk)),
        );
      }
      return found.map(row => ({
        productKey: row.product_key,
        kind: row.kind,
        seenAt: row.seen_at,
        state: row.state,
      }));
    },

    commit: ({ marks, news }) =>
      inTransaction(knex, async transaction => {
        for (const rows of inChunks(marks.map(toMarkRow))) {
          await transaction<MarkRow>('watch_marks')
            .insert(rows)
            .onConflict(['product_key', 'kind'])
            .merge();
        }
        for (const rows of inChunks(news.map(toNewsRow))) {
          await transaction('watch_news').insert(rows);
        }
      }),

    async begin(marks) {
      for (const rows of inChunks(marks.map(toMarkRow))) {
        await knex<MarkRow>('watch_marks')
          .insert(rows)
          .onConflict(['product_key', 'kind'])
          .ignore();
      }
    },

    async pending(limit) {
      const rows = await knex<NewsRow>('watch_news').orderBy('id').limit(limit);
      return rows.map(toNews);
    },

    async told(ids) {
      for (const chunk of inChunks(ids)) {
        await knex<NewsRow>('watch_news').whereIn('id', chunk).delete();
      }
    },

    async tidy(newsBefore) {
      await knex<MarkRow>('watch_marks')
        .whereNotIn('product_key', knex('watches').select('product_key'))
        .delete();
      return knex<NewsRow>('watch_news').where('at', '<', newsBefore).delete();
    },
  };
}

function toMarkRow({ productKey, kind, seenAt, state }: StoredMark): MarkRow {
  return {
    product_key: productKey,
    kind,
    seen_at: seenAt,
    state: storableText(state),
  };
}

function toNewsRow(news: Omit<PendingNews, 'id'>): Omit<NewsRow, 'id'> {
  return {
    watcher_ref: news.watcherRef,
    kind: news.kind,
    entity_ref: news.entityRef,
    product_title: storableText(news.productTitle),
    is_gone: news.isGone,
    headline: storableText(news.headline),
    detail: storableText(news.detail),
    severity: news.severity,
    tab: news.tab,
    by_ref: news.by ?? null,
    at: news.at,
  };
}

function toNews(row: NewsRow): PendingNews {
  return {
    id: row.id,
    watcherRef: row.watcher_ref,
    kind: row.kind,
    entityRef: row.entity_ref,
    productTitle: row.product_title,
    isGone: Boolean(row.is_gone),
    headline: row.headline,
    detail: row.detail,
    severity: row.severity,
    tab: row.tab,
    by: row.by_ref ?? undefined,
    at: row.at,
  };
}
