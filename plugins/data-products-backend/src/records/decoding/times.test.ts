// SPDX-License-Identifier: Apache-2.0
import { TimeUnit, toDay, toInstant, toTimeOfDay } from './times';

describe('toInstant', () => {
  // prettier-ignore
  test.each<[bigint, TimeUnit, string | undefined]>([
    [1_795_348_800_000n,                'millis', '2026-11-22T12:00:00.000Z'],
    [1_795_348_800_000_001n,            'micros', '2026-11-22T12:00:00.000001Z'],
    [1_795_348_800_000_000_001n,        'nanos',  '2026-11-22T12:00:00.000000001Z'],
    [-1n,                               'millis', '1969-12-31T23:59:59.999Z'],
    [-1n,                               'nanos',  '1969-12-31T23:59:59.999999999Z'],
    [8_640_000_000_000_000n,            'millis', '+275760-09-13T00:00:00.000Z'],
    [8_640_000_001_000_000n,            'millis', undefined],
    [-9_223_372_036_854_775_808n,       'millis', undefined],
  ])('reads %d %s as %s', (time, unit, expected) => {
    expect(toInstant(time, unit)).toBe(expected);
  });
});

// prettier-ignore
test.each<[bigint, string | undefined]>([
  [0n,              '1970-01-01'],
  [20_779n,         '2026-11-22'],
  [-1n,             '1969-12-31'],
  [2_147_483_647n,  undefined],
])('toDay reads day %d as %s', (days, expected) => {
  expect(toDay(days)).toBe(expected);
});

// prettier-ignore
test.each<[bigint, TimeUnit, string | undefined]>([
  [0n,           'millis', '00:00:00.000'],
  [86_399_999n,  'millis', '23:59:59.999'],
  [86_400_000n,  'millis', undefined],
  [-1n,          'millis', undefined],
  [1n,           'micros', '00:00:00.000001'],
])('toTimeOfDay reads %d %s as %s', (time, unit, expected) => {
  expect(toTimeOfDay(time, unit)).toBe(expected);
});
