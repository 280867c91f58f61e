// SPDX-License-Identifier: Apache-2.0
import type { AdoptionCount } from '@data-mesh/backstage-plugin-scorecards-node';
import type { Knex } from 'knex';
import type { AdoptionStore } from './types';

interface CountsRow {
  scorecard: string;
  stage: string;
  day: string;
  counts: string;
}

export function createAdoptionStore(knex: Knex): AdoptionStore {
  return {
    async keep(scorecard, { stage, day, counts }) {
      const text = JSON.stringify(counts);
      const stored = await knex<CountsRow>('adoption_counts')
        .where({ scorecard, stage, day })
        .first();
      if (stored?.counts === text) return;
      await knex<CountsRow>('adoption_counts')
        .insert({ scorecard, stage, day, counts: text })
        .onConflict(['scorecard', 'stage', 'day'])
        .merge();
    },

    async since(scorecard, day) {
      const rows = await knex<CountsRow>('adoption_counts')
        .where({ scorecard })
        .where('day', '>=', day)
        .orderBy('day');
      return rows.map(row => ({
        stage: row.stage,
        day: row.day,
        counts: parseCounts(row.counts),
      }));
    },

    async forgetBefore(day) {
      await knex('adoption_counts').where('day', '<', day).delete();
    },
  };
}

/** Reads the column that only this store writes. */
function parseCounts(text: string): AdoptionCount[] {
  const value: unknown = JSON.parse(text);
  if (!Array.isArray(value)) throw new Error('Stored counts are no list');
  return value as AdoptionCount[];
}
