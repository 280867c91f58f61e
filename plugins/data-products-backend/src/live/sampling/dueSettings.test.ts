// SPDX-License-Identifier: Apache-2.0

import { StoredSettings } from '../samples/settingsTypes';
import { Unknown } from '../types';
import { unknown } from '../unknownFigure';
import { dueSettings } from './dueSettings';

const NOON = Date.parse('2026-11-23T12:00:00.000Z');

const read = (
  minutesAgo: number,
  reason?: Unknown['reason'],
): StoredSettings => ({
  topic: 'orders',
  attemptedAt: new Date(NOON - minutesAgo * 60_000).toISOString(),
  problem: reason && unknown(reason, 'Why.'),
});

describe('dueSettings', () => {
  // prettier-ignore
  test.each<[string, StoredSettings | undefined, boolean]>([
    ['that nobody has tried to read',              undefined,                true],
    ['read almost a day ago',                      read(1439),               false],
    ['read a day ago',                             read(1440),               true],
    ['of a cluster that was silent an hour ago',   read(60, 'timeout'),      true],
    ['of one that was silent a little later',      read(59, 'unreachable'),  false],
    ['that the key might not read an hour ago',    read(60, 'forbidden'),    false],
    ['that the key might not read a day ago',      read(1440, 'forbidden'),  true],
  ])('tells of settings %s whether to read them', (_case, stored, expected) => {
    expect(dueSettings(['orders'], [stored], NOON)).toEqual(expected ? ['orders'] : []);
  });

  it('begins with what waited longest', () => {
    expect(
      dueSettings(['a', 'b', 'c'], [read(2000), undefined, read(3000)], NOON),
    ).toEqual(['b', 'c', 'a']);
  });
});
