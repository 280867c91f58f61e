// SPDX-License-Identifier: Apache-2.0
import { MetricsClient, MetricsInterval, TopicRate } from '../metrics/types';
import { CONTRACT_CLUSTERS, FaultyWorld } from './subjects';

const [CLUSTER, OTHER_CLUSTER] = CONTRACT_CLUSTERS;
const MINUTE_MS = 60_000;
const HOUR_MS = 60 * MINUTE_MS;

/** Clusters with topics that are written to and groups that read them. */
export interface MetricsStage {
  /** Written to for days, unless silent. */
  topics: { name: string; clusterId: string; silentSince?: Date }[];
  groups: {
    groupId: string;
    clusterId: string;
    topics: string[];
    /** When it stopped to read. Default: it keeps up. */
    stoppedAt?: Date;
  }[];
}

/** Who asks: `foreign` is a key of other clusters, `wrong` is no key at all. */
export type MetricsKey = 'right' | 'foreign' | 'wrong';

/** A client and the clusters that it is asked about, for one test. */
export interface MetricsSubject {
  client: MetricsClient;
  world: FaultyWorld;
  close(): Promise<void>;
}

export interface MetricsOpenOptions {
  /** What time it is there; a whole hour. */
  now: Date;
  stage: MetricsStage;
  /** Default `right`. */
  key?: MetricsKey;
}

/** What every client of the Metrics API must do, whoever answers it. */
export function describeMetrics(
  name: string,
  open: (options: MetricsOpenOptions) => Promise<MetricsSubject>,
) {
  const now = new Date('2026-11-16T12:00:00Z');
  const ago = (ms: number) => new Date(now.getTime() - ms);
  const interval = (ms: number): MetricsInterval => ({
    from: ago(ms),
    to: now,
  });
  const ORDERS = { name: 'orders', clusterId: CLUSTER };
  const STAGE: MetricsStage = {
    topics: [
      ORDERS,
      { name: 'payments', clusterId: CLUSTER },
      { name: 'quiet', clusterId: CLUSTER, silentSince: ago(24 * HOUR_MS) },
      { name: 'elsewhere', clusterId: OTHER_CLUSTER },
    ],
    groups: [
      {
        groupId: 'billing',
        clusterId: CLUSTER,
        topics: ['orders', 'payments'],
      },
      {
        groupId: 'reporting',
        clusterId: CLUSTER,
        topics: ['orders'],
        stoppedAt: ago(3 * HOUR_MS),
      },
      { groupId: 'billing', clusterId: OTHER_CLUSTER, topics: ['elsewhere'] },
    ],
  };

  describe(`${name} honours the contract of the Metrics API`, () => {
    let subject: MetricsSubject;
    const start = async (options: Partial<MetricsOpenOptions> = {}) => {
      subject = await open({ now, stage: STAGE, ...options });
    };
    afterEach(() => subject.close());

    const rates = (ms: number, stretchSeconds: 60 | 300 | 900 | 3600) =>
      subject.client.receivedRecords({
        clusterId: CLUSTER,
        interval: interval(ms),
        stretchSeconds,
      });
    const lags = (ms = 15 * MINUTE_MS) =>
      subject.client.consumerLag({
        clusterId: CLUSTER,
        interval: interval(ms),
      });
    const ordersIn = (found: TopicRate[]) =>
      found.find(({ topic }) => topic === 'orders')?.points ?? [];
    const total = (points: TopicRate['points']) =>
      points.reduce((sum, { records }) => sum + records, 0);

    describe('tells what was written', () => {
      it('to the topics of a cluster, and to no other', async () => {
        await start();
        const topics = (await rates(HOUR_MS, 300)).map(({ topic }) => topic);
        expect(topics.filter(topic => topic !== 'quiet')).toEqual([
          'orders',
          'payments',
        ]);
      });

      // prettier-ignore
      it.each<[60 | 300 | 900 | 3600, number, number]>([
        [60,   HOUR_MS,     55],
        [300,  2 * HOUR_MS, 23],
        [900,  2 * HOUR_MS, 7],
        [3600, 3 * HOUR_MS, 2],
      ])('in whole stretches of %d seconds, oldest first', async (stretchSeconds, ms, count) => {
        await start();
        const points = ordersIn(await rates(ms, stretchSeconds));
        expect(points.map(({ at }) => at)).toEqual(
          Array.from({ length: count }, (_, index) => new Date(ago(ms).getTime() + index * stretchSeconds * 1000)),
        );
        for (const { records } of points) expect(records).toBeGreaterThan(0);
      });

      it('as much by the minute as by the quarter of an hour', async () => {
        await start();
        const from = ago(2 * HOUR_MS);
        const to = ago(HOUR_MS);
        const [minutes, quarters] = [
          await subject.client.receivedRecords({
            clusterId: CLUSTER,
            interval: { from, to },
            stretchSeconds: 60,
          }),
          await subject.client.receivedRecords({
            clusterId: CLUSTER,
            interval: { from, to },
            stretchSeconds: 900,
          }),
        ].map(ordersIn);
        expect(total(minutes ?? [])).toBe(total(quarters ?? []));
      });

      it('over a longer time than can be asked for at once', async () => {
        await start();
        // Six hours of minutes are the most.
        expect(ordersIn(await rates(8 * HOUR_MS, 60))).toHaveLength(475);
      });

      it('or nothing, to a silent topic', async () => {
        await start();
        const found = await rates(HOUR_MS, 300);
        const quiet = found.find(({ topic }) => topic === 'quiet');
        expect(total(quiet?.points ?? [])).toBe(0);
      });

      it('to each of more topics than there are on a page, once', async () => {
        const names = Array.from(
          { length: 1_200 },
          (_, index) => `topic-${String(index).padStart(5, '0')}`,
        );
        await start({
          stage: {
            topics: names.map(each => ({ name: each, clusterId: CLUSTER })),
            groups: [],
          },
        });
        const found = await rates(2 * HOUR_MS, 3600);
        expect(found.map(({ topic }) => topic)).toEqual(names);
      });
    });

    describe('tells how far groups are behind', () => {
      it('by the newest figure of each, in each topic of the cluster', async () => {
        await start();
        const found = await lags();
        expect(found.map(({ topic, groupId }) => [topic, groupId])).toEqual([
          ['orders', 'billing'],
          ['orders', 'reporting'],
          ['payments', 'billing'],
        ]);
        for (const { at } of found) {
          expect(at.getTime()).toBeGreaterThan(ago(10 * MINUTE_MS).getTime());
        }
      });

      it('which is more for a group that has stopped', async () => {
        await start();
        const [billing, reporting] = await lags();
        expect(reporting?.lagMessages).toBeGreaterThan(
          10 * (billing?.lagMessages ?? 0),
        );
      });

      it('in each of more topics than there are on a page', async () => {
        const topics = Array.from({ length: 1_100 }, (_, index) => ({
          name: `topic-${index}`,
          clusterId: CLUSTER,
        }));
        await start({
          stage: {
            topics,
            groups: [
              {
                groupId: 'everything',
                clusterId: CLUSTER,
                topics: topics.map(each => each.name),
              },
            ],
          },
        });
        const found = await lags(7 * MINUTE_MS);
        expect(new Set(found.map(({ topic }) => topic)).size).toBe(1_100);
      });
    });

    describe('says what went wrong', () => {
      it('when the key is wrong', async () => {
        await start({ key: 'wrong' });
        await expect(lags()).rejects.toMatchObject({
          name: 'ConfluentApiError',
          operation: 'metrics.consumerLag',
          isUnauthorized: true,
          canRetryHelp: false,
        });
      });

      it('when the key is of other clusters', async () => {
        await start({ key: 'foreign' });
        await expect(rates(HOUR_MS, 300)).rejects.toMatchObject({
          operation: 'metrics.receivedRecords',
          isForbidden: true,
          canRetryHelp: false,
        });
      });

      it.each([
        ['of too many requests', 429, { isThrottled: true }],
        ['of a service that is down', 503, { status: 503 }],
        ['that breaks off', 'resetInBody', { failure: 'connection' }],
        ['that is cut off', 'truncatedJson', { failure: 'malformed' }],
        ['that is empty', 'emptyBody', { failure: 'malformed' }],
      ] as const)(
        'after several answers %s',
        async (_case, fault, expected) => {
          await start();
          await subject.world.fail(fault);
          await expect(lags()).rejects.toMatchObject({
            canRetryHelp: true,
            ...expected,
          });
        },
      );

      it.each([429, 503, 'reset', 'resetInBody', 'truncatedJson'] as const)(
        'only when it does not go away: %s',
        async fault => {
          await start();
          await subject.world.fail(fault, { times: 1 });
          expect(await lags()).toHaveLength(3);
        },
      );

      it('when it happens between two pages', async () => {
        await start();
        // Two requests, as minutes are asked for in parts of six hours.
        await subject.world.fail(403, { skip: 1 });
        await expect(rates(8 * HOUR_MS, 60)).rejects.toMatchObject({
          isForbidden: true,
        });
      });
    });
  });
}
