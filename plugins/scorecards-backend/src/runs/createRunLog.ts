// SPDX-License-Identifier: Apache-2.0
import type { Knex } from 'knex';

const NAME = 'evaluated_at';

/** When everything was evaluated last, by whichever back end. */
export interface RunLog {
  noteEvaluation(startedAt: Date): Promise<void>;
  /** ISO instant. */
  lastEvaluation(): Promise<string | undefined>;
}

export function createRunLog(knex: Knex): RunLog {
  return {
    async noteEvaluation(startedAt) {
      await knex('counters')
        .insert({ name: NAME, value: startedAt.getTime() })
        .onConflict('name')
        .merge();
    },

    async lastEvaluation() {
      const row = await knex('counters').where({ name: NAME }).first();
      return row && new Date(Number(row.value)).toISOString();
    },
  };
}
