// SPDX-License-Identifier: Apache-2.0

import { isDeepStrictEqual } from 'node:util';
import { Clock } from '@data-mesh/confluent-client';
import { StepWork } from '../handlers/StepHandler';
import { JournalEntry, JournalledStep } from '../journal/types';
import { ActionContext } from '../types';
import { Sight } from './decisions';
import { kindOfFailure } from './failures';
import { inTime } from './inTime';

/** A look takes at most this, so that one that hangs is not the last. */
export const LOOK_TIMEOUT_MS = 10_000;

/** One step, as whoever carries it out or takes it back works on it. */
export interface StepRun {
  step: JournalledStep;
  work: StepWork;
  clock: Clock;
  /** Aborted when this work must stop at once, without another write anywhere. */
  signal: AbortSignal;
  /** What a handler is given, but for the signal. */
  context: Omit<ActionContext, 'signal' | 'note'>;
  record(
    change: Omit<NonNullable<JournalEntry['step']>, 'position'>,
  ): Promise<void>;
  now(): string;
}

/** Waits shorter than this many looks are not worth a note. */
const LOOKS_BEFORE_NOTE = 3;

/** What a step waits for: as its handler says, or in general. Journalled when it waits, and only when it has changed. */
export function createNotes(run: StepRun) {
  let journalled: string | undefined;
  let latest: string | undefined;
  return {
    note(text: string) {
      latest = text;
    },
    /** @param turn - How often it has waited before. */
    async journal(turn: number, { type }: Sight) {
      if (turn >= LOOKS_BEFORE_NOTE) {
        latest ??=
          type === 'failed'
            ? 'Waiting until Confluent answers'
            : 'Waiting until Confluent shows it';
      }
      if (latest === undefined || latest === journalled) return;
      journalled = latest;
      await run.record({ note: latest });
    },
  };
}

export type Looked = { seen: unknown; sight: Sight; error?: unknown };

/** @throws the reason of the abort. */
export async function look(
  run: StepRun,
  options: {
    before: unknown;
    note: (text: string) => void;
    /** True when what the step before saw last is new enough. */
    mayBeSeen?: boolean;
  },
): Promise<Looked> {
  const { work, clock, signal, context } = run;
  if (!options.mayBeSeen) context.seenTopics.forget();
  try {
    const seen = asJson(
      await inTime(
        inner =>
          work.observe({ ...context, note: options.note, signal: inner }),
        { timeoutMs: LOOK_TIMEOUT_MS, clock, signal },
      ),
    );
    const sight: Sight = {
      type: 'seen',
      isDone: work.isDone(seen),
      isAsBefore: isDeepStrictEqual(seen, options.before),
    };
    return { seen, sight };
  } catch (error) {
    signal.throwIfAborted();
    const sight: Sight = { type: 'failed', failure: kindOfFailure(error) };
    return { seen: undefined, sight, error };
  }
}

/** What would come back from the journal. */
export function asJson(value: unknown): unknown {
  return value === undefined ? undefined : JSON.parse(JSON.stringify(value));
}
