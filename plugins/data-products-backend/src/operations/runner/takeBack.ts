// SPDX-License-Identifier: Apache-2.0

import { undoMove } from './decisions';
import { wait } from './carryOut';
import { kindOfFailure } from './failures';
import { inTime } from './inTime';
import { createNotes, look, StepRun } from './StepRun';

const REASONS = {
  unreadable: 'It could not be found out what is there now.',
  refused: 'It could not be taken back.',
  changedSince: 'Somebody else has changed it since, so it was left as it is.',
};

/**
 * Takes one step back to its before-image, and looks until that shows. Journals what came of it.
 *
 * @throws the reason of the abort; a failure of the journal
 */
export async function takeBack(
  run: StepRun,
  options: {
    before: unknown;
    timeoutMs: number;
    /** Of one call of `undo`, so that one that hangs is not the last. */
    callTimeoutMs: number;
  },
): Promise<void> {
  const { step, work, clock, signal, context } = run;
  const { before, timeoutMs, callTimeoutMs } = options;
  const until = clock.now() + timeoutMs;
  const notes = createNotes(run);
  let isUndoAnswered = false;
  let looksSinceUndo = 0;
  let wasThere = step.state === 'done';
  let failure: unknown;
  for (let turn = 0; ; turn++) {
    const looked = await look(run, { before, note: notes.note });
    looksSinceUndo += 1;
    const move = undoMove({
      sight: looked.sight,
      wasSeenDone: step.state === 'done',
      isUndoAnswered,
      looksSinceUndo,
      failure: failure === undefined ? undefined : kindOfFailure(failure),
      looks: turn + 1,
      isTimeUp: clock.now() >= until,
      traits: work.traits,
    });
    switch (move.do) {
      case 'conclude':
        await run.record({
          // A step that failed and left nothing has failed, and that is all there is to say.
          state: step.state === 'failed' && !wasThere ? 'failed' : 'undone',
          isSettled: true,
          finishedAt: run.now(),
          note: '',
        });
        return;
      case 'giveUp':
        await leave(run, `${REASONS[move.because]} ${work.byHand(before)}`);
        return;
      case 'wait':
        await notes.journal(turn, looked.sight);
        await wait(run, turn);
        break;
      case 'undo':
        wasThere = true;
        try {
          const undone = await inTime(
            inner =>
              work.undo(before, {
                ...context,
                note: notes.note,
                signal: inner,
              }),
            {
              timeoutMs: Math.min(
                callTimeoutMs,
                Math.max(1, until - clock.now()),
              ),
              clock,
              signal,
            },
          );
          if (!undone.isUndone) {
            await leave(run, undone.byHand);
            return;
          }
          isUndoAnswered = true;
          looksSinceUndo = 0;
        } catch (error) {
          signal.throwIfAborted();
          failure = error;
          if (kindOfFailure(error) !== 'final') await wait(run, turn);
        }
        break;
      default:
        move satisfies never;
    }
  }
}

async function leave(run: StepRun, byHand: string): Promise<void> {
  await run.record({
    state: 'notUndone',
    isSettled: true,
    finishedAt: run.now(),
    note: '',
    byHand,
  });
}
