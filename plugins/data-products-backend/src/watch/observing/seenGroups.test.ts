// SPDX-License-Identifier: Apache-2.0

import { ConsumerIndexState } from '@data-mesh/backstage-plugin-data-products-common';
import { StoredReader } from '../../consumers/index/types';
import { seenGroups } from './seenGroups';

const NOW_MS = Date.parse('2026-11-22T12:00:00.000Z');
const MINUTE_MS = 60_000;
const minutesAgo = (minutes: number) =>
  new Date(NOW_MS - minutes * MINUTE_MS).toISOString();

const CLUSTER = 'lkc-1';
const index: ConsumerIndexState = {
  clusterId: CLUSTER,
  observedAt: minutesAgo(2),
  source: 'kafka',
  groupCount: 1,
  isComplete: true,
};
const reader = (overrides: Partial<StoredReader> = {}): StoredReader => ({
  clusterId: CLUSTER,
  groupId: 'reports',
  topic: 'orders',
  source: 'kafka',
  state: 'stable',
  observedAt: minutesAgo(1),
  ...overrides,
});

const see = (
  readers: StoredReader[],
  state: ConsumerIndexState | undefined = index,
) =>
  seenGroups(
    ['orders', 'refunds'].map(topic => ({ clusterId: CLUSTER, topic })),
    {
      states: new Map(state ? [[CLUSTER, state]] : []),
      readers: new Map([[CLUSTER, readers]]),
      isIgnored: groupId => groupId.startsWith('_'),
      when: { nowMs: NOW_MS, intervalMs: 5 * MINUTE_MS },
    },
  );

describe('seenGroups', () => {
  // prettier-ignore
  test.each<[string, Partial<StoredReader>, string]>([
    ['reads',                              { state: 'stable' },            'reading'],
    ['reads while it rebalances',          { state: 'rebalancing' },       'reading'],
    ['has stopped without members',        { state: 'empty' },             'stopped'],
    ['has stopped when it is dead',        { state: 'dead' },              'stopped'],
    ['may read where nobody tells',        { state: undefined },           'unknown'],
    ['is gone when it left the topic',     { goneAt: minutesAgo(9) },      'gone'],
    ['is gone when it is missing',         { groupGoneAt: minutesAgo(9) }, 'gone'],
  ])('tells that a group %s', (_case, overrides, state) => {
    expect(see([reader(overrides)])).toMatchObject([{ groupId: 'reports', state }]);
  });

  it('tells of a group that is gone as of when it was missing last', () => {
    expect(
      see([reader({ goneAt: minutesAgo(90), observedAt: minutesAgo(95) })]),
    ).toMatchObject([{ observedAt: minutesAgo(2) }]);
  });

  it('tells of a group once, by the topic that it still reads', () => {
    const left = reader({ goneAt: minutesAgo(9) });
    const other = reader({ topic: 'refunds' });
    for (const readers of [
      [left, other],
      [other, left],
    ]) {
      expect(see(readers)).toMatchObject([{ state: 'reading' }]);
    }
  });

  it('leaves out groups of tools, and those of other topics', () => {
    expect(
      see([reader({ groupId: '_tool' }), reader({ topic: 'payments' })]),
    ).toEqual([]);
  });

  // prettier-ignore
  test.each<[string, ConsumerIndexState | undefined]>([
    ['that was never built',         { ...index, observedAt: undefined }],
    ['that was not built to its end', { ...index, isComplete: false }],
    ['that is old',                  { ...index, observedAt: minutesAgo(16) }],
  ])('tells nothing from an index %s', (_case, state) => {
    expect(see([reader()], state)).toBeUndefined();
  });
});
