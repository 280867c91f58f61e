// SPDX-License-Identifier: Apache-2.0

import { Knex } from 'knex';
import { inChunks } from '../../store/chunks';
import { inTransaction } from '../../store/inTransaction';
import { storableText } from '../../store/rows';
import { planGroupWrites } from './planGroupWrites';
import {
  GroupRow,
  IndexRow,
  KnownReadRow,
  LagRow,
  ReaderRow,
  ReadRow,
  toIndexRow,
  toIndexState,
  toLagSample,
  toStoredReader,
} from './rows';
import { ConsumerIndexStore } from './types';

/** Keeps them in the database of the product store. */
export function createConsumerIndexStore(knex: Knex): ConsumerIndexStore {
  return {
    async states(clusterIds) {
      const rows = await knex<IndexRow>('consumer_indexes').whereIn(
        'cluster_id',
        [...clusterIds],
      );
      return new Map(rows.map(row => [row.cluster_id, toIndexState(row)]));
    },

    async saveState(state) {
      const row = toIndexRow(state);
      await knex<IndexRow>('consumer_indexes')
        .insert(row)
        .onConflict('cluster_id')
        .merge({
          ...row,
          since: knex.raw('coalesce(consumer_indexes.since, excluded.since)'),
        });
    },

    async groups(clusterId) {
      const rows = await knex<GroupRow>('consumer_groups')
        .where({ cluster_id: clusterId })
        .select('group_id', 'observed_at', 'gone_at');
      return rows.map(row => ({
        groupId: row.group_id,
        observedAt: row.observed_at,
        isGone: row.gone_at !== null,
      }));
    },

    record: (clusterId, seen) =>
      inTransaction(knex, async transaction => {
        const readings = seen.readings.map(reading => ({
          ...reading,
          groupId: storableText(reading.groupId),
        }));
        const known: KnownReadRow[] = [];
        for (const chunk of inChunks(readings)) {
          known.push(
            ...(await transaction<ReadRow>('consumer_reads')
              .where({ cluster_id: clusterId })
              .whereIn(
                'group_id',
                chunk.map(({ groupId }) => groupId),
              )
              .select(
                'group_id',
                'topic',
                'gone_at',
                'committed_offset',
                'active_at',
              )),
          );
        }
        const writes = planGroupWrites(clusterId, { ...seen, readings, known });
        for (const chunk of inChunks(writes.groups)) {
          await transaction<GroupRow>('consumer_groups')
            .insert(chunk)
            .onConflict(['cluster_id', 'group_id'])
            .merge();
        }
        for (const chunk of inChunks(writes.reads)) {
          await transaction<ReadRow>('consumer_reads')
            .insert(chunk)
            .onConflict(['cluster_id', 'topic', 'group_id'])
            .merge();
        }
        // Beside what is gone, the lag that was last seen stays.
        for (const chunk of inChunks(writes.ended)) {
          await transaction<ReadRow>('consumer_reads')
            .insert(chunk)
            .onConflict(['cluster_id', 'topic', 'group_id'])
            .merge(['gone_at']);
        }
        for (const chunk of inChunks(writes.lags)) {
          await transaction<LagRow>('consumer_lags')
            .insert(chunk)
            .onConflict(['cluster_id', 'topic', 'group_id', 'at'])
            .merge();
        }
      }),

    markGone: (clusterId, groupIds, at) =>
      inTransaction(knex, async transaction => {
        for (const chunk of inChunks(groupIds)) {
          for (const table of ['consumer_groups', 'consumer_reads']) {
            await transaction(table)
              .where({ cluster_id: clusterId, gone_at: null })
              .whereIn('group_id', chunk)
              .update({ gone_at: at });
          }
        }
      }),

    async expire({ goneBefore, samplesBefore }) {
      for (const table of ['consumer_reads', 'consumer_groups']) {
        await knex(table).where('gone_at', '<', goneBefore).delete();
      }
      await knex('consumer_lags').where('at', '<', samplesBefore).delete();
    },

    async readers(clusterId, topics) {
      const found: ReaderRow[] = [];
      for (const chunk of inChunks(topics)) {
        found.push(
          ...(await knex('consumer_reads as reads')
            .join('consumer_groups as groups', join =>
              join
                .on('groups.cluster_id', 'reads.cluster_id')
                .andOn('groups.group_id', 'reads.group_id'),
            )
            .where('reads.cluster_id', clusterId)
            .whereIn('reads.topic', chunk)
            .orderBy(['reads.group_id', 'reads.topic'])
            .select<ReaderRow[]>(
              'reads.*',
              'groups.source',
              'groups.state',
              'groups.member_count',
              'groups.observed_at',
              'groups.gone_at as group_gone_at',
            )),
        );
      }
      return found.map(toStoredReader);
    },

    async samples(clusterId, { groupIds, topics }, since) {
      const found: LagRow[] = [];
      for (const chunk of inChunks(groupIds)) {
        found.push(
          ...(await knex<LagRow>('consumer_lags')
            .where({ cluster_id: clusterId })
            .whereIn('topic', [...topics])
            .whereIn('group_id', chunk)
            .where('at', '>=', since)
            .orderBy('at')),
        );
      }
      return found.map(row => ({
        ...toLagSample(row),
        groupId: row.group_id,
        topic: row.topic,
      }));
    },
  };
}
