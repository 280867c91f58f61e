// SPDX-License-Identifier: Apache-2.0
import { Knex } from 'knex';
import { writeFile } from 'node:fs/promises';

/** What the benchmark looks at in the catalog's own tables, because it must not load the catalog's API while it measures. */
export class CatalogTables {
  constructor(private readonly knex: Knex) {}

  /** How many data products can be read through the catalog now. */
  async countVisible(): Promise<number> {
    const row = await this.knex('final_entities')
      .whereNotNull('final_entity')
      .where('entity_ref', 'like', 'dataproduct:%')
      .count({ count: '*' })
      .first();
    return Number(row?.count ?? 0);
  }

  /** Writes what the provider handed over, one entity a line. */
  async dumpProvided(file: string): Promise<number> {
    const rows = await this.knex('refresh_state')
      .where('entity_ref', 'like', 'dataproduct:%')
      .select('unprocessed_entity');
    await writeFile(
      file,
      rows.map(row => `${row.unprocessed_entity}\n`).join(''),
    );
    return rows.length;
  }

  /** The entity as a reader of the catalog sees it. */
  async finalEntity(entityRef: string): Promise<string | undefined> {
    const row = await this.knex('final_entities')
      .where({ entity_ref: entityRef })
      .first('final_entity');
    return row?.final_entity ?? undefined;
  }

  /** Changes whenever a provider's mutation changed anything; the catalog's own processing does not touch these columns. */
  async providedFingerprint(): Promise<string> {
    const rows = await this.knex('refresh_state')
      .where('entity_ref', 'like', 'dataproduct:%')
      .orderBy('entity_ref')
      .select('entity_ref', 'unprocessed_hash');
    return rows
      .map(row => `${row.entity_ref}=${row.unprocessed_hash}`)
      .join('\n');
  }
}
