// SPDX-License-Identifier: Apache-2.0
import fc from 'fast-check';
import { addDays, calendarDay, isCalendarDay } from './calendarDay';

describe('calendarDay', () => {
  // prettier-ignore
  test.each<[string, string, string, string]>([
    ['the last moment of a day',               '2026-11-02T23:59:59.999Z', 'UTC',                 '2026-11-02'],
    ['the first moment of the next',           '2026-11-03T00:00:00.000Z', 'UTC',                 '2026-11-03'],
    ['a zone ahead',                           '2026-11-02T23:30:00Z',     'Europe/Berlin',       '2026-11-03'],
    ['a zone behind',                          '2026-11-03T04:59:00Z',     'America/New_York',    '2026-11-02'],
    ['before clocks go forward',               '2026-03-28T22:59:59Z',     'Europe/Berlin',       '2026-03-28'],
    ['the night in which clocks go forward',   '2026-03-28T23:00:00Z',     'Europe/Berlin',       '2026-03-29'],
    ['the end of that shorter day',            '2026-03-29T21:59:59Z',     'Europe/Berlin',       '2026-03-29'],
    ['the end of the longer day in autumn',    '2026-10-25T22:59:59Z',     'Europe/Berlin',       '2026-10-25'],
    ['the day after it',                       '2026-10-25T23:00:00Z',     'Europe/Berlin',       '2026-10-26'],
    ['clocks that skip midnight',              '2026-04-24T00:30:00Z',     'Africa/Cairo',        '2026-04-24'],
    ['a quarter of an hour',                   '2026-11-02T18:14:59Z',     'Asia/Kathmandu',      '2026-11-02'],
    ['fourteen hours ahead',                   '2026-11-02T10:00:00Z',     'Pacific/Kiritimati',  '2026-11-03'],
    ['a leap day',                             '2028-02-29T12:00:00Z',     'UTC',                 '2028-02-29'],
    ['a day that a country left out',          '2011-12-30T10:00:00Z',     'Pacific/Apia',        '2011-12-31'],
  ])('tells %s', (_case, instant, timeZone, day) => {
    expect(calendarDay(new Date(instant), timeZone)).toBe(day);
  });

  it('refuses a time zone that there is not', () => {
    expect(() => calendarDay(new Date(0), 'Europe/Atlantis')).toThrow(
      RangeError,
    );
  });

  // Where clocks go back at midnight, as in Cairo, the day before comes again for an hour.
  it('never goes back as time goes on, where clocks change at night', () => {
    const zones = ['UTC', 'Europe/Berlin', 'America/New_York', 'Pacific/Apia'];
    const years = { min: new Date('1990-01-01'), max: new Date('2060-01-01') };
    fc.assert(
      fc.property(
        fc.constantFrom(...zones),
        fc.date({ ...years, noInvalidDate: true }),
        fc.integer({ min: 0, max: 10 * 86_400_000 }),
        (zone, instant, laterMs) => {
          const later = new Date(instant.getTime() + laterMs);
          expect(calendarDay(later, zone) >= calendarDay(instant, zone)).toBe(
            true,
          );
        },
      ),
    );
  });
});

describe('addDays', () => {
  // prettier-ignore
  test.each<[string, string, number, string]>([
    ['none',                          '2026-11-02',   0, '2026-11-02'],
    ['into the next month',           '2026-11-30',   1, '2026-12-01'],
    ['into the next year',            '2026-12-31',   1, '2027-01-01'],
    ['back into the last year',       '2027-01-01',  -1, '2026-12-31'],
    ['to a leap day',                 '2028-02-28',   1, '2028-02-29'],
    ['over a leap day',               '2028-02-28',   2, '2028-03-01'],
    ['over a February without one',   '2027-02-28',   1, '2027-03-01'],
    ['over a century without one',    '2100-02-28',   1, '2100-03-01'],
    ['over a change of clocks',       '2026-03-28',   2, '2026-03-30'],
    ['a year on from a leap day',     '2028-02-29', 365, '2029-02-28'],
  ])('adds %s', (_case, day, days, expected) => {
    expect(addDays(day, days)).toBe(expected);
  });

  test.each([
    '2027-02-29',
    '2026-13-01',
    '2026-00-10',
    '26-11-02',
    '2026-11-2',
    '',
    'today',
  ])('refuses %j', day =>
    expect(() => addDays(day, 1)).toThrow('is not a calendar day'),
  );

  it('is undone by as many days back', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: -20_000, max: 20_000 }),
        fc.integer({ min: -5_000, max: 5_000 }),
        (start, days) => {
          const day = addDays('2026-11-02', start);
          const other = addDays(day, days);
          expect(isCalendarDay(other)).toBe(true);
          expect(addDays(other, -days)).toBe(day);
        },
      ),
    );
  });
});
