// SPDX-License-Identifier: Apache-2.0

import { isDeepStrictEqual } from 'node:util';
import { pause } from '../../sync/pause';
import {
  FailureCause,
  firstMove,
  nextMove,
  waitMs,
  Written,
} from './decisions';
import { describeStepFailure } from './describeStepFailure';
import { isCertainlyNotDone, kindOfFailure } from './failures';
import { inTime } from './inTime';
import { asJson, createNotes, look, Looked, StepRun } from './StepRun';

export type StepOutcome =
  { type: 'done' } | { type: 'failed'; error: string; mayHaveWritten: boolean };

/**
 * Does one step: looks, journals what is there, writes, and looks until it shows. A step that was begun before, by a process
 * that ended, goes on from its before-image.
 *
 * @throws the reason of the abort; a failure of the journal
 */
export async function carryOut(
  run: StepRun,
  timeoutMs: number,
): Promise<StepOutcome> {
  const until = run.clock.now() + timeoutMs;
  if (run.step.before) {
    const before = run.step.before.seen;
    return goOn(run, { before, until, written: 'uncertain' });
  }
  const begun = await begin(run, until);
  if ('type' in begun) return begun;
  return goOn(run, {
    before: begun.looked.seen,
    looked: begun.looked,
    until,
    written: 'none',
  });
}

/** Journals what is there before anything is written. */
async function begin(
  run: StepRun,
  until: number,
): Promise<StepOutcome | { looked: Looked }> {
  const { step, work } = run;
  const notes = createNotes(run);
  for (let turn = 0; ; turn++) {
    const looked = await look(run, {
      before: undefined,
      note: notes.note,
      mayBeSeen: turn === 0,
    });
    const { sight, seen } = looked;
    if (sight.type === 'failed') {
      if (sight.failure === 'final' || run.clock.now() >= until) {
        return failed(run, 'unreadable', {
          error: looked.error,
          written: 'none',
        });
      }
      await notes.journal(turn, looked.sight);
      await wait(run, turn);
      continue;
    }
    const isExpected =
      step.expected === undefined ||
      isDeepStrictEqual(seen, asJson(step.expected));
    const { traits } = work;
    const move = firstMove({ isDone: sight.isDone, isExpected, traits });
    switch (move) {
      case 'begin':
        await run.record({
          state: 'running',
          startedAt: run.now(),
          before: { seen },
        });
        return { looked: { seen, sight: { ...sight, isAsBefore: true } } };
      case 'found': {
        const at = run.now();
        await run.record({
          state: 'found',
          startedAt: at,
          finishedAt: at,
          note: '',
        });
        return { type: 'done' };
      }
      case 'changedSince':
      case 'madeByOthers':
        return failed(run, move, { written: 'none' });
      default:
        return move satisfies never;
    }
  }
}

async function goOn(
  run: StepRun,
  begun: {
    before: unknown;
    until: number;
    written: Written;
    /** Just now, so that it need not be looked at again. */
    looked?: Looked;
  },
): Promise<StepOutcome> {
  const { work, clock, signal, context } = run;
  const { before, until } = begun;
  const notes = createNotes(run);
  let { written } = begun;
  let writeError: unknown;
  for (let turn = 0, looks = 1; ; turn++, looks++) {
    const looked =
      (turn === 0 && begun.looked) ||
      (await look(run, { before, note: notes.note }));
    const move = nextMove({
      sight: looked.sight,
      written,
      failure: writeError === undefined ? undefined : kindOfFailure(writeError),
      looks,
      isTimeUp: clock.now() >= until,
      traits: work.traits,
    });
    switch (move.do) {
      case 'finish':
        await run.record({ state: 'done', finishedAt: run.now(), note: '' });
        return { type: 'done' };
      case 'fail':
        return failed(run, move.cause, {
          error: looked.error ?? writeError,
          written,
        });
      case 'wait':
        await notes.journal(turn, looked.sight);
        await wait(run, turn);
        break;
      case 'write':
        looks = 0;
        try {
          await inTime(
            inner =>
              work.apply(looked.seen, {
                ...context,
                note: notes.note,
                signal: inner,
              }),
            { timeoutMs: Math.max(1, until - clock.now()), clock, signal },
          );
          written = 'answered';
          writeError = undefined;
        } catch (error) {
          signal.throwIfAborted();
          written =
            written !== 'uncertain' && isCertainlyNotDone(error)
              ? 'refused'
              : 'uncertain';
          writeError = error;
        }
        break;
      default:
        return move satisfies never;
    }
  }
}

/** @throws the reason of the abort */
export async function wait(run: StepRun, turn: number): Promise<void> {
  await pause(waitMs(turn), run);
  run.signal.throwIfAborted();
}

function failed(
  { step }: StepRun,
  cause: FailureCause,
  { error, written }: { error?: unknown; written: Written },
): StepOutcome {
  return {
    type: 'failed',
    error: describeStepFailure(step.title, cause, error),
    mayHaveWritten: written === 'answered' || written === 'uncertain',
  };
}
