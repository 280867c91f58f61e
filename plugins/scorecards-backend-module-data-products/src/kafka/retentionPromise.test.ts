// SPDX-License-Identifier: Apache-2.0
import { retentionPromiseDays } from './retentionPromise';

describe('retentionPromiseDays', () => {
  // prettier-ignore
  test.each<[string, number]>([
    ['7 days',     7],
    ['1 day',      1],
    [' 30D ',      30],
    ['36h',        1.5],
    ['12 hours',   0.5],
    ['2 weeks',    14],
    ['6 months',   180],
    ['1 year',     365],
    ['1.5 years',  547.5],
    ['0,5 days',   0.5],
    ['P30D',       30],
    ['P2W',        14],
    ['P3M',        90],
    ['P1Y',        365],
    ['PT12H',      0.5],
    ['for ever',   36_500],
    ['Forever',    36_500],
    ['unlimited',  36_500],
    ['-1',         36_500],
  ])('reads %j as %p days', (text, days) => {
    expect(retentionPromiseDays(text)).toBe(days);
  });

  test.each([
    '',
    'long',
    '7',
    'about a week',
    '7 moons',
    '5 minutes',
    'P1Y2M',
    '-7 days',
  ])('does not guess what %j means', text =>
    expect(retentionPromiseDays(text)).toBeUndefined(),
  );
});
