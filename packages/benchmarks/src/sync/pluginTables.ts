// SPDX-License-Identifier: Apache-2.0
import { Knex } from 'knex';
import { createHash } from 'node:crypto';
import { RecordedRun } from './messages';

/** The table that an unchanged sync is allowed to write to: its own record. */
const RUNS = 'sync_runs';
const OWN_TABLES = [
  'environments',
  'products',
  'entity_names',
  'ports',
  'holds',
  'hold_items',
  'changes',
  'quarantine',
];

/** What the benchmark looks at in the tables of the `data-products` back end. */
export class PluginTables {
  constructor(private readonly knex: Knex) {}

  async runs(): Promise<RecordedRun[]> {
    const rows = await this.knex(RUNS).orderBy('id').select('*');
    return rows.map(row => ({
      id: String(row.id),
      startedAt: Date.parse(row.started_at),
      ...(row.ended_at ? { endedAt: Date.parse(row.ended_at) } : {}),
      isGood: row.status === 'succeeded',
      upstreamRequests: Number(row.upstream_requests ?? 0),
    }));
  }

  /** The run that filled the store. One that starts before the catalog has its groups fails without asking Confluent. */
  async firstGoodRun(): Promise<RecordedRun> {
    const first = (await this.runs()).find(run => run.isGood);
    if (!first) throw new Error('No sync has succeeded yet');
    return first;
  }

  async lastRun(): Promise<RecordedRun> {
    const last = (await this.runs()).at(-1);
    if (!last) throw new Error('No sync has run yet');
    return last;
  }

  /** Of every row of every table but the runs. */
  async fingerprint(): Promise<string> {
    const hash = createHash('sha256');
    for (const table of OWN_TABLES) {
      if (!(await this.knex.schema.hasTable(table)))
        throw new Error(`There is no table '${table}' to compare`);
      const lines = (await this.knex(table).select('*'))
        .map(row => JSON.stringify(row))
        .sort();
      hash.update(`${table}:${lines.length}\n`);
      for (const line of lines) hash.update(line);
    }
    return hash.digest('hex');
  }
}
