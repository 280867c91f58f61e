// SPDX-License-Identifier: Apache-2.0

import { METRICS_DELAY_SECONDS } from '@data-mesh/confluent-client';
import { HOUR_MS } from '../freshness/byHour';
import { UNSEEN } from '../samples/topicState';
import { TopicState } from '../types';
import {
  createMetricsSource,
  MetricsSourceOptions,
} from './createMetricsSource';

const MINUTE = 60_000;
/** So that figures are final until twelve o'clock sharp. */
const NOON = Date.parse('2026-11-23T12:00:00.000Z');
const NOW = NOON + METRICS_DELAY_SECONDS * 1000 + 20_000;

type Request = Parameters<MetricsSourceOptions['client']['receivedRecords']>[0];

/** An API that knows of records of `orders` at some times, and how it was asked. */
function anApi(recordsByTime: Record<number, number>) {
  const requests: Request[] = [];
  const source = createMetricsSource({
    clusterId: 'lkc-3x9wz1',
    now: () => NOW,
    client: {
      async receivedRecords(request) {
        requests.push(request);
        const { interval, stretchSeconds } = request;
        const byStretch = new Map<number, number>();
        for (const [time, records] of Object.entries(recordsByTime)) {
          const at = Number(time);
          if (at < interval.from.getTime() || at >= interval.to.getTime()) {
            continue;
          }
          const start = at - (at % (stretchSeconds * 1000));
          byStretch.set(start, (byStretch.get(start) ?? 0) + records);
        }
        if (byStretch.size === 0) return [];
        const points = [...byStretch].map(([start, records]) => ({
          at: new Date(start),
          records,
        }));
        return [{ topic: 'orders', points }];
      },
    },
  });
  return {
    requests,
    async look(state: TopicState = UNSEEN) {
      const { signal } = new AbortController();
      const watched = { topic: 'orders', state };
      const { measure } = await source.open([watched], signal);
      const [reading] = await measure([watched], signal);
      if (!reading || 'status' in reading) throw new Error('It told nothing');
      return reading;
    },
  };
}

const asked = (requests: Request[]) =>
  requests.map(
    ({ interval: { from, to }, stretchSeconds }) =>
      `${(NOON - from.getTime()) / MINUTE} to ${(NOON - to.getTime()) / MINUTE} minutes ago by ${stretchSeconds} s`,
  );
const known = (value: unknown) => ({
  status: 'known',
  value,
  source: 'metrics',
  observedAt: '2026-11-23T12:00:00.000Z',
  delaySeconds: METRICS_DELAY_SECONDS,
});
const seenUntil = (
  minutesAgo: number,
  lastMinutesAgo?: number,
): TopicState => ({
  ...UNSEEN,
  observation: {
    atMs: NOON - minutesAgo * MINUTE,
    ...(lastMinutesAgo !== undefined && {
      lastRecordAtMs: NOON - lastMinutesAgo * MINUTE,
    }),
  },
});

describe("a cluster of which Confluent's Metrics API tells", () => {
  it('has the figures of a whole day at first sight', async () => {
    const { look, requests } = anApi({
      [NOON - 23 * HOUR_MS]: 90,
      [NOON - 3 * MINUTE]: 600,
    });
    const { figures, rates, observations } = await look();
    expect(figures).toEqual({
      lastRecordAt: known('2026-11-23T12:00:00.000Z'),
      recordsPerSecond: known(2),
      deadLetters: expect.objectContaining({
        status: 'unknown',
        reason: 'unsupported',
      }),
    });
    expect(asked(requests)).toEqual(['1440 to 0 minutes ago by 300 s']);
    expect(rates).toHaveLength(288);
    expect(rates.filter(({ records }) => records > 0)).toEqual([
      {
        fromMs: NOON - 23 * HOUR_MS,
        toMs: NOON - 23 * HOUR_MS + 5 * MINUTE,
        records: 90,
      },
      { fromMs: NOON - 5 * MINUTE, toMs: NOON, records: 600 },
    ]);
    expect(observations.at(-2)).toEqual({
      atMs: NOON - 5 * MINUTE,
      lastRecordAtMs: NOON - 23 * HOUR_MS + 5 * MINUTE,
    });
  });

  it('is asked further back for a product that was silent all day', async () => {
    const { look, requests } = anApi({ [NOON - 50 * HOUR_MS]: 1 });
    const { figures, observations } = await look();
    expect(asked(requests)).toEqual([
      '1440 to 0 minutes ago by 300 s',
      '10080 to 0 minutes ago by 3600 s',
    ]);
    const lastRecordAtMs = NOON - 49 * HOUR_MS;
    expect(figures.lastRecordAt).toEqual(
      known(new Date(lastRecordAtMs).toISOString()),
    );
    expect(figures.recordsPerSecond).toEqual(known(0));
    expect(observations[0]).toEqual({
      atMs: NOON - 24 * HOUR_MS + 5 * MINUTE,
      lastRecordAtMs,
    });
  });

  it('says that it tells no more when there was nothing for a week', async () => {
    const { look } = anApi({});
    const { figures, observations } = await look();
    expect(figures.lastRecordAt).toMatchObject({ reason: 'unsupported' });
    expect(observations.at(-1)).toEqual({
      atMs: NOON,
      lastRecordAtMs: undefined,
    });
  });

  it('tells minute by minute what is new', async () => {
    const { look, requests } = anApi({
      [NOON - 7 * MINUTE]: 1000,
      [NOON - 4 * MINUTE]: 30,
      [NOON - 1 * MINUTE - 1]: 30,
    });
    const { figures, rates, observations } = await look(seenUntil(5, 6));
    expect(asked(requests)).toEqual(['5 to 0 minutes ago by 60 s']);
    expect(figures.lastRecordAt).toEqual(known('2026-11-23T11:59:00.000Z'));
    expect(figures.recordsPerSecond).toEqual(known(0.2));
    expect(rates).toEqual([
      { fromMs: NOON - 5 * MINUTE, toMs: NOON, records: 60 },
    ]);
    expect(observations.map(({ lastRecordAtMs }) => lastRecordAtMs)).toEqual(
      [6, 3, 3, 1, 1].map(minutes => NOON - minutes * MINUTE),
    );
  });

  it('has the same figures, and nothing new, when it is asked too early', async () => {
    const { look } = anApi({ [NOON - 4 * MINUTE]: 30 });
    const { figures, rates, observations } = await look(seenUntil(0, 3));
    expect(figures.lastRecordAt).toEqual(known('2026-11-23T11:57:00.000Z'));
    expect(figures.recordsPerSecond).toEqual(known(0.1));
    expect(rates).toEqual([]);
    expect(observations).toEqual([]);
  });

  // prettier-ignore
  test.each<[string, TopicState, string]>([
    ['of an hour at most, minute by minute', seenUntil(59, 60), '59 to 0 minutes ago by 60 s'],
    ['longer, as at first sight',            seenUntil(60, 60), '1440 to 0 minutes ago by 300 s'],
  ])('fills in what was missed in a pause %s', async (_case, state, expected) => {
    const { look, requests } = anApi({ [NOON - 2 * MINUTE]: 1 });
    const { observations } = await look(state);
    expect(asked(requests)).toEqual([expected]);
    expect(observations.at(-1)!.atMs).toBe(NOON);
    for (const { atMs } of observations) {
      expect(atMs).toBeGreaterThan(state.observation!.atMs);
    }
  });
});
