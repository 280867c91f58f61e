// SPDX-License-Identifier: Apache-2.0
import { open } from '../../__testUtils__/anEnvironment';
import type { GroupBehaviour, TopicSpec } from '../scenario';
import type { ConsumerGroup } from './ConsumerGroup';
import { lagMessages } from './lagMessages';
import { TopicTraffic } from './TopicTraffic';

const HOUR_MS = 60 * 60 * 1000;
const SINCE = Date.parse('2026-11-02T08:00:00Z');
const after = (hours: number) => SINCE + hours * HOUR_MS;

const topicOf = (spec: Partial<TopicSpec> = {}) =>
  open({ topics: [{ name: 'orders', ...spec }] }).topic('orders');

const flowing = new TopicTraffic({
  topic: 'orders',
  recordsPerSecond: 10,
  course: 'daily',
  fromMs: 0,
});
const written = (fromHours: number, toHours: number) =>
  flowing.recordsBetween(after(fromHours), after(toHours));

const groupThat = (behaviour: GroupBehaviour): ConsumerGroup => ({
  clusterId: 'lkc-1',
  groupId: 'billing',
  topics: ['orders'],
  behaviour,
  sinceMs: SINCE,
});

describe('lagMessages', () => {
  const lag = (behaviour: GroupBehaviour, hours: number, topic = topicOf()) =>
    lagMessages(groupThat(behaviour), topic, flowing, after(hours));
  /** What a group that keeps up has read and not committed yet, at most, in records. */
  const BREATH = 3 * 20;

  test.each([-1, 0, 1, 100])(
    'stays within seconds for a group that keeps up, after %d hours',
    hours => {
      expect(lag('keepsUp', hours)).toBeGreaterThanOrEqual(0);
      expect(lag('keepsUp', hours)).toBeLessThan(BREATH);
    },
  );

  test.each(['slow', 'stopped'] as const)(
    'was as for a group that keeps up, before a group was %s',
    behaviour => {
      expect(lag(behaviour, -1)).toBe(lag('keepsUp', -1));
    },
  );

  // prettier-ignore
  test.each<[string, GroupBehaviour, number, number]>([
    ['nothing when it has just stopped',      'stopped', 0,   0],
    ['all that was written since it stopped', 'stopped', 5,   1],
    ['half of that when it is slow',          'slow',    5,   0.5],
  ])('is %s', (_case, behaviour, hours, share) => {
    const expected = Math.floor(share * written(0, hours));
    const found = lag(behaviour, hours);
    expect(found).toBeGreaterThanOrEqual(expected);
    expect(found - expected).toBeLessThan(BREATH);
  });

  // prettier-ignore
  test.each<[string, Partial<TopicSpec>, number]>([
    ['what is still kept',            { retentionMs: 2 * HOUR_MS },                              written(3, 5)],
    ['everything when kept for ever', { retentionMs: -1 },                                       written(0, 5)],
    ['everything when compacted',     { retentionMs: 2 * HOUR_MS, cleanupPolicy: ['compact'] },  written(0, 5)],
  ])('counts %s', (_case, spec, expected) => {
    expect(lag('stopped', 5, topicOf(spec))).toBe(expected);
  });

  test('falls again when nobody writes and the group is only slow', () => {
    const silent = new TopicTraffic({
      topic: 'orders',
      recordsPerSecond: 10,
      course: 'steady',
      fromMs: 0,
      untilMs: after(2),
    });
    const lags = [2, 3, 4, 5].map(hours =>
      lagMessages(groupThat('slow'), topicOf(), silent, after(hours)),
    );
    expect(lags[0]).toBeGreaterThan(30_000);
    expect(lags[1]).toBeLessThan(lags[0] ?? 0);
    expect(lags[3]).toBe(0);
  });
});
