// SPDX-License-Identifier: Apache-2.0

import { createWorstLags } from './createWorstLags';

const AT = '2026-11-22T12:00:00.000Z';

describe('the group furthest behind in a topic that promises a minute', () => {
  // prettier-ignore
  test.each<[string, (number | undefined)[], boolean, number | undefined]>([
    //                                       seconds of each group  whole
    ['no group',                             [],                    true,  undefined],
    ['one that has read everything',         [0],                   true,  0],
    ['the one with the oldest unread record', [3, 30, 20],          true,  30],
    ['one beyond',                           [3, 90],               true,  90],
    ['one that is not known',                [3, undefined],        true,  undefined],
    ['one that is not known, before another', [undefined, 3],       true,  undefined],
    ['one that is not known, beside one beyond', [61, undefined],   true,  61],
    ['one that is not known, beside one that just keeps it', [60, undefined], true, undefined],
    ['all within, as far as they were seen', [3],                   false, undefined],
    ['one beyond, whoever was not seen',     [61],                  false, 61],
  ])('%s', (_case, lags, isWhole, expected) => {
    const worst = createWorstLags(new Map([['orders', 60_000]]));
    worst.see(
      lags.map((lagSeconds, index) => ({
        groupId: `group-${index}`,
        observedAt: AT,
        topics: [{ topic: 'orders', lagSeconds }],
      })),
    );
    expect(worst.seen(isWhole)).toEqual(
      expected === undefined
        ? []
        : [{ topic: 'orders', at: AT, lagSeconds: expected }],
    );
  });

  it('is not looked for where nothing is promised', () => {
    const worst = createWorstLags(new Map());
    worst.see([
      {
        groupId: 'billing',
        observedAt: AT,
        topics: [{ topic: 'orders', lagSeconds: 90 }],
      },
    ]);
    expect(worst.seen(true)).toEqual([]);
  });
});
