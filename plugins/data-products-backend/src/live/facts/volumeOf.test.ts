// SPDX-License-Identifier: Apache-2.0

import { HOUR_MS } from '../freshness/byHour';
import { StoredDay } from '../samples/types';
import { volumeOf } from './volumeOf';

const day = (records: number, hours = 24): StoredDay => ({
  keptMs: 0,
  brokenMs: 0,
  records,
  ratesMs: hours * HOUR_MS,
});
const none = day(0, 0);

describe('volumeOf', () => {
  // prettier-ignore
  test.each<[string, StoredDay[], ReturnType<typeof volumeOf>]>([
    ['nothing kept',                       [],                                                                   undefined],
    ['too few hours of today',             [day(5, 19.9)],                                                       undefined],
    ['hours that stand for the others',    [day(20, 20), none, none, none, none, none, none, none],              { records: 24 }],
    ['samples that overlap',               [day(24, 25), none, none, none, none, none, none, none],              { records: 24 }],
    ['six days and not the week',          [day(9), day(1), day(2), day(3), day(4), day(5), day(6), none],       { records: 9 }],
    ['a week',                             [day(9), day(1), day(2), day(30), day(4), day(5), day(6), day(7)],    { records: 9, usual: { median: 5, aWeekAgo: 7 } }],
    ['the day a week ago with three more', [day(9), day(1), day(2), day(4), none, none, none, day(7)],           { records: 9, usual: { median: 3, aWeekAgo: 7 } }],
    ['the day a week ago with two more',   [day(9), day(1), day(2), none, none, none, none, day(7)],             { records: 9 }],
    ['a day without records, measured',    [day(0), day(1), day(0), day(0), day(0), day(0), day(0), day(0)],     { records: 0, usual: { median: 0, aWeekAgo: 0 } }],
  ])('tells of %s what is known', (_case, days, expected) => {
    expect(volumeOf(days)).toEqual(expected);
  });
});
