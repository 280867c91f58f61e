// SPDX-License-Identifier: Apache-2.0
import { waitForRoomMs, withinWindow } from './slidingWindow';

const time = { now: 100_000, windowMs: 60_000 };

describe('withinWindow', () => {
  // prettier-ignore
  test.each<[string, number[], number[]]>([
    ['nothing',                    [],               []],
    ['what has just left',         [40_000],         []],
    ['what has not left yet',      [40_001],         [40_001]],
    ['what is new',                [39_000, 99_999], [99_999]],
  ])('counts %s', (_case, window, expected) => {
    expect(withinWindow(window, time)).toEqual(expected);
  });
});

describe('waitForRoomMs', () => {
  // prettier-ignore
  test.each<[string, number[],                        number, number, number]>([
    //                                                  count   limit   wait
    ['an empty window has room',    [],                   3,      3,      0],
    ['the last place is free',      [50_000, 60_000],     1,      3,      0],
    ['the oldest has to leave',     [50_000, 60_000],     1,      2,      10_000],
    ['two have to leave',           [50_000, 60_000],     2,      2,      20_000],
    ['only the older has to leave', [50_000, 60_000],     2,      3,      10_000],
  ])('%s', (_case, window, count, limit, expected) => {
    expect(waitForRoomMs(window, { ...time, count, limit })).toBe(expected);
  });
});
