// SPDX-License-Identifier: Apache-2.0

import { Knex } from 'knex';

/**
 * Codes with which a database gives up one of two transactions that stand in each other's way; both may then try
 * again. PostgreSQL: deadlock detected, serialization failure. SQLite: another process writes to the file.
 */
const CONTENTION_CODES = new Set(['40P01', '40001', 'SQLITE_BUSY']);

const ATTEMPTS = 3;

/**
 * Runs `work` in one transaction, again from the start when the database gave it up for another one.
 *
 * @param work - Must have no effect but on the transaction: it may run up to three times.
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
