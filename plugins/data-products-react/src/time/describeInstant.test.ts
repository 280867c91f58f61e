// SPDX-License-Identifier: Apache-2.0
import {
  describeDay,
  describeExactTime,
  describeRelativeTime,
} from './describeInstant';

const now = new Date('2026-11-22T12:00:00Z');

describe('describeRelativeTime', () => {
  // prettier-ignore
  test.each<[string, string, string]>([
    ['this instant',             '2026-11-22T12:00:00.000Z', 'now'],
    ['less than a second ago',   '2026-11-22T11:59:59.500Z', 'now'],
    ['a second ago',             '2026-11-22T11:59:59.000Z', '1 second ago'],
    ['just below a minute',      '2026-11-22T11:59:01.000Z', '59 seconds ago'],
    ['a minute ago',             '2026-11-22T11:59:00.000Z', '1 minute ago'],
    ['whole hours only',         '2026-11-22T09:01:00.000Z', '2 hours ago'],
    ['yesterday',                '2026-11-21T11:00:00.000Z', 'yesterday'],
    ['days ago',                 '2026-11-19T11:00:00.000Z', '3 days ago'],
    ['months ago',               '2026-08-01T12:00:00.000Z', '3 months ago'],
    ['years ago',                '2024-01-01T12:00:00.000Z', '2 years ago'],
    ['some seconds ahead',       '2026-11-22T12:00:04.000Z', 'now'],
    ['a minute ahead',           '2026-11-22T12:01:00.000Z', 'in 1 minute'],
    ['ahead',                    '2026-11-22T12:02:30.000Z', 'in 2 minutes'],
    ['with another offset',      '2026-11-22T12:00:00+01:00', '1 hour ago'],
    ['no instant at all',        'soon',                     'soon'],
  ])('%s', (_case, at, expected) => {
    expect(describeRelativeTime(at, now, 'en')).toBe(expected);
  });
});

describe('describeExactTime', () => {
  it('names day, time and zone', () => {
    expect(describeExactTime('2026-11-22T12:00:05Z', 'en', 'UTC')).toMatch(
      /^Nov 22, 2026, 12:00:05\sPM UTC$/,
    );
  });

  it('gives back what is no instant', () => {
    expect(describeExactTime('soon', 'en')).toBe('soon');
  });
});

describe('describeDay', () => {
  // prettier-ignore
  test.each<[string, string]>([
    ['2027-01-31', 'Jan 31, 2027'],
    ['next week',  'next week'],
    ['2027-13-01', '2027-13-01'],
  ])('says %s as %s', (on, expected) => {
    expect(describeDay(on, 'en')).toBe(expected);
  });
});
