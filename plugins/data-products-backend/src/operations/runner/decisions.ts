// SPDX-License-Identifier: Apache-2.0

import { StepTraits } from '../handlers/StepHandler';
import { FailureKind } from './failures';

/** What a look at the system showed, or how the look failed. */
export type Sight =
  | { type: 'seen'; isDone: boolean; isAsBefore: boolean }
  | { type: 'failed'; failure: FailureKind };

/**
 * What came of writing so far.
 * `none`: nothing was sent · `answered`: a success was answered · `refused`: it failed and changed nothing for sure ·
 * `uncertain`: it failed, or the process ended, and nobody knows
 */
export type Written = 'none' | 'answered' | 'refused' | 'uncertain';

export type FailureCause =
  /** The system could not be looked at. */
  | 'unreadable'
  | 'refused'
  /** Everything went well, and nothing came of it. */
  | 'noEffect'
  /** It is neither as it was nor as it shall be. */
  | 'changedSince'
  /** What was to be made is there, made by somebody else. */
  | 'madeByOthers';

export type Move =
  | { do: 'finish' }
  | { do: 'write' }
  | { do: 'wait' }
  | { do: 'fail'; cause: FailureCause };

/** After a final refusal of what may have been done before: how often to look whether it was. */
const LOOKS_AFTER_REFUSAL = 4;

/** After a failure that may pass: look once more, a little later, before writing again. */
const LOOKS_BEFORE_REPEAT = 2;

/**
 * How a step begins that has not been journalled as begun, so that nothing of it can have been written.
 *
 * @param state.isExpected - Whether it is as it was when the plan was made.
 */
export function firstMove(state: {
  isDone: boolean;
  isExpected: boolean;
  traits: StepTraits;
}): 'begin' | 'found' | 'changedSince' | 'madeByOthers' {
  if (state.isDone) return state.traits.makesItsOwn ? 'madeByOthers' : 'found';
  return state.isExpected ? 'begin' : 'changedSince';
}

/** What a step that has begun does next. */
export function nextMove(state: {
  sight: Sight;
  written: Written;
  /** Of the last write; absent when it did not fail, or nobody saw it. */
  failure?: FailureKind;
  /** Since the last write, this one included. */
  looks: number;
  isTimeUp: boolean;
  traits: StepTraits;
}): Move {
  const { sight, written, failure, looks, isTimeUp, traits } = state;
  if (sight.type === 'failed') {
    return sight.failure === 'final' || isTimeUp
      ? { do: 'fail', cause: 'unreadable' }
      : { do: 'wait' };
  }
  if (sight.isDone) {
    return traits.makesItsOwn && written === 'refused'
      ? { do: 'fail', cause: 'madeByOthers' }
      : { do: 'finish' };
  }
  const mayRepeat = sight.isAsBefore && !isTimeUp;
  const cause = causeOf(sight, failure);
  switch (written) {
    case 'none':
      return mayRepeat && !traits.writesNothing
        ? { do: 'write' }
        : waitOr(cause, isTimeUp);
    case 'answered':
      return waitOr(cause, isTimeUp);
    case 'refused':
      if (failure === 'final') return { do: 'fail', cause: 'refused' };
      return mayRepeat && looks >= LOOKS_BEFORE_REPEAT
        ? { do: 'write' }
        : waitOr(cause, isTimeUp);
    case 'uncertain':
      if (failure === 'final') {
        return waitOr(cause, isTimeUp || looks >= LOOKS_AFTER_REFUSAL);
      }
      return mayRepeat &&
        (failure === undefined || looks >= LOOKS_BEFORE_REPEAT)
        ? { do: 'write' }
        : waitOr(cause, isTimeUp);
    default:
      return written satisfies never;
  }
}

function waitOr(cause: FailureCause, isOver: boolean): Move {
  return isOver ? { do: 'fail', cause } : { do: 'wait' };
}

function causeOf(
  { isAsBefore }: { isAsBefore: boolean },
  failure: FailureKind | undefined,
): FailureCause {
  if (!isAsBefore) return 'changedSince';
  return failure === undefined ? 'noEffect' : 'refused';
}

export type UndoMove =
  | { do: 'conclude' }
  | { do: 'undo' }
  | { do: 'wait' }
  | { do: 'giveUp'; because: 'unreadable' | 'refused' | 'changedSince' };

/** A write that nobody saw the end of may show late, so its absence is believed only after so many looks. */
const LOOKS_FOR_LATE_WRITE = 3;

/** How often a thing is looked for before it counts as gone, and with it all that was written to it. */
const LOOKS_FOR_LOST_THING = 3;

/** An undo that was answered and still shows no effect is tried again after so many looks, which is some 13 s. */
const LOOKS_BEFORE_NEXT_UNDO = 10;

/** How a step is taken back. */
export function undoMove(state: {
  sight: Sight;
  /** Whether the step was seen done, so that nothing of it can still show up. */
  wasSeenDone: boolean;
  /** Whether `undo` was called, and answered. */
  isUndoAnswered: boolean;
  /** Since that answer, this one included. */
  looksSinceUndo: number;
  /** Of the last call of `undo`. */
  failure?: FailureKind;
  /** All of them, this one included. */
  looks: number;
  isTimeUp: boolean;
  traits: StepTraits;
}): UndoMove {
  const { sight, wasSeenDone, isUndoAnswered, failure, looks } = state;
  const { isTimeUp, traits } = state;
  if (sight.type === 'failed') {
    if (sight.failure === 'notVisible' && looks >= LOOKS_FOR_LOST_THING) {
      return { do: 'conclude' };
    }
    return sight.failure === 'final' || isTimeUp
      ? { do: 'giveUp', because: 'unreadable' }
      : { do: 'wait' };
  }
  const isGone =
    sight.isAsBefore ||
    (!sight.isDone && isUndoAnswered && traits.isAbsentUnlessDone === true);
  if (isGone) {
    return wasSeenDone || isUndoAnswered || looks >= LOOKS_FOR_LATE_WRITE
      ? { do: 'conclude' }
      : { do: 'wait' };
  }
  if (isTimeUp) {
    return { do: 'giveUp', because: sight.isDone ? 'refused' : 'changedSince' };
  }
  if (isUndoAnswered) {
    return sight.isDone && state.looksSinceUndo >= LOOKS_BEFORE_NEXT_UNDO
      ? { do: 'undo' }
      : { do: 'wait' };
  }
  if (failure === 'final') return { do: 'giveUp', because: 'refused' };
  return sight.isDone || traits.hasParts === true
    ? { do: 'undo' }
    : { do: 'giveUp', because: 'changedSince' };
}

const FIRST_DELAY_MS = 100;
const LONGEST_DELAY_MS = 2_000;

/** How long to wait before looking again. @param turn - 0 the first time */
export function waitMs(turn: number): number {
  return Math.min(LONGEST_DELAY_MS, FIRST_DELAY_MS * 2 ** Math.min(turn, 10));
}
