// SPDX-License-Identifier: Apache-2.0

import { LoggerService } from '@backstage/backend-plugin-api';
import { Clock } from '@data-mesh/confluent-client';
import { mapConcurrently } from '../../sync/confirmation/mapConcurrently';
import { StepHandlers } from '../handlers/StepHandler';
import {
  Claim,
  Journal,
  JournalledOperation,
  JournalledTarget,
} from '../journal/types';
import { OperationOutcomes } from '../types';
import { inTime } from './inTime';
import { keepClaim } from './keepClaim';
import { OperationRun, RunLimits } from './OperationRun';
import { runTarget } from './runTarget';

/** Targets of one operation that are worked on at a time. */
const TARGETS_AT_A_TIME = 8;

export interface RunDependencies {
  journal: Journal;
  handlers: StepHandlers;
  outcomes: OperationOutcomes;
  limits: RunLimits;
  clock: Clock;
  logger: LoggerService;
  /** Aborted when the back end stops. */
  signal: AbortSignal;
  /** Told whenever the journal says something new of an operation. */
  onChange(operationId: string): void;
}

/** An operation that this process works on. */
export interface ActiveOperation {
  cancel(by: string): void;
  /**
   * Resolves when the operation is over, or this process has stopped working on it. Rejects when it could not go on; the
   * claim then runs out, and somebody tries again.
   */
  ended: Promise<void>;
}

/** Works on a claimed operation until it is over. */
export function runOperation(
  operation: JournalledOperation,
  claim: Claim,
  dependencies: RunDependencies,
): ActiveOperation {
  const { journal, clock, signal } = dependencies;
  const interruption = new AbortController();
  const cancel = (by: string) =>
    interruption.abort(new Error(`It was cancelled by ${by}.`));
  if (operation.cancelledBy !== undefined) cancel(operation.cancelledBy);
  const kept = keepClaim({ journal, claim, clock, onCancelled: cancel });
  const expire = () =>
    interruption.abort(
      new Error('It took longer than an operation may, so it was given up.'),
    );
  const leftMs = Date.parse(operation.deadlineAt) - clock.now();
  if (leftMs <= 0) expire();
  const cancelDeadline = clock.schedule(expire, Math.max(0, leftMs));
  const stop = AbortSignal.any([signal, kept.signal]);

  async function work() {
    try {
      await toTheEnd(operation, claim, dependencies, {
        stop,
        interruption: interruption.signal,
      });
    } catch (error) {
      if (!stop.aborted) throw error;
      if (!kept.signal.aborted) await journal.release(claim);
    } finally {
      cancelDeadline();
      kept.end();
    }
  }
  return { cancel, ended: work() };
}

async function toTheEnd(
  operation: JournalledOperation,
  claim: Claim,
  dependencies: RunDependencies,
  signals: { stop: AbortSignal; interruption: AbortSignal },
): Promise<void> {
  const { journal, outcomes, clock, onChange } = dependencies;
  const { limits } = dependencies;
  const { stop } = signals;
  const now = () => new Date(clock.now()).toISOString();
  const run: OperationRun = {
    ...signals,
    environmentId: operation.environmentId,
    isUndo: operation.isUndo,
    handlers: dependencies.handlers,
    limits,
    clock,
    now,
    async record(entry) {
      stop.throwIfAborted();
      await journal.record(claim, entry);
      onChange(claim.operationId);
    },
    storeOutcome: target =>
      storeOutcome(operation.id, target, { ...dependencies, stop }),
  };
  const results = await mapConcurrently(
    operation.targets,
    TARGETS_AT_A_TIME,
    async target => {
      // Others must come to their own end before the claim is let go.
      try {
        await runTarget(run, target);
        return undefined;
      } catch (error) {
        return { error };
      }
    },
  );
  const failure = results.find(result => result !== undefined);
  if (failure) throw failure.error;
  stop.throwIfAborted();
  const finished = await journal.finish(claim, now());
  if (!finished) {
    await journal.release(claim);
    return;
  }
  onChange(claim.operationId);
  dependencies.logger.info('An operation is over', {
    operationId: finished.id,
    environmentId: finished.environmentId,
    kind: finished.kind,
    state: finished.state,
  });
  await inTime(() => outcomes.announce(finished), {
    timeoutMs: limits.stepTimeoutMs,
    clock,
    signal: stop,
  }).catch(error => {
    stop.throwIfAborted();
    dependencies.logger.warn('Nobody could be told of an ended operation', {
      operationId: operation.id,
      cause: String(error),
    });
  });
  await journal.markAnnounced(claim, now());
}

async function storeOutcome(
  operationId: string,
  target: JournalledTarget,
  options: RunDependencies & { stop: AbortSignal },
): Promise<string | undefined> {
  const { journal, outcomes, limits, clock, stop, logger } = options;
  if (target.becomes === 'unchanged') return undefined;
  try {
    const stored = await journal.byId(operationId);
    const storedTarget = stored?.targets[target.position];
    if (!stored || !storedTarget) return undefined;
    const { entityRef } = await inTime(
      () => outcomes.store(stored, storedTarget),
      { timeoutMs: limits.stepTimeoutMs, clock, signal: stop },
    );
    return entityRef;
  } catch (error) {
    stop.throwIfAborted();
    logger.warn('The store shows an operation only after the next sync', {
      operationId,
      cause: String(error),
    });
    return undefined;
  }
}
