// SPDX-License-Identifier: Apache-2.0

import { Connector } from '@data-mesh/confluent-client';
import { Knex } from 'knex';
import { z } from 'zod';
import { inChunks } from '../store/chunks';
import { storableText } from '../store/rows';
import { ConnectorReading, ConnectorStore } from './types';

interface ReadingRow {
  cluster_id: string;
  connectors: string | null;
  observed_at: string | null;
  problem: string | null;
}

const text = z.string().optional();

const storedConnectors = z.array(
  z.object({
    name: z.string(),
    id: text,
    direction: z.enum(['source', 'sink']),
    connectorClass: text,
    state: text,
    cause: text,
    tasks: z.array(
      z.object({ id: z.number(), state: z.string(), cause: text }),
    ),
    topics: z.object({
      names: z.array(z.string()),
      prefixes: z.array(z.string()),
    }),
  }),
) satisfies z.ZodType<Connector[]>;

/** Over the migrated database of the plugin, SQLite or PostgreSQL. */
export function createConnectorStore(knex: Knex): ConnectorStore {
  const save = (row: Partial<ReadingRow> & { cluster_id: string }) =>
    knex<ReadingRow>('connector_readings')
      .insert(row)
      .onConflict('cluster_id')
      .merge();

  return {
    async of(clusterIds) {
      const found = new Map<string, ConnectorReading>();
      for (const chunk of inChunks(clusterIds)) {
        const rows = await knex<ReadingRow>('connector_readings').whereIn(
          'cluster_id',
          chunk,
        );
        for (const row of rows) found.set(row.cluster_id, toReading(row));
      }
      return found;
    },

    async record(clusterId, { connectors, observedAt }) {
      await save({
        cluster_id: clusterId,
        connectors: storableText(JSON.stringify(connectors)),
        observed_at: observedAt,
        problem: null,
      });
    },

    async fail(clusterId, problem) {
      await save({ cluster_id: clusterId, problem });
    },
  };
}

function toReading(row: ReadingRow): ConnectorReading {
  const { connectors, observed_at: observedAt, problem } = row;
  return {
    seen:
      connectors !== null && observedAt !== null
        ? {
            connectors: storedConnectors.parse(JSON.parse(connectors)),
            observedAt,
          }
        : undefined,
    problem: problem ?? undefined,
  };
}
