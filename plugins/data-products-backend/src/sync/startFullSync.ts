// SPDX-License-Identifier: Apache-2.0

import { LoggerService } from '@backstage/backend-plugin-api';
import {
  SyncOutcome,
  SyncRun,
} from '@data-mesh/backstage-plugin-data-products-common';
import { CallOptions } from '@data-mesh/confluent-client';
import { describeFailure } from './describeOutcome';
import { LEASE_MS, keepLease } from './keepLease';
import { runFullSync } from './runFullSync';
import { SyncDependencies, instantOf } from './SyncDependencies';

export interface RunRequest {
  trigger: SyncRun['trigger'];
  /** Entity ref of the user that asked for it. */
  requestedBy?: string;
  signal?: AbortSignal;
}

/** Whether a run began; another one may be under way, also in another process. */
export type StartedRun =
  | { started: true; finished: Promise<SyncOutcome> }
  | { started: false; because: string; leaseUntil: string };

const NOTHING_DONE: SyncRun['counts'] = {
  topicsRead: 0,
  products: 0,
  added: 0,
  changed: 0,
  removed: 0,
  held: 0,
  quarantined: 0,
};

/**
 * Starts a run, unless one is under way.
 *
 * @returns A promise that does not wait for the run; `finished` does, and never rejects: a failure is recorded.
 */
export async function startFullSync(
  dependencies: SyncDependencies,
  { trigger, requestedBy, signal }: RunRequest,
): Promise<StartedRun> {
  const { connection, store, clock } = dependencies;
  const start = await store.startRun({
    environmentId: connection.config.id,
    trigger,
    requestedBy,
    at: instantOf(clock),
    leaseMs: LEASE_MS,
  });
  return start.started
    ? { started: true, finished: finish(dependencies, start.runId, signal) }
    : start;
}

async function finish(
  dependencies: SyncDependencies,
  runId: string,
  stop?: AbortSignal,
): Promise<SyncOutcome> {
  const { connection, store, clock, logger } = dependencies;
  const startedAt = clock.now();
  const lease = keepLease({ store, runId, clock });
  const signal = stop ? AbortSignal.any([stop, lease.signal]) : lease.signal;
  let upstreamRequests = 0;
  const call: CallOptions = {
    signal,
    priority: 'background',
    onRequest: () => {
      upstreamRequests += 1;
    },
  };
  const ended = await runFullSync(dependencies, { runId, call })
    .then(result => ({ ...result, isCompleteRead: true }))
    .catch(error => ({
      outcome: describeFailure(error, signal),
      counts: NOTHING_DONE,
      isCompleteRead: false,
    }));
  lease.end();

  const facts = {
    environmentId: connection.config.id,
    runId,
    durationMs: clock.now() - startedAt,
    upstreamRequests,
    ...ended.counts,
  };
  logOutcome(logger, ended.outcome, facts);
  try {
    const at = instantOf(clock);
    await store.finishRun({ ...ended, runId, at, upstreamRequests });
  } catch (error) {
    const cause = error instanceof Error ? error.message : String(error);
    logger.error('The end of a sync could not be recorded', { runId, cause });
  }
  return ended.outcome;
}

function logOutcome(
  logger: LoggerService,
  outcome: SyncOutcome,
  facts: Record<string, string | number>,
): void {
  switch (outcome.status) {
    case 'succeeded':
      logger.info('Sync succeeded', facts);
      return;
    case 'partial':
    case 'failed':
      logger.warn(`Sync ${outcome.status}: ${outcome.cause}`, facts);
      return;
    default:
      outcome satisfies never;
  }
}
