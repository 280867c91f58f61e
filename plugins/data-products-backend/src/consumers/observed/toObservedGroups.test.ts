// SPDX-License-Identifier: Apache-2.0

import { StoredReader } from '../index/types';
import { lagTrend } from './lagTrend';
import { sumSamples, toObservedGroups } from './toObservedGroups';

const NOW = new Date('2026-11-22T12:00:00.000Z');
const minutesAgo = (minutes: number) =>
  new Date(NOW.getTime() - minutes * 60_000).toISOString();

describe('lagTrend', () => {
  // prettier-ignore
  test.each<[string, number[], string]>([
    ['too few samples',              [0, 500, 1_000],               'unknown'],
    ['as it was',                    [500, 500, 500, 500],          'steady'],
    ['ten more',                     [0, 0, 10, 10],                'steady'],
    ['more than ten more',           [0, 0, 11, 11],                'growing'],
    ['a tenth more',                 [1_000, 1_000, 1_100, 1_100],  'steady'],
    ['more than a tenth more',       [1_000, 1_000, 1_102, 1_102],  'growing'],
    ['a tenth less',                 [1_000, 1_000, 900, 900],      'steady'],
    ['more than a tenth less',       [1_000, 1_000, 898, 898],      'shrinking'],
    ['all read at last',             [900, 600, 300, 0],            'shrinking'],
    ['one peak in the middle',       [0, 0, 900, 0, 0],             'steady'],
  ])('of %s', (_case, lags, expected) => {
    const samples = lags.map((lagMessages, index) => ({
      at: minutesAgo(5 * (lags.length - index)),
      lagMessages,
    }));
    expect(lagTrend(samples, NOW)).toBe(expected);
  });

  it('looks back an hour', () => {
    const old = [0, 0, 900, 900].map((lagMessages, index) => ({
      at: minutesAgo(90 - index),
      lagMessages,
    }));
    expect(lagTrend(old, NOW)).toBe('unknown');
  });
});

const aReader = (overrides: Partial<StoredReader> = {}): StoredReader => ({
  clusterId: 'lkc-1',
  groupId: 'billing',
  topic: 'orders',
  source: 'kafka',
  state: 'stable',
  memberCount: 3,
  observedAt: minutesAgo(1),
  lag: { at: minutesAgo(1), lagMessages: 40, lagSeconds: 3 },
  ...overrides,
});

const observe = (...readers: StoredReader[]) =>
  toObservedGroups(readers, [], NOW);

describe('an observed group', () => {
  it('is behind in all its topics together, and as long as in the worst of them', () => {
    expect(
      observe(
        aReader(),
        aReader({
          topic: 'returns',
          lag: { at: minutesAgo(6), lagMessages: 2, lagSeconds: 90 },
        }),
      ),
    ).toEqual([
      {
        clusterId: 'lkc-1',
        groupId: 'billing',
        topics: ['orders', 'returns'],
        state: {
          status: 'known',
          value: 'stable',
          source: 'kafka',
          observedAt: minutesAgo(1),
          delaySeconds: 0,
        },
        memberCount: expect.objectContaining({ value: 3 }),
        lagMessages: expect.objectContaining({
          value: 42,
          observedAt: minutesAgo(6),
        }),
        lagSeconds: expect.objectContaining({ value: 90 }),
        trend: 'unknown',
      },
    ]);
  });

  // prettier-ignore
  test.each<[string, Partial<StoredReader>, object]>([
    ['has read all',                  { lag: { at: NOW.toISOString(), lagMessages: 0, lagSeconds: 0 } },
      { lagMessages: { value: 0 }, lagSeconds: { value: 0 } }],
    ['was not measured yet',          { lag: undefined, state: undefined, memberCount: undefined },
      { lagMessages: { reason: 'notMeasuredYet' }, lagSeconds: { reason: 'notMeasuredYet' }, state: { reason: 'notMeasuredYet' }, memberCount: { reason: 'notMeasuredYet' } }],
    ['has members that cannot be seen', { memberCount: undefined },
      { state: { value: 'stable' }, memberCount: { reason: 'unsupported' } }],
    ['has a record without a time',   { lag: { at: NOW.toISOString(), lagMessages: 7 } },
      { lagMessages: { value: 7 }, lagSeconds: { reason: 'unavailable' } }],
    ['is known from metrics',         { source: 'metrics', state: undefined, lag: { at: NOW.toISOString(), lagMessages: 7 } },
      { lagMessages: { value: 7, source: 'metrics', delaySeconds: 300 }, lagSeconds: { reason: 'unsupported' }, state: { reason: 'unsupported' }, memberCount: { reason: 'unsupported' } }],
    ['is gone',                       { goneAt: minutesAgo(9), groupGoneAt: minutesAgo(9) },
      { topics: ['orders'], state: { value: 'dead', observedAt: minutesAgo(9) }, memberCount: { value: 0 }, lagMessages: { value: 40 } }],
    ['reads other topics by now',     { goneAt: minutesAgo(9) },
      { topics: ['orders'], state: { value: 'stable' } }],
  ])('that %s says so', (_case, overrides, expected) => {
    expect(observe(aReader(overrides))).toMatchObject([expected]);
  });

  it('does not pass off a part of its lag as the whole', () => {
    expect(
      observe(aReader(), aReader({ topic: 'returns', lag: undefined })),
    ).toMatchObject([{ lagMessages: { reason: 'notMeasuredYet' } }]);
  });

  it('has the topics that it reads still', () => {
    expect(
      observe(aReader(), aReader({ topic: 'returns', goneAt: minutesAgo(9) })),
    ).toMatchObject([{ topics: ['orders'], lagMessages: { value: 40 } }]);
  });
});

test('samples of one look are one sample of all topics', () => {
  const at = minutesAgo(5);
  expect(
    sumSamples([
      { at, lagMessages: 40, lagSeconds: 3 },
      { at, lagMessages: 2, lagSeconds: 90 },
      { at: NOW.toISOString(), lagMessages: 1, lagSeconds: 2 },
      { at: NOW.toISOString(), lagMessages: 1 },
    ]),
  ).toEqual([
    { at, lagMessages: 42, lagSeconds: 90 },
    { at: NOW.toISOString(), lagMessages: 2, lagSeconds: undefined },
  ]);
});
