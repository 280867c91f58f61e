// SPDX-License-Identifier: Apache-2.0

import { ConflictError } from '@backstage/errors';
import { Knex } from 'knex';
import {
  SyncOutcome,
  SyncRun,
} from '@data-mesh/backstage-plugin-data-products-common';
import { inEnvironment, markComplete } from './environments';
import { inTransaction } from './inTransaction';
import { SyncRunRow } from './rows';
import { ProductStore } from './types';

/** Runs of an environment that are kept; the last good one always is. */
export const KEPT_RUNS = 500;

const NO_COUNTS: SyncRun['counts'] = {
  topicsRead: 0,
  products: 0,
  added: 0,
  changed: 0,
  removed: 0,
  held: 0,
  quarantined: 0,
};

/** See `ProductStore.startRun`. */
export async function startRun(
  knex: Knex,
  run: Parameters<ProductStore['startRun']>[0],
): ReturnType<ProductStore['startRun']> {
  return inEnvironment(knex, run.environmentId, async ({ transaction }) => {
    const running = await transaction<SyncRunRow>('sync_runs')
      .where({ environment_id: run.environmentId })
      .whereNull('ended_at');
    const alive = running.find(row => row.lease_until > run.at);
    if (alive) {
      return {
        started: false,
        because: `A sync of ${run.environmentId} runs since ${alive.started_at}`,
        leaseUntil: alive.lease_until,
      };
    }
    await transaction<SyncRunRow>('sync_runs')
      .whereIn(
        'id',
        running.map(row => row.id),
      )
      .update({
        ended_at: run.at,
        status: 'failed',
        cause: 'The run was cut off: the process that ran it ended or hung.',
        can_retry_help: true,
      });
    const [row] = await transaction<SyncRunRow>('sync_runs')
      .insert({
        environment_id: run.environmentId,
        trigger: run.trigger,
        requested_by: run.requestedBy ?? null,
        started_at: run.at,
        lease_until: leaseUntil(run.at, run.leaseMs),
        counts: JSON.stringify(NO_COUNTS),
      })
      .returning('id');
    if (!row) throw new Error('The database gave the run no id');
    await prune(transaction, run.environmentId);
    return { started: true, runId: String(row.id) };
  });
}

function leaseUntil(at: string, leaseMs: number): string {
  return new Date(Date.parse(at) + leaseMs).toISOString();
}

async function prune(
  transaction: Knex.Transaction,
  environmentId: string,
): Promise<void> {
  const cutoff = await transaction<SyncRunRow>('sync_runs')
    .where({ environment_id: environmentId })
    .orderBy('id', 'desc')
    .offset(KEPT_RUNS)
    .first('id');
  if (!cutoff) return;
  const lastGood = await lastGoodRun(transaction, environmentId);
  await transaction<SyncRunRow>('sync_runs')
    .where({ environment_id: environmentId })
    .where('id', '<=', cutoff.id)
    .whereNot({ id: lastGood?.id ?? 0 })
    .delete();
}

/**
 * Refuses to go on for a run that another one has superseded; the transaction must hold the environment's lock.
 *
 * @throws ConflictError when the run has ended.
 */
export async function assertRunGoesOn(
  transaction: Knex.Transaction,
  runId: string,
): Promise<void> {
  const row = await transaction<SyncRunRow>('sync_runs')
    .where({ id: Number(runId) })
    .first('ended_at');
  if (row?.ended_at) {
    throw new ConflictError(
      `Sync run ${runId} ended at ${row.ended_at} and can change nothing any more`,
    );
  }
}

/** See `ProductStore.renewRun`. */
export async function renewRun(
  knex: Knex,
  runId: string,
  until: string,
): Promise<void> {
  const renewed = await knex<SyncRunRow>('sync_runs')
    .where({ id: Number(runId) })
    .whereNull('ended_at')
    .update({ lease_until: until });
  if (renewed === 0) throw new ConflictError(`Sync run ${runId} has ended`);
}

/** See `ProductStore.finishRun`. */
export async function finishRun(
  knex: Knex,
  run: Parameters<ProductStore['finishRun']>[0],
): Promise<void> {
  const { outcome } = run;
  await inTransaction(knex, async transaction => {
    const [row] = await transaction<SyncRunRow>('sync_runs')
      .where({ id: Number(run.runId) })
      .whereNull('ended_at')
      .update({
        ended_at: run.at,
        status: outcome.status,
        cause: outcome.status === 'succeeded' ? null : outcome.cause,
        can_retry_help:
          outcome.status === 'failed' ? outcome.canRetryHelp : null,
        is_complete_read: run.isCompleteRead,
        upstream_requests: run.upstreamRequests,
        counts: JSON.stringify(run.counts),
      })
      .returning('environment_id');
    if (row && run.isCompleteRead) {
      await markComplete(transaction, row.environment_id);
    }
  });
}

/** See `ProductStore.runs`. */
export async function readRuns(
  knex: Knex,
  environmentId: string,
  limit: number,
): Promise<SyncRun[]> {
  const rows = await knex<SyncRunRow>('sync_runs')
    .where({ environment_id: environmentId })
    .orderBy('id', 'desc')
    .limit(limit);
  return rows.map(toSyncRun);
}

/** See `ProductStore.isRunning`. */
export async function readIsRunning(
  knex: Knex,
  environmentId: string,
  at: string,
): Promise<boolean> {
  const row = await knex<SyncRunRow>('sync_runs')
    .where({ environment_id: environmentId })
    .whereNull('ended_at')
    .where('lease_until', '>', at)
    .first('id');
  return row !== undefined;
}

/** See `ProductStore.lastSuccessAt`. */
export async function readLastSuccessAt(
  knex: Knex,
  environmentId: string,
): Promise<string | undefined> {
  const row = await lastGoodRun(knex, environmentId);
  return row?.ended_at ?? undefined;
}

function lastGoodRun(
  knex: Knex,
  environmentId: string,
): Promise<SyncRunRow | undefined> {
  return knex<SyncRunRow>('sync_runs')
    .where({ environment_id: environmentId, is_complete_read: true })
    .whereIn('status', ['succeeded', 'partial'])
    .orderBy('id', 'desc')
    .first();
}

function toSyncRun(row: SyncRunRow): SyncRun {
  return {
    id: String(row.id),
    environmentId: row.environment_id,
    trigger: row.trigger,
    requestedBy: row.requested_by ?? undefined,
    startedAt: row.started_at,
    endedAt: row.ended_at ?? undefined,
    outcome: toOutcome(row),
    upstreamRequests: row.upstream_requests,
    counts: { ...NO_COUNTS, ...JSON.parse(row.counts) },
  };
}

function toOutcome(row: SyncRunRow): SyncOutcome | undefined {
  const cause = row.cause ?? '';
  switch (row.status) {
    case null:
      return undefined;
    case 'succeeded':
      return { status: 'succeeded' };
    case 'partial':
      return { status: 'partial', cause };
    case 'failed':
      return {
        status: 'failed',
        cause,
        canRetryHelp: Boolean(row.can_retry_help),
      };
    default:
      return row.status satisfies never;
  }
}
