// SPDX-License-Identifier: Apache-2.0
import { parseInterval } from './parseInterval';

const NOW = Date.parse('2026-11-02T09:17:42Z');

describe('parseInterval', () => {
  // prettier-ignore
  test.each([
    ['2026-11-02T08:00:00Z/2026-11-02T09:00:00Z',           '2026-11-02T08:00:00.000Z', '2026-11-02T09:00:00.000Z'],
    ['2026-11-02T08:00:00.000Z/PT1H',                       '2026-11-02T08:00:00.000Z', '2026-11-02T09:00:00.000Z'],
    ['2026-11-02T09:00:00+01:00/P1DT1H30M',                 '2026-11-02T08:00:00.000Z', '2026-11-03T09:30:00.000Z'],
    ['PT24H/2026-11-02T08:00:00Z',                          '2026-11-01T08:00:00.000Z', '2026-11-02T08:00:00.000Z'],
    ['now-1h|h/now|h',                                      '2026-11-02T08:00:00.000Z', '2026-11-02T09:00:00.000Z'],
    ['now-2d|d/P1D',                                        '2026-10-31T00:00:00.000Z', '2026-11-01T00:00:00.000Z'],
    ['PT5M/now-5m|m',                                       '2026-11-02T09:07:00.000Z', '2026-11-02T09:12:00.000Z'],
    ['now/now+1m',                                          '2026-11-02T09:17:42.000Z', '2026-11-02T09:18:42.000Z'],
  ])('reads %s', (text, from, to) => {
    const { fromMs, toMs } = parseInterval(text, NOW);
    expect([fromMs, toMs].map(ms => new Date(ms).toISOString())).toEqual([from, to]);
  });

  test.each([
    '',
    'now',
    'now/now',
    'PT1H/PT1H',
    '2026-11-02/2026-11-03',
    '2026-11-02T09:00:00Z/2026-11-02T08:00:00Z',
    '2026-11-02T08:00:00Z/PT',
    '2026-13-02T08:00:00Z/PT1H',
    'now-1h/now/now',
    'now-1y/now',
  ])('rejects %j', text => {
    expect(() => parseInterval(text, NOW)).toThrow('is not an interval');
  });
});
