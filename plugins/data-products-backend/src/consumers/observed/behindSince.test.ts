// SPDX-License-Identifier: Apache-2.0

import { behindSince } from './behindSince';

describe('behindSince, of a limit of 60 seconds', () => {
  // prettier-ignore
  test.each<[string, (number | undefined)[], number | undefined]>([
    //                                        lag of sample 0, 1, …
    ['no sample',                             [],                  undefined],
    ['within all the time',                   [0, 10, 60],         undefined],
    ['beyond all the time',                   [61, 70, 80],        0],
    ['beyond since some time',                [0, 60, 61, 500],    2],
    ['beyond for the newest sample only',     [0, 61],             1],
    ['beyond, and back',                      [0, 500, 60],        undefined],
    ['beyond again',                          [500, 0, 500],       2],
    ['beyond since a time that is not known', [500, undefined, 90], 2],
    ['not known now',                         [500, undefined],    undefined],
  ])('%s', (_case, lags, expected) => {
    const samples = lags.map((lagSeconds, index) => ({
      at: `2026-11-22T12:0${index}:00.000Z`,
      lagMessages: 40,
      lagSeconds,
    }));
    expect(behindSince(samples, 60)).toBe(
      expected === undefined ? undefined : samples[expected]!.at,
    );
  });
});
