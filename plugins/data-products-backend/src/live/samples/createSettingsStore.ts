// SPDX-License-Identifier: Apache-2.0

import { Knex } from 'knex';
import { z } from 'zod';
import { inChunks } from '../../store/chunks';
import { storableText } from '../../store/rows';
import { groupedByCluster } from './groupedByCluster';
import { KnownSettings, SettingsStore, StoredSettings } from './settingsTypes';
import { unknownFigure } from './topicState';

interface SettingsRow {
  cluster_id: string;
  topic: string;
  attempted_at: string;
  /** JSON */
  known: string | null;
  /** JSON */
  problem: string | null;
}

const knownSettings = z.object({
  status: z.literal('known'),
  value: z.object({
    retentionMs: z.number().optional(),
    cleanupPolicy: z.array(z.string()).optional(),
    minInSyncReplicas: z.number().optional(),
    replicationFactor: z.number().optional(),
  }),
  source: z.enum(['kafka', 'kafkaRest']),
  observedAt: z.string(),
  delaySeconds: z.number(),
}) satisfies z.ZodType<KnownSettings>;

/** Over the migrated database of the plugin, SQLite or PostgreSQL. */
export function createSettingsStore(knex: Knex): SettingsStore {
  return {
    async settings(topics) {
      const found = new Map<string, StoredSettings>();
      for (const [clusterId, names] of groupedByCluster(topics)) {
        for (const chunk of inChunks(names)) {
          const rows = await knex<SettingsRow>('live_settings')
            .where({ cluster_id: clusterId })
            .whereIn('topic', chunk);
          for (const row of rows) {
            found.set(`${clusterId}/${row.topic}`, toSettings(row));
          }
        }
      }
      return topics.map(({ clusterId, topic }) =>
        found.get(`${clusterId}/${topic}`),
      );
    },

    async record(clusterId, read) {
      for (const chunk of inChunks(read)) {
        await knex<SettingsRow>('live_settings')
          .insert(
            chunk.map(({ topic, attemptedAt, known, problem }) => ({
              cluster_id: clusterId,
              topic,
              attempted_at: attemptedAt,
              known: known ? storableText(JSON.stringify(known)) : null,
              problem: problem ? storableText(JSON.stringify(problem)) : null,
            })),
          )
          .onConflict(['cluster_id', 'topic'])
          .merge();
      }
    },

    async prune(attemptsBefore) {
      await knex<SettingsRow>('live_settings')
        .where('attempted_at', '<', attemptsBefore)
        .delete();
    },
  };
}

function toSettings(row: SettingsRow): StoredSettings {
  return {
    topic: row.topic,
    attemptedAt: row.attempted_at,
    known: parsed(knownSettings, row.known),
    problem: parsed(unknownFigure, row.problem),
  };
}

/** What another version of the portal has written and this one cannot read is not there. */
function parsed<T>(schema: z.ZodType<T>, text: string | null): T | undefined {
  if (text === null) return undefined;
  try {
    return schema.parse(JSON.parse(text));
  } catch {
    return undefined;
  }
}
