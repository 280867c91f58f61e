// SPDX-License-Identifier: Apache-2.0
import type { Knex } from 'knex';

/** PostgreSQL: deadlock, serialization failure. SQLite: another process writes to the file. */
const CONTENTION_CODES = new Set(['40P01', '40001', 'SQLITE_BUSY']);

const ATTEMPTS = 3;

/**
 * Runs `work` in a transaction, and anew when the database gave it up for another one.
 *
 * @param work - May run up to three times, so it has no effect but on the transaction.
 */
export async function inTransaction<T>(
  knex: Knex,
  work: (transaction: Knex.Transaction) => Promise<T>,
): Promise<T> {
  for (let attempt = 1; ; attempt++) {
    try {
      return await knex.transaction(work);
    } catch (error) {
      if (attempt === ATTEMPTS || !isContention(error)) throw error;
    }
  }
}

function isContention(error: unknown): boolean {
  return (
    error instanceof Error &&
    'code' in error &&
    typeof error.code === 'string' &&
    CONTENTION_CODES.has(error.code)
  );
}
