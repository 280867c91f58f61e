// SPDX-License-Identifier: Apache-2.0

import { StepTraits } from '../handlers/StepHandler';
import {
  firstMove,
  Move,
  nextMove,
  Sight,
  UndoMove,
  undoMove,
  waitMs,
  Written,
} from './decisions';
import { FailureKind } from './failures';

const done: Sight = { type: 'seen', isDone: true, isAsBefore: false };
const before: Sight = { type: 'seen', isDone: false, isAsBefore: true };
const other: Sight = { type: 'seen', isDone: false, isAsBefore: false };
const unseen = (failure: FailureKind): Sight => ({ type: 'failed', failure });

const makes: StepTraits = { makesItsOwn: true };

describe('firstMove', () => {
  // prettier-ignore
  test.each<[string, boolean, boolean, StepTraits, ReturnType<typeof firstMove>]>([
    //                                                 done   expected traits
    ['it is as the plan expected',                     false, true,  {},    'begin'],
    ['somebody changed it',                            false, false, {},    'changedSince'],
    ['it is done already',                             true,  true,  {},    'found'],
    ['somebody else did the very same',                true,  false, {},    'found'],
    ['what it shall make is there',                    true,  true,  makes, 'madeByOthers'],
  ])('%s', (_case, isDone, isExpected, traits, expected) => {
    expect(firstMove({ isDone, isExpected, traits })).toBe(expected);
  });
});

describe('nextMove', () => {
  const fail = (cause: Extract<Move, { do: 'fail' }>['cause']): Move => ({
    do: 'fail',
    cause,
  });
  const write: Move = { do: 'write' };
  const wait: Move = { do: 'wait' };
  const finish: Move = { do: 'finish' };

  // prettier-ignore
  test.each<[string, Written, FailureKind | undefined, Sight, number, boolean, Move]>([
    //                                                          written      failure       sight                looks late
    ['nothing was written yet',                                 'none',      undefined,    before,              1, false, write],
    ['it took too long to begin',                               'none',      undefined,    before,              1, true,  fail('noEffect')],
    ['it is done',                                              'answered',  undefined,    done,                1, false, finish],
    ['it is done at the last moment',                           'answered',  undefined,    done,                9, true,  finish],
    ['it was answered and does not show yet',                   'answered',  undefined,    before,              1, false, wait],
    ['it was answered and never shows',                         'answered',  undefined,    before,              9, true,  fail('noEffect')],
    ['it was answered and something else shows',                'answered',  undefined,    other,               9, true,  fail('changedSince')],
    ['a look failed and may go well later',                     'answered',  undefined,    unseen('passing'),   1, false, wait],
    ['the thing is not visible yet',                            'none',      undefined,    unseen('notVisible'),1, false, wait],
    ['the thing does not become visible',                       'none',      undefined,    unseen('notVisible'),9, true,  fail('unreadable')],
    ['looking is not allowed',                                  'none',      undefined,    unseen('final'),     1, false, fail('unreadable')],
    ['it was refused for good',                                 'refused',   'final',      before,              1, false, fail('refused')],
    ['it was refused for now, and just looked at',              'refused',   'passing',    before,              1, false, wait],
    ['it was refused for now, a little earlier',                'refused',   'passing',    before,              2, false, write],
    ['it was refused for now until the time was up',            'refused',   'passing',    before,              2, true,  fail('refused')],
    ['it was refused, and somebody wrote something else',       'refused',   'passing',    other,               9, true,  fail('changedSince')],
    ['the process ended, and nothing shows',                    'uncertain', undefined,    before,              1, false, write],
    ['the process ended, and it is done',                       'uncertain', undefined,    done,                1, false, finish],
    ['the process ended, and something else shows',             'uncertain', undefined,    other,               1, false, wait],
    ['it broke off, and was just looked at',                    'uncertain', 'passing',    before,              1, false, wait],
    ['it broke off a little earlier',                           'uncertain', 'passing',    before,              2, false, write],
    ['it broke off, and half of it shows',                      'uncertain', 'passing',    other,               2, false, wait],
    ['what may be done is refused: maybe it does not show yet', 'uncertain', 'final',      before,              3, false, wait],
    ['what may be done is refused, and never shows',            'uncertain', 'final',      before,              4, false, fail('refused')],
    ['what may be done is refused, and shows',                  'uncertain', 'final',      done,                2, false, finish],
  ])('%s', (_case, written, failure, sight, looks, isTimeUp, expected) => {
    expect(
      nextMove({ sight, written, failure, looks, isTimeUp, traits: {} }),
    ).toEqual(expected);
  });

  const state = { looks: 1, isTimeUp: false, failure: undefined };

  it('never writes for what only waits', () => {
    expect(
      nextMove({
        ...state,
        written: 'none',
        sight: before,
        traits: { writesNothing: true },
      }),
    ).toEqual(wait);
  });

  // prettier-ignore
  test.each<[string, Written, Move]>([
    ['somebody else made it while we were refused', 'refused',   fail('madeByOthers')],
    ['we may have made it',                         'uncertain', finish],
    ['we made it',                                  'answered',  finish],
  ])('what was to be made is there: %s', (_case, written, expected) => {
    expect(
      nextMove({ ...state, failure: 'final', written, sight: done, traits: makes }),
    ).toEqual(expected);
  });
});

describe('undoMove', () => {
  const conclude: UndoMove = { do: 'conclude' };
  const undo: UndoMove = { do: 'undo' };
  const wait: UndoMove = { do: 'wait' };
  const giveUp = (
    because: Extract<UndoMove, { do: 'giveUp' }>['because'],
  ): UndoMove => ({ do: 'giveUp', because });
  const parts: StepTraits = { hasParts: true };
  const additive: StepTraits = { hasParts: true, isAbsentUnlessDone: true };

  // prettier-ignore
  test.each<[string, Sight, { sure?: boolean; answered?: boolean; since?: number; failure?: FailureKind; looks?: number; late?: boolean; traits?: StepTraits }, UndoMove]>([
    ['it is done',                                            done,                 {},                                      undo],
    ['it was taken back',                                     before,               { answered: true },                      conclude],
    ['it was taken back and still shows',                     done,                 { answered: true },                      wait],
    ['it was taken back and shows for long',                  done,                 { answered: true, since: 9 },            wait],
    ['it was taken back and shows for too long',              done,                 { answered: true, since: 10 },           undo],
    ['it was taken back and is changing for long',            other,                { answered: true, since: 10 },           wait],
    ['it was taken back and never goes',                      done,                 { answered: true, late: true },          giveUp('refused')],
    ['somebody took it back before us',                       before,               { sure: true },                          conclude],
    ['it may still come to show',                             before,               { looks: 2 },                            wait],
    ['it has not come to show',                               before,               { looks: 3 },                            conclude],
    ['it has not come to show, though the time is up',        before,               { looks: 3, late: true },                conclude],
    ['somebody changed it since',                             other,                {},                                      giveUp('changedSince')],
    ['parts of it are there',                                 other,                { traits: parts },                       undo],
    ['parts of it are gone, others wrote since',              other,                { traits: additive, answered: true },    conclude],
    ['taking it back is refused',                             done,                 { failure: 'final' },                    giveUp('refused')],
    ['taking it back broke off',                              done,                 { failure: 'passing' },                  undo],
    ['taking it back breaks off until the time is up',        done,                 { failure: 'passing', late: true },      giveUp('refused')],
    ['it cannot be looked at for now',                        unseen('passing'),    {},                                      wait],
    ['it cannot be looked at until the time is up',           unseen('passing'),    { late: true },                          giveUp('unreadable')],
    ['looking is not allowed',                                unseen('final'),      {},                                      giveUp('unreadable')],
    ['what it was written to is not found',                   unseen('notVisible'), { looks: 2 },                            wait],
    ['what it was written to is gone',                        unseen('notVisible'), { looks: 3 },                            conclude],
  ])('%s', (_case, sight, { sure, answered, since, failure, looks, late, traits }, expected) => {
    expect(
      undoMove({
        sight,
        wasSeenDone: sure ?? false,
        isUndoAnswered: answered ?? false,
        looksSinceUndo: since ?? 1,
        failure,
        looks: looks ?? 1,
        isTimeUp: late ?? false,
        traits: traits ?? {},
      }),
    ).toEqual(expected);
  });
});

describe('waitMs', () => {
  // prettier-ignore
  test.each([[0, 100], [1, 200], [4, 1_600], [5, 2_000], [1_000, 2_000]])(
    'before look %i it is %i ms',
    (turn, expected) => expect(waitMs(turn)).toBe(expected),
  );
});
