// SPDX-License-Identifier: Apache-2.0

import { mockServices } from '@backstage/backend-test-utils';
import {
  DataProduct,
  SubjectChange,
} from '@data-mesh/backstage-plugin-data-products-common';
import {
  aDataProduct,
  aMeasured,
  anOutputPort,
  anUnknown,
} from '@data-mesh/backstage-plugin-data-products-common/testUtils';
import { LiveConfig } from '@data-mesh/backstage-plugin-data-products-node';
import { fakeSource } from '../__testUtils__/fakeSource';
import { HOUR_MS, hourOf } from '../freshness/byHour';
import { UNSEEN } from '../samples/topicState';
import { StoredHour, StoredTopic } from '../samples/types';
import { notConfigured } from '../unknownFigure';
import { createHealth, HealthOptions } from './createHealth';

const NOON = Date.parse('2026-11-23T12:00:00.000Z');
const CLUSTER = 'lkc-3x9wz1';
const observedAt = new Date(NOON - 60_000).toISOString();
const seen = <T>(value: T) => ({
  status: 'known' as const,
  value,
  source: 'kafka' as const,
  observedAt,
  delaySeconds: 0,
});

const live: LiveConfig = {
  intervalMs: 300_000,
  keepDays: 30,
  deadLetterTopics: [],
  requestsPerSecond: 50,
  objectives: { 'tier-1': { freshnessSeconds: 900, target: 0.99 } },
  problems: [],
};

const stored: StoredTopic = {
  id: 1,
  topic: 'orders',
  attemptedAt: observedAt,
  state: {
    ...UNSEEN,
    known: {
      lastRecordAt: seen<string | null>(observedAt),
      recordsPerSecond: seen(3),
    },
    problems: { deadLetters: anUnknown('forbidden') },
  },
};
const hour: StoredHour = {
  hour: hourOf(NOON) - 1,
  keptMs: 45 * 60_000,
  brokenMs: 15 * 60_000,
  rates: [{ fromMs: NOON - HOUR_MS, toMs: NOON - HOUR_MS / 2, records: 1800 }],
};

const orders = (overrides: Partial<DataProduct> = {}) =>
  aDataProduct({
    slaTier: { tier: 'tier-1' },
    outputPorts: [
      anOutputPort({
        name: 'orders',
        clusterId: CLUSTER,
        subjects: [{ subject: 'orders-value', part: 'value' }],
      }),
    ],
    ...overrides,
  });

const aChange = (version: number, at: string): SubjectChange => ({
  version,
  at,
  verdict: 'compatible',
  level: 'BACKWARD',
});

function open(overrides: Partial<HealthOptions> = {}) {
  const logger = mockServices.logger.mock();
  const health = createHealth({
    samples: {
      topics: async topics =>
        topics.map(({ topic }) => (topic === 'orders' ? stored : undefined)),
      hours: async () => new Map([[1, [hour]]]),
    },
    groups: {
      lagsOf: async topics =>
        topics.map(() =>
          aMeasured([{ groupId: 'billing', lagMessages: 40 }], { observedAt }),
        ),
    },
    lagHours: {
      hoursOf: async topics =>
        topics.map(() => [
          { hour: hourOf(NOON) - 2, keptMs: HOUR_MS, brokenMs: 0 },
          { hour: hourOf(NOON) - 1, keptMs: 0, brokenMs: HOUR_MS },
        ]),
    },
    subjects: { settings: async () => new Map() },
    feeds: [],
    sourceOf: () => fakeSource(() => new Promise(() => {})),
    live,
    now: () => NOON,
    logger,
    ...overrides,
  });
  return { health, logger };
}

describe('the health of a product', () => {
  it('is told from what is kept, and asks no cluster', async () => {
    expect(await open().health(orders())).toEqual({
      ports: [
        {
          topic: 'orders',
          clusterId: CLUSTER,
          lastRecordAt: seen(observedAt),
          recordsPerSecond: seen(3),
          worstLag: seen({ groupId: 'billing', lagMessages: 40 }),
          deadLetters: anUnknown('forbidden'),
          rates: expect.arrayContaining([
            { at: '2026-11-23T11:00:00.000Z', recordsPerSecond: 1 },
          ]),
        },
      ],
      objectives: { freshnessSeconds: 900, target: 0.99 },
      attainment: {
        freshness: [
          {
            period: '24h',
            share: 0.75,
            measured: expect.closeTo(1 / 23, 5),
          },
          expect.objectContaining({ period: '7d', share: 0.75 }),
          expect.objectContaining({ period: '30d', share: 0.75 }),
        ],
        lag: [],
      },
      lastSchemaChange: undefined,
      feedFailures: [],
      runbookUrl: undefined,
    });
  });

  // prettier-ignore
  test.each<[string, Partial<DataProduct>]>([
    ['no tier',                     { slaTier: undefined }],
    ['a tier that promises nothing', { slaTier: { tier: 'tier-2' } }],
    ['a tier that nobody knows',    { slaTier: { tier: 'unrecognized', value: 'gold' } }],
  ])('has no attainment with %s', async (_case, overrides) => {
    const { objectives, attainment } = await open().health(orders(overrides));
    expect(objectives).toBeUndefined();
    expect(attainment).toEqual({ freshness: [], lag: [] });
  });

  it('has no attainment of freshness with a tier that promises only lag', async () => {
    const objectives = { lagSeconds: 60, target: 0.9 };
    const { health } = open({
      live: { ...live, objectives: { 'tier-1': objectives } },
    });
    expect(await health(orders())).toMatchObject({
      objectives,
      attainment: {
        freshness: [],
        lag: [
          { period: '24h', share: 0.5, measured: expect.closeTo(2 / 23, 5) },
          { period: '7d', share: 0.5 },
          { period: '30d', share: 0.5 },
        ],
      },
    });
  });

  it('says of a cluster that nobody asks why that is, whatever is still kept', async () => {
    const because = notConfigured(undefined);
    const [port] = (await open({ sourceOf: () => because }).health(orders()))
      .ports;
    expect(port).toMatchObject({
      lastRecordAt: because,
      recordsPerSecond: because,
      worstLag: because,
      deadLetters: because,
    });
  });

  it('says of a port whose cluster the catalog does not tell that nothing is known', async () => {
    const { ports } = await open().health(
      orders({
        outputPorts: [
          anOutputPort({ name: 'returns', clusterId: undefined }),
          anOutputPort({ name: 'orders', clusterId: CLUSTER }),
        ],
      }),
    );
    expect(
      ports.map(({ topic, lastRecordAt }) => [topic, lastRecordAt.status]),
    ).toEqual([
      ['returns', 'unknown'],
      ['orders', 'known'],
    ]);
  });

  it('tells the newest change of any schema', async () => {
    const { health } = open({
      subjects: {
        settings: async () =>
          new Map(
            [
              { subject: 'orders-key', changes: [] },
              {
                subject: 'orders-value',
                changes: [
                  aChange(3, '2026-11-20T12:00:00.000Z'),
                  aChange(2, '2026-11-10T12:00:00.000Z'),
                ],
              },
            ].map(({ subject, changes }) => [
              subject,
              {
                compatibility: { level: 'BACKWARD', isOwn: false },
                readAt: observedAt,
                rules: [],
                changes,
              },
            ]),
          ),
      },
    });
    expect((await health(orders())).lastSchemaChange).toEqual({
      subject: 'orders-value',
      version: 3,
      at: '2026-11-20T12:00:00.000Z',
    });
  });

  it('tells what has failed of all that writes the product, whichever source of it fails', async () => {
    const failure = { kind: 'query' as const, name: 'CSAS_1', cause: 'Out' };
    const { health, logger } = open({
      feeds: [
        {
          id: 'broken',
          failures: async () => {
            throw new Error('away');
          },
        },
        { id: 'ksqldb', failures: async () => [failure] },
      ],
    });
    expect((await health(orders())).feedFailures).toEqual([failure]);
    expect(logger.warn).toHaveBeenCalledTimes(1);
  });

  it('names the runbook of the owner', async () => {
    const { runbookUrl } = await open().health(
      orders({
        attributes: [{ name: 'runbook', value: 'https://wiki.example/orders' }],
      }),
    );
    expect(runbookUrl).toBe('https://wiki.example/orders');
  });
});
