// SPDX-License-Identifier: Apache-2.0

import { planFreshnessNews, SeenFreshness } from './planFreshnessNews';
import { FreshnessMark } from './types';

const NOW = new Date('2026-11-22T12:00:00.000Z');
const HOUR_MS = 3_600_000;
const hoursAgo = (hours: number) =>
  new Date(NOW.getTime() - hours * HOUR_MS).toISOString();

const kept: SeenFreshness = { isBroken: false };
const broken: SeenFreshness = {
  isBroken: true,
  topic: 'orders',
  lastRecordAt: hoursAgo(2),
  promisedSeconds: 900,
};
const told = (isBroken: boolean, hours?: number): FreshnessMark => ({
  isBroken,
  brokenToldAt: hours === undefined ? undefined : hoursAgo(hours),
});

describe('planFreshnessNews', () => {
  // prettier-ignore
  test.each<[string, FreshnessMark | undefined, SeenFreshness, string[], boolean]>([
    //                                      before           seen    told        then broken
    ['nothing at the beginning',            undefined,       kept,   [],         false],
    ['nothing of what began broken',        undefined,       broken, [],         true],
    ['nothing while it is kept',            told(false),     kept,   [],         false],
    ['nothing while it is broken',          told(true, 1),   broken, [],         true],
    ['that it is broken',                   told(false),     broken, ['broken'], true],
    ['that it is kept again',               told(true, 1),   kept,   ['kept'],   false],
    ['nothing of a break within a day',     told(false, 23), broken, [],         false],
    ['a break a day later',                 told(false, 24), broken, ['broken'], true],
  ])('tells %s', (_case, before, seen, events, isBroken) => {
    const { mark, news } = planFreshnessNews(before, seen, NOW);
    expect(news.map(each => 'event' in each && each.event)).toEqual(events);
    expect(mark.isBroken).toBe(isBroken);
  });

  it('says which promise which topic breaks', () => {
    const { news } = planFreshnessNews(told(false), broken, NOW);
    const { isBroken: _isBroken, ...evidence } = broken;
    expect(news).toEqual([{ kind: 'freshness', event: 'broken', ...evidence }]);
  });
});
