// SPDX-License-Identifier: Apache-2.0

import { Clock } from '@data-mesh/confluent-client';
import { mapConcurrently } from '../../sync/confirmation/mapConcurrently';
import { createSeenTopics } from '../handlers/createSeenTopics';
import { StepHandlers } from '../handlers/StepHandler';
import {
  JournalledOperation,
  JournalledStep,
  JournalledTarget,
} from '../journal/types';
import { kindOfFailure } from './failures';
import { inTime } from './inTime';
import { LOOK_TIMEOUT_MS } from './StepRun';

/** Targets that are looked at at a time. */
const TARGETS_AT_A_TIME = 8;

/**
 * What of the work of an operation does not stand any more as it was written, a sentence each. Only looks.
 *
 * @throws what looking throws, but that a thing is gone
 */
export async function findChanges(
  { environmentId, targets }: JournalledOperation,
  options: { handlers: StepHandlers; clock: Clock; signal: AbortSignal },
): Promise<string[]> {
  const changes = await mapConcurrently(
    targets.filter(({ state }) => state === 'succeeded'),
    TARGETS_AT_A_TIME,
    target => changesOf(target, { ...options, environmentId }),
  );
  return [...new Set(changes.flat())];
}

async function changesOf(
  { steps }: JournalledTarget,
  options: {
    handlers: StepHandlers;
    clock: Clock;
    signal: AbortSignal;
    environmentId: string;
  },
): Promise<string[]> {
  const { handlers, environmentId } = options;
  const seenTopics = createSeenTopics();
  const changes: string[] = [];
  for (const step of steps.filter(hasWritten)) {
    const work = handlers(step.action);
    if (work.traits.writesNothing) continue;
    try {
      const seen = await inTime(
        signal =>
          work.observe({
            environmentId,
            signal,
            seenTopics,
            note: () => {},
            onCall: () => {},
          }),
        { ...options, timeoutMs: LOOK_TIMEOUT_MS },
      );
      if (!work.isDone(seen)) changes.push(work.difference(seen));
    } catch (error) {
      if (kindOfFailure(error) !== 'notVisible') throw error;
      changes.push(`What “${step.title}” wrote to is gone.`);
    }
  }
  return changes;
}

function hasWritten({ state, before }: JournalledStep): boolean {
  return state === 'done' && before !== undefined;
}
