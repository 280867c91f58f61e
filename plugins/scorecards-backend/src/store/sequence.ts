// SPDX-License-Identifier: Apache-2.0
import type { Knex } from 'knex';

const NAME = 'sequence';

interface CounterRow {
  name: string;
  value: number | string;
}

/** The number of the last change that is committed. */
export async function readSequence(knex: Knex): Promise<number> {
  const row = await knex<CounterRow>('counters').where({ name: NAME }).first();
  return Number(row?.value ?? 0);
}

/**
 * Takes numbers for changes; they are committed in the order of their numbers, because whoever takes some has others
 * wait until the transaction ends.
 *
 * @returns The first of them.
 */
export async function takeSequence(
  transaction: Knex.Transaction,
  count: number,
): Promise<number> {
  await transaction<CounterRow>('counters')
    .where({ name: NAME })
    .increment('value', count);
  const last = await readSequence(transaction);
  return last - count + 1;
}
