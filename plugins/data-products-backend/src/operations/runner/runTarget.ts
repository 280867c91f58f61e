// SPDX-License-Identifier: Apache-2.0

import { createSeenTopics } from '../handlers/createSeenTopics';
import { isOver } from '../journal/operationState';
import {
  JournalEntry,
  JournalledStep,
  JournalledTarget,
} from '../journal/types';
import { StoredTarget } from '../types';
import { carryOut } from './carryOut';
import { messageOf } from './failures';
import { OperationRun } from './OperationRun';
import { StepRun } from './StepRun';
import { takeBack } from './takeBack';

/** A step whose system does not answer is tried to be taken back for this many times as long as it may take to do. */
const UNDO_PATIENCE = 10;

/**
 * Carries out the steps of a target that are not done yet, or takes back those that are when one fails or somebody stops it.
 *
 * @throws the reason why this process must stop; a failure of the journal
 */
export async function runTarget(
  operation: OperationRun,
  target: JournalledTarget,
): Promise<void> {
  if (isOver(target.state)) return;
  const run = openTarget(operation, target);
  if (target.state !== 'undoing') {
    const failure = await goForward(run);
    if (failure === undefined) return;
    target.error = failure;
  }
  await goBack(run);
}

interface TargetRun {
  operation: OperationRun;
  target: JournalledTarget;
  record(entry: Omit<JournalEntry, 'target' | 'calls'>): Promise<void>;
  stepRun(step: JournalledStep, position: number, signal: AbortSignal): StepRun;
}

function openTarget(
  operation: OperationRun,
  target: JournalledTarget,
): TargetRun {
  const calls = countCalls(target.calls);
  const seenTopics = createSeenTopics();
  const record: TargetRun['record'] = entry =>
    operation.record({
      ...entry,
      target: target.position,
      calls: calls.all(),
    });
  return {
    operation,
    target,
    record,
    stepRun: (step, position, signal) => ({
      step,
      work: operation.handlers(step.action),
      clock: operation.clock,
      now: operation.now,
      signal,
      context: {
        environmentId: operation.environmentId,
        onCall: calls.count,
        seenTopics,
      },
      async record(change) {
        const isBeginning = target.state === 'waiting';
        if (isBeginning) target.state = 'running';
        await record({
          ...(isBeginning && { state: 'running' }),
          step: { position, ...change },
        });
        step.state = change.state ?? step.state;
        step.before = change.before ?? step.before;
      },
    }),
  };
}

/** @returns Why it did not succeed, when it did not. */
async function goForward(run: TargetRun): Promise<string | undefined> {
  const { operation, target, record } = run;
  const { interruption, stop } = operation;
  const signal = AbortSignal.any([interruption, stop]);
  for (const [position, step] of target.steps.entries()) {
    if (step.state === 'done' || step.state === 'found') continue;
    let error: string | undefined;
    let failedStep: JournalEntry['step'];
    try {
      signal.throwIfAborted();
      const stepRun = run.stepRun(step, position, signal);
      const outcome = await carryOut(
        stepRun,
        stepRun.work.traits.waitsForIndex
          ? operation.limits.indexingTimeoutMs
          : operation.limits.stepTimeoutMs,
      );
      if (outcome.type === 'done') continue;
      error = outcome.error;
      failedStep = {
        position,
        state: 'failed',
        error,
        note: '',
        isSettled: !outcome.mayHaveWritten,
        finishedAt: operation.now(),
      };
    } catch (reason) {
      stop.throwIfAborted();
      if (!interruption.aborted) throw reason;
      error = messageOf(interruption.reason);
    }
    await record({ state: 'undoing', error, step: failedStep });
    target.state = 'undoing';
    if (failedStep) {
      step.state = 'failed';
      step.isSettled = failedStep.isSettled === true;
    }
    return error;
  }
  await succeed(run);
  return undefined;
}

async function succeed({
  operation,
  target,
  record,
}: TargetRun): Promise<void> {
  const entityRef = await operation.storeOutcome(target);
  operation.stop.throwIfAborted();
  await record({ state: 'succeeded', entityRef });
  target.state = 'succeeded';
}

async function goBack(run: TargetRun): Promise<void> {
  const { operation, target, record } = run;
  for (const [position, step] of [...target.steps.entries()].reverse()) {
    operation.stop.throwIfAborted();
    if (!step.before || step.isSettled) continue;
    const stepRun = run.stepRun(step, position, operation.stop);
    if (stepRun.work.traits.writesNothing) continue;
    await takeBack(stepRun, {
      before: step.before.seen,
      timeoutMs: operation.limits.stepTimeoutMs * UNDO_PATIENCE,
      callTimeoutMs: operation.limits.stepTimeoutMs,
    });
  }
  if (operation.isUndo) {
    await endUndo(run);
    return;
  }
  await record({
    state: 'failed',
    error:
      `${target.error ?? 'It failed.'} ${describeEnd(target.steps)}`.trim(),
  });
  target.state = 'failed';
}

/** The store knows of what had succeeded, so it is told also that it is no more. */
async function endUndo({
  operation,
  target,
  record,
}: TargetRun): Promise<void> {
  const entityRef = await operation.storeOutcome(target);
  operation.stop.throwIfAborted();
  const isLeft = target.steps.some(({ state }) => state === 'notUndone');
  await record({
    state: 'undone',
    entityRef,
    ...(isLeft && { error: describeEnd(target.steps) }),
  });
  target.state = 'undone';
}

/** What is left of it, in a sentence. */
function describeEnd(steps: Pick<JournalledStep, 'state'>[]): string {
  const left = steps.filter(({ state }) => state === 'notUndone').length;
  if (left > 0) {
    return `${left === 1 ? 'One step' : `${left} steps`} could not be undone: see how to do so by hand.`;
  }
  return steps.some(({ state }) => state === 'undone')
    ? 'Everything that was written has been undone.'
    : 'Nothing was changed.';
}

/** Adds up calls by kind and status. */
function countCalls(before: StoredTarget['calls']) {
  const calls = before.map(call => ({ ...call }));
  return {
    count({ operation, status }: { operation: string; status?: number }) {
      const same = calls.find(
        call => call.operation === operation && call.status === status,
      );
      if (same) same.count += 1;
      else calls.push({ operation, status, count: 1 });
    },
    all: () => calls,
  };
}
