// SPDX-License-Identifier: Apache-2.0

import {
  aMeasured,
  aSettingsReading,
} from '@data-mesh/backstage-plugin-data-products-common/testUtils';
import { fakeSource } from '../__testUtils__/fakeSource';
import { HOUR_MS } from '../freshness/byHour';
import { KnownSettings, StoredSettings } from '../samples/settingsTypes';
import { StoredDay } from '../samples/types';
import { TopicReader } from '../types';
import { notConfigured, unknown } from '../unknownFigure';
import { KeptTopic, toTopicFacts } from './toTopicFacts';

const NOON = Date.parse('2026-11-23T12:00:00.000Z');
const hoursAgo = (hours: number) =>
  new Date(NOON - hours * HOUR_MS).toISOString();
const refused = unknown('forbidden', 'The key may not read it.');

const day: StoredDay = {
  keptMs: 1000,
  brokenMs: 10,
  records: 24,
  ratesMs: 24 * HOUR_MS,
};
const settingsRead = (
  hours: number,
  problem?: StoredSettings['problem'],
): StoredSettings => ({
  topic: 'orders',
  attemptedAt: hoursAgo(hours),
  known: {
    ...(aSettingsReading() as KnownSettings),
    observedAt: hoursAgo(hours),
  },
  problem,
});

function told(overrides: Partial<KeptTopic> = {}) {
  return toTopicFacts(
    {
      port: { name: 'orders', clusterId: 'lkc-3x9wz1' },
      source: fakeSource(async () => {
        throw new Error('nobody asks');
      }),
      stored: undefined,
      days: [],
      readers: aMeasured<TopicReader[]>([], { observedAt: hoursAgo(1) }),
      settingsSource: { source: 'kafka', topicsAtATime: 100, open: jest.fn() },
      settings: undefined,
      ...overrides,
    },
    { nowMs: NOON, intervalMs: 300_000 },
  );
}

describe('toTopicFacts', () => {
  it('tells of what nobody has looked at that it is not measured yet', () => {
    expect(told()).toMatchObject({
      topic: 'orders',
      lastRecordAt: { reason: 'notMeasuredYet' },
      freshness: { keptSeconds: 0, brokenSeconds: 0 },
      volume: { reason: 'notMeasuredYet' },
      settings: { reason: 'notMeasuredYet' },
    });
  });

  it('tells of a cluster that is not asked that it is not', () => {
    const { lastRecordAt, volume, readers, settings } = told({
      source: notConfigured(undefined),
      settingsSource: notConfigured(undefined),
    });
    for (const figure of [lastRecordAt, volume, readers, settings]) {
      expect(figure).toMatchObject({ reason: 'notConfigured' });
    }
  });

  it('sums up freshness over the last week', () => {
    expect(told({ days: Array(8).fill(day) }).freshness).toEqual({
      keptSeconds: 7,
      brokenSeconds: 0,
    });
  });

  it('tells the volume as of the last whole hour', () => {
    expect(told({ days: [day] }).volume).toEqual({
      status: 'known',
      value: { records: 24 },
      source: 'kafka',
      observedAt: hoursAgo(0),
      delaySeconds: 0,
    });
  });

  // prettier-ignore
  test.each<[string, StoredSettings, object]>([
    ['read a day ago',                      settingsRead(24),           { status: 'known' }],
    ['read three days ago',                 settingsRead(72),           { status: 'known' }],
    ['known three days ago, then refused',  settingsRead(72, refused),  { status: 'known' }],
    ['read before that',                    settingsRead(72.1),         { reason: 'notMeasuredYet', message: expect.stringContaining('last read on 2026-11-20') }],
    ['known before that, then refused',     settingsRead(72.1, refused), refused],
    ['never known, but refused',            { topic: 'orders', attemptedAt: hoursAgo(1), problem: refused }, refused],
  ])('tells of settings %s what they are, or why they are not known', (_case, settings, expected) => {
    expect(told({ settings }).settings).toMatchObject(expected);
  });

  // prettier-ignore
  test.each<[string, KeptTopic['readers'], object]>([
    ['looked up a day ago',   aMeasured<TopicReader[]>([], { observedAt: hoursAgo(24) }),   { status: 'known' }],
    ['looked up before that', aMeasured<TopicReader[]>([], { observedAt: hoursAgo(24.1) }), { message: expect.stringContaining('on 2026-11-22') }],
    ['that are not known',    refused,                                                      refused],
  ])('tells of readers %s who they are, or why that is not known', (_case, readers, expected) => {
    expect(told({ readers }).readers).toMatchObject(expected);
  });
});
