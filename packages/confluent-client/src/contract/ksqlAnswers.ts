// SPDX-License-Identifier: Apache-2.0
import { KsqlStatementError } from '../ksqldb/KsqlStatementError';
import { QueryBatch, RunningQuery } from '../ksqldb/types';

/** Reads a query to its end. */
export async function readQuery(running: RunningQuery) {
  const batches: QueryBatch[] = [];
  for await (const batch of running.batches) batches.push(batch);
  const rows = batches.flatMap(batch => (batch.type === 'rows' ? batch : []));
  const last = batches.at(-1);
  return {
    rows: rows.map(({ text }) => text).join(','),
    count: rows.reduce((sum, { count }) => sum + count, 0),
    finalMessage: last?.type === 'finalMessage' ? last.message : undefined,
  };
}

/** What it is refused with; `undefined` when it is not. */
export async function errorOf(asked: Promise<unknown>): Promise<unknown> {
  return asked.then(
    () => undefined,
    (error: unknown) => error,
  );
}

/**
 * What ksqlDB says of a text that it refuses; `undefined` when it does not.
 *
 * @throws what else went wrong
 */
export async function refusalOf(
  asked: Promise<unknown>,
): Promise<KsqlStatementError | undefined> {
  const error = await errorOf(asked);
  if (error === undefined || error instanceof KsqlStatementError) return error;
  throw error;
}
