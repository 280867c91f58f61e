// SPDX-License-Identifier: Apache-2.0
import { describeDuration } from './describeDuration';

const SECOND = 1000;
const MINUTE = 60 * SECOND;
const HOUR = 60 * MINUTE;
const DAY = 24 * HOUR;

describe('describeDuration', () => {
  // prettier-ignore
  test.each<[string, number, string]>([
    ['nothing',                      0,                              '0 seconds'],
    ['a negative length as nothing', -5,                             '0 seconds'],
    ['a moment',                     41,                             '0.04 seconds'],
    ['a fraction of a second',       211,                            '0.2 seconds'],
    ['just below a second',          999,                            '1 second'],
    ['a second',                     SECOND,                         '1 second'],
    ['a second and a bit',           1999,                           '1 second'],
    ['just below a minute',          59_999,                         '59 seconds'],
    ['minutes and seconds',          2 * MINUTE + 5 * SECOND,        '2 minutes, 5 seconds'],
    ['whole minutes',                2 * MINUTE,                     '2 minutes'],
    ['hours without their minutes',  2 * HOUR + 59 * SECOND,         '2 hours'],
    ['hours and minutes',            HOUR + MINUTE + SECOND,         '1 hour, 1 minute'],
    ['a week',                       7 * DAY,                        '7 days'],
    ['days and hours',               DAY + 3 * HOUR + 4 * MINUTE,    '1 day, 3 hours'],
  ])('%s', (_case, durationMs, expected) => {
    expect(describeDuration(durationMs, 'en')).toBe(expected);
  });

  it('speaks the language it is told to', () => {
    expect(describeDuration(2 * MINUTE, 'de')).toBe('2 Minuten');
  });
});
