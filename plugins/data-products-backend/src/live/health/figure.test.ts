// SPDX-License-Identifier: Apache-2.0

import {
  GroupLag,
  LiveUnknownReason,
} from '@data-mesh/backstage-plugin-data-products-common';
import {
  aMeasured,
  anUnknown,
} from '@data-mesh/backstage-plugin-data-products-common/testUtils';
import { Known } from '../types';
import { figureOf, worstOf } from './figure';

const MINUTE = 60_000;
const NOON = Date.parse('2026-11-23T12:00:00.000Z');

const seen = (minutesAgo: number, delaySeconds = 0): Known<number> => ({
  status: 'known',
  value: 7,
  source: 'kafka',
  observedAt: new Date(NOON - minutesAgo * MINUTE).toISOString(),
  delaySeconds,
});

describe('figureOf', () => {
  // prettier-ignore
  test.each<[string, Known<number> | undefined, boolean, number, 7 | LiveUnknownReason]>([
    //                                                 seen           failed  interval  told
    ['nothing seen, nothing tried',                    undefined,     false,  5,        'notMeasuredYet'],
    ['nothing seen, tried in vain',                    undefined,     true,   5,        'forbidden'],
    ['seen now',                                       seen(0),       false,  5,        7],
    ['seen now, tried in vain since',                  seen(1),       true,   5,        7],
    ['seen 3 intervals ago',                           seen(15),      true,   5,        7],
    ['seen longer ago, tried in vain since',           seen(15.1),    true,   5,        'forbidden'],
    ['seen longer ago, and nobody tried',              seen(15.1),    false,  5,        'notMeasuredYet'],
    ['seen so long ago because the source is late',    seen(15.1, 60), false, 5,        7],
    ['seen many short intervals ago',                  seen(5),       true,   0.5,      7],
    ['seen too many short intervals ago',              seen(5.1),     true,   0.5,      'forbidden'],
  ])('%s', (_case, known, hasFailed, intervalMinutes, expected) => {
    const problem = hasFailed ? anUnknown('forbidden') : undefined;
    const figure = figureOf(
      { known, problem },
      { nowMs: NOON, intervalMs: intervalMinutes * MINUTE },
    );
    expect(figure.status === 'known' ? figure.value : figure.reason).toBe(
      expected,
    );
  });
});

describe('worstOf', () => {
  const group = (
    groupId: string,
    lagMessages: number,
    lagSeconds?: number,
  ): GroupLag => ({ groupId, lagMessages, lagSeconds });
  const when = { nowMs: NOON, intervalMs: 5 * MINUTE };
  const observedAt = new Date(NOON).toISOString();

  // prettier-ignore
  test.each<[string, GroupLag[], string | undefined]>([
    ['no group',                                     [],                                                undefined],
    ['one group',                                    [group('a', 0, 0)],                                'a'],
    ['the one furthest behind in time',              [group('a', 5, 90), group('b', 900, 3)],           'a'],
    ['in messages, where one has no time',           [group('a', 5, 90), group('b', 900)],              'b'],
    ['in messages, where none has',                  [group('a', 5), group('b', 900), group('c', 7)],   'b'],
    ['the first of several that are equal',          [group('a', 5, 3), group('b', 5, 3)],              'a'],
  ])('is %s', (_case, groups, expected) => {
    const worst = worstOf(
      aMeasured(groups, { observedAt }),
      when,
    );
    expect(worst).toMatchObject({ status: 'known', observedAt });
    expect(worst.status === 'known' && worst.value?.groupId).toBe(expected);
  });

  it('is not known where the index is not, or is old', () => {
    expect(worstOf(anUnknown('forbidden'), when)).toMatchObject({
      reason: 'forbidden',
    });
    expect(
      worstOf(aMeasured([], { observedAt: '2026-11-23T11:00:00.000Z' }), when),
    ).toMatchObject({ reason: 'notMeasuredYet' });
  });
});
