// SPDX-License-Identifier: Apache-2.0
import type { Knex } from 'knex';
import { inTransaction } from '../store/inTransaction';
import type { DefinitionStore, GoodDefinition } from './types';

interface DefinitionRow {
  key: string;
  kind: GoodDefinition['kind'];
  scorecard: string;
  place: string;
  content: string;
  loaded_at: string;
}

interface ChangeRow {
  scorecard: string;
  number: number;
  version: number;
  digest: string;
  changed_at: string;
}

export function createDefinitionStore(knex: Knex): DefinitionStore {
  return {
    async good() {
      const rows = await knex<DefinitionRow>('definitions').orderBy('key');
      return rows.map(({ key, kind, scorecard, place, content }) => ({
        key,
        kind,
        scorecard,
        place,
        content: JSON.parse(content),
      }));
    },

    async keepGood(definitions, at) {
      if (definitions.length === 0) return;
      const rows = definitions.map(({ content, ...row }) => ({
        ...row,
        content: JSON.stringify(content),
        loaded_at: at,
      }));
      await knex<DefinitionRow>('definitions')
        .insert(rows)
        .onConflict('key')
        .merge();
    },

    async noteVersion({ scorecard, version, digest, at }) {
      await inTransaction(knex, async transaction => {
        const last = await transaction<ChangeRow>('definition_changes')
          .where({ scorecard })
          .orderBy('number', 'desc')
          .first();
        if (last?.digest === digest) return;
        // Of two back ends that see the same change one is ignored.
        await transaction<ChangeRow>('definition_changes')
          .insert({
            scorecard,
            number: (last?.number ?? 0) + 1,
            version,
            digest,
            changed_at: at,
          })
          .onConflict(['scorecard', 'number'])
          .ignore();
      });
    },

    async versions(scorecard) {
      const rows = await knex<ChangeRow>('definition_changes')
        .where({ scorecard })
        .orderBy('number', 'desc');
      return rows.map(row => ({
        version: row.version,
        digest: row.digest,
        firstSeenAt: row.changed_at,
      }));
    },
  };
}
