// SPDX-License-Identifier: Apache-2.0

import { Knex } from 'knex';
import { inTransaction } from './inTransaction';
import { EnvironmentRow } from './rows';

export interface StoredEnvironment {
  /** The last sequence number given; 0 before anything was written. */
  sequence: number;
  isComplete: boolean;
  packageSeen?: 'essentials' | 'advanced';
}

/** An environment that this transaction alone writes to. */
export interface LockedEnvironment {
  transaction: Knex.Transaction;
  /** The next number, one for each product that is written. */
  nextSequence(): number;
  /** The last number given so far. */
  lastSequence(): number;
}

export async function readEnvironment(
  knex: Knex,
  environmentId: string,
): Promise<StoredEnvironment> {
  const row = await knex<EnvironmentRow>('environments')
    .where({ id: environmentId })
    .first();
  return {
    sequence: Number(row?.sequence ?? 0),
    isComplete: Boolean(row?.is_complete),
    packageSeen: row?.package_seen ?? undefined,
  };
}

/**
 * Runs `work` in one transaction that holds the environment's row from its begin to its end. Every write to an
 * environment's products goes through here: sequence numbers then become visible in the order in which they were
 * given, and a reader that pages by them skips nothing.
 *
 * @param work - May run again from the start, so it must have no effect but on the transaction.
 */
export async function inEnvironment<T>(
  knex: Knex,
  environmentId: string,
  work: (environment: LockedEnvironment) => Promise<T>,
): Promise<T> {
  return inTransaction(knex, async transaction => {
    const before = await lock(transaction, environmentId);
    let sequence = before;
    const result = await work({
      transaction,
      nextSequence: () => ++sequence,
      lastSequence: () => sequence,
    });
    if (sequence !== before) {
      await transaction<EnvironmentRow>('environments')
        .where({ id: environmentId })
        .update({ sequence });
    }
    return result;
  });
}

/** The insert comes first also because on SQLite a transaction that begins with a read cannot always become a writer. */
async function lock(
  transaction: Knex.Transaction,
  environmentId: string,
): Promise<number> {
  await transaction<EnvironmentRow>('environments')
    .insert({ id: environmentId, sequence: 0, is_complete: false })
    .onConflict('id')
    .ignore();
  const row = await transaction<EnvironmentRow>('environments')
    .where({ id: environmentId })
    .forUpdate()
    .first();
  return Number(row?.sequence ?? 0);
}

/** Writes only when it is not so already: an unchanged sync leaves the row alone. */
export async function markComplete(
  knex: Knex,
  environmentId: string,
): Promise<void> {
  await knex<EnvironmentRow>('environments')
    .where({ id: environmentId, is_complete: false })
    .update({ is_complete: true });
}

/** See `ProductStore.rememberPackage`. */
export async function rememberPackage(
  knex: Knex,
  environmentId: string,
  seen: 'essentials' | 'advanced',
): Promise<void> {
  const { packageSeen } = await readEnvironment(knex, environmentId);
  if (packageSeen === seen) return;
  await inEnvironment(knex, environmentId, ({ transaction }) =>
    transaction<EnvironmentRow>('environments')
      .where({ id: environmentId })
      .update({ package_seen: seen }),
  );
}
