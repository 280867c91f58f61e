// SPDX-License-Identifier: Apache-2.0
import {
  openMetrics,
  QUERY,
  type OpenMetrics,
} from '../../__testUtils__/openMetrics';

const LAG = [{ metric: 'io.confluent.kafka.server/consumer_lag_offsets' }];
const ofTopic = (value: string) => ({
  op: 'AND',
  filters: [
    { field: 'resource.kafka.id', op: 'EQ', value: 'lkc-shop01' },
    { field: 'metric.topic', op: 'EQ', value },
  ],
});

describe('the Metrics API', () => {
  let metrics: OpenMetrics;
  beforeEach(async () => {
    metrics = await openMetrics();
  });
  afterEach(() => metrics.close());

  describe('tells what was written', () => {
    test('to each topic, newest first', async () => {
      const { body } = await metrics.query({ filter: ofTopic('orders') });
      expect(body).toEqual({
        data: [
          {
            timestamp: '2026-11-02T08:15:00Z',
            'metric.topic': 'orders',
            value: expect.any(Number),
          },
          {
            timestamp: '2026-11-02T08:00:00Z',
            'metric.topic': 'orders',
            value: expect.any(Number),
          },
        ],
        meta: { pagination: { page_size: 1000 } },
      });
    });

    test('in groups', async () => {
      const flat = await metrics.query({ filter: ofTopic('orders') });
      const { body } = await metrics.query({
        filter: ofTopic('orders'),
        format: 'GROUPED',
      });
      expect(body.data).toEqual([
        {
          'metric.topic': 'orders',
          points: flat.body.data.map(
            ({ timestamp, value }: { timestamp: string; value: number }) => ({
              timestamp,
              value,
            }),
          ),
        },
      ]);
    });

    test('in sum, when nothing is grouped', async () => {
      const values = async (overrides: object) => {
        const { body } = await metrics.query({
          granularity: 'ALL',
          ...overrides,
        });
        return body.data.map(({ value }: { value: number }) => value);
      };
      const byTopic: number[] = await values({});
      expect(byTopic).toHaveLength(4);
      expect(await values({ group_by: undefined })).toEqual([
        byTopic.reduce((sum, value) => sum + value),
      ]);
    });

    test('the same, however long the stretches are', async () => {
      const total = async (granularity: string) => {
        const { body } = await metrics.query({
          granularity,
          filter: ofTopic('orders'),
        });
        return body.data.reduce(
          (sum: number, { value }: { value: number }) => sum + value,
          0,
        );
      };
      // Two a second, on the average of a day.
      expect(await total('PT30M')).toBeGreaterThan(1000);
      expect(await total('PT1M')).toBe(await total('PT30M'));
      expect(await total('PT5M')).toBe(await total('PT30M'));
    });

    // prettier-ignore
    test.each<[string, string, string[]]>([
      ['nothing of the last five minutes',      '2026-11-02T08:55:00Z/PT5M', []],
      ['nothing of the future',                 '2026-11-02T10:00:00Z/PT5M', []],
      ['what is before that of a longer time',  '2026-11-02T08:50:00Z/PT10M', ['2026-11-02T08:50:00Z']],
      ['whole stretches',                       '2026-11-02T08:02:00Z/PT4M', ['2026-11-02T08:05:00Z', '2026-11-02T08:00:00Z']],
    ])('and %s', async (_case, interval, timestamps) => {
      const { body } = await metrics.query({
        filter: ofTopic('orders'),
        granularity: 'PT5M',
        intervals: [interval],
      });
      expect(body.data.map(({ timestamp }: { timestamp: string }) => timestamp)).toEqual(timestamps);
    });

    test('and only a part of a stretch that is not over', async () => {
      const valueOf = async (interval: string) => {
        const { body } = await metrics.query({
          filter: ofTopic('orders'),
          intervals: [interval],
        });
        return body.data[0].value;
      };
      const [whole, part] = [
        await valueOf('2026-11-02T08:30:00Z/PT15M'),
        await valueOf('2026-11-02T08:45:00Z/PT15M'),
      ];
      expect(part / whole).toBeGreaterThan(0.5);
      expect(part / whole).toBeLessThan(0.8);
    });

    test('and nothing of topics that are silent, empty, or of Kafka itself', async () => {
      const { environment } = metrics.shop;
      environment.addTopic({
        name: 'quiet',
        traffic: { silentSince: '2026-11-02T08:00:00Z' },
      });
      environment.addTopic({ name: 'empty', startsEmpty: true });
      environment.addTopic({ name: '_internal', isInternal: true });
      const { body } = await metrics.query({ granularity: 'ALL' });
      expect(
        body.data.map((row: Record<string, string>) => row['metric.topic']),
      ).toEqual(['checkout-debug', 'orders', 'payments', 'stock-levels']);
    });
  });

  describe('tells how far consumers are behind', () => {
    const ask = (overrides: object = {}) =>
      metrics.query({
        aggregations: LAG,
        granularity: 'PT1M',
        intervals: ['2026-11-02T08:30:00Z/PT1M'],
        group_by: ['metric.consumer_group_id', 'metric.topic'],
        ...overrides,
      });

    test('by group and topic', async () => {
      const { body } = await ask();
      expect(
        body.data.map((row: Record<string, string>) => [
          row['metric.consumer_group_id'],
          row['metric.topic'],
        ]),
      ).toEqual([
        ['billing', 'orders'],
        ['billing', 'payments'],
        ['reporting', 'orders'],
      ]);
      const [billing, , reporting] = body.data;
      expect(billing.value).toBeLessThan(20);
      // Since seven.
      expect(reporting.value).toBeGreaterThan(5000);
    });

    test('in sum of the groups of a topic', async () => {
      const { body: groups } = await ask({ filter: ofTopic('orders') });
      const { body } = await ask({
        filter: ofTopic('orders'),
        group_by: ['metric.topic'],
      });
      expect(body.data).toEqual([
        {
          timestamp: '2026-11-02T08:30:00Z',
          'metric.topic': 'orders',
          value: groups.data[0].value + groups.data[1].value,
        },
      ]);
    });
  });

  describe('comes in pages', () => {
    const topicsOf = (body: { data: Record<string, string>[] }) => [
      ...new Set(body.data.map(row => row['metric.topic'])),
    ];
    const ALL = ['checkout-debug', 'orders', 'payments', 'stock-levels'];

    test('of groups, each with all of its points', async () => {
      const first = (await metrics.query({ limit: 3 })).body;
      const token = first.meta.pagination.next_page_token;
      const second = (
        await metrics.query({ limit: 3 }, `${QUERY}?page_token=${token}`)
      ).body;
      expect([...topicsOf(first), ...topicsOf(second)]).toEqual(ALL);
      expect(second.meta).toEqual({ pagination: { page_size: 3 } });
      expect(first.data).toHaveLength(6);
    });

    test('of a hundred unless told otherwise', async () => {
      const { body } = await metrics.query({ limit: undefined });
      expect(body.meta).toEqual({ pagination: { page_size: 100 } });
    });

    test.each([
      ['nonsense', 'nonsense'],
      ['a token of another query', undefined],
    ])('and refuses %s', async (_case, given) => {
      const { body } = await metrics.query({ limit: 1 });
      const token = given ?? body.meta.pagination.next_page_token;
      await metrics
        .query({ limit: 2 }, `${QUERY}?page_token=${token}`)
        .expect(400);
    });

    test('that faults leave out', async () => {
      metrics.shop.simulator.faults.add({
        routes: ['metrics.*'],
        kind: 'missingPage',
        times: 1,
      });
      expect((await metrics.query()).body.data).toEqual([]);
    });
  });

  describe('refuses', () => {
    // prettier-ignore
    test.each<[string, object]>([
      ['a metric that there is not',           { aggregations: [{ metric: 'io.confluent.kafka.server/happiness' }] }],
      ['two metrics at once',                  { aggregations: [...LAG, ...LAG] }],
      ['no resource',                          { filter: { field: 'metric.topic', op: 'EQ', value: 'orders' } }],
      ['no filter',                            { filter: undefined }],
      ['a granularity that there is not',      { granularity: 'PT2M' }],
      ['an interval that is none',             { intervals: ['yesterday'] }],
      ['no interval',                          { intervals: [] }],
      ['minutes of more than six hours',       { granularity: 'PT1M', intervals: ['PT361M/2026-11-02T08:00:00Z'] }],
      ['five minutes of more than a day',      { granularity: 'PT5M', intervals: ['PT1441M/2026-11-02T08:00:00Z'] }],
      ['a quarter of more than four days',     { granularity: 'PT15M', intervals: ['P4DT1M/2026-11-02T08:00:00Z'] }],
      ['half hours of more than a week',       { granularity: 'PT30M', intervals: ['P7DT1M/2026-11-02T08:00:00Z'] }],
      ['a label that the metric has not',      { group_by: ['metric.consumer_group_id'] }],
      ['a page of nothing',                    { limit: 0 }],
      ['a page that is too large',             { limit: 1001 }],
      ['groups of nothing',                    { format: 'GROUPED', group_by: undefined }],
    ])('%s', async (_case, overrides) => {
      const { body } = await metrics.query(overrides).expect(400);
      expect(body).toEqual({ errors: [{ status: '400', detail: expect.stringMatching(/./) }] });
    });

    // prettier-ignore
    test.each<[string, string, string]>([
      ['six hours of minutes',  'PT1M',  'PT6H/2026-11-02T08:00:00Z'],
      ['a day of five minutes', 'PT5M',  'P1D/2026-11-02T08:00:00Z'],
      ['a month of hours',      'PT1H',  'P30D/2026-11-02T08:00:00Z'],
    ])('nothing about %s', async (_case, granularity, interval) => {
      await metrics.query({ granularity, intervals: [interval] }).expect(200);
    });

    test('a cluster that the key may not read', async () => {
      const { body } = await metrics
        .query({
          filter: { field: 'resource.kafka.id', op: 'EQ', value: 'lkc-other' },
        })
        .expect(403);
      expect(body.errors[0].status).toBe('403');
    });

    test('who has no key, and whose key is none of Cloud', async () => {
      const { body } = await metrics.anonymous().expect(401);
      expect(body.errors[0].status).toBe('401');
      await metrics.query().auth('shop-key', 'shop-secret').expect(401);
    });
  });

  test('lists its metrics', async () => {
    const { body } = await metrics
      .get(
        '/v2/metrics/cloud/descriptors/metrics?resource_type=kafka&page_size=1000',
      )
      .expect(200);
    expect(body.data.map(({ name }: { name: string }) => name)).toEqual([
      'io.confluent.kafka.server/received_records',
      'io.confluent.kafka.server/consumer_lag_offsets',
    ]);
  });

  describe('goes wrong on request', () => {
    test('with errors of its own shape', async () => {
      metrics.shop.simulator.faults.add({
        routes: ['metrics.query'],
        kind: 'status',
        status: 500,
      });
      const { body } = await metrics.query().expect(500);
      expect(body.errors).toEqual([
        { status: '500', detail: expect.any(String) },
      ]);
    });

    test('with a page of a gateway', async () => {
      metrics.shop.simulator.faults.add({
        routes: ['metrics.query'],
        kind: 'status',
        status: 429,
        body: 'html',
      });
      const { text } = await metrics.query().expect(429);
      expect(text).toMatch(/^<!DOCTYPE html>/);
    });

    test.each<[string, { environment: string }, number]>([
      [
        'the environment that is asked about',
        { environment: 'env-shop01' },
        503,
      ],
      ['no other', { environment: 'env-other' }, 200],
    ])('in %s', async (_case, scope, status) => {
      metrics.shop.simulator.faults.add({
        kind: 'status',
        status: 503,
        routes: ['*'],
        ...scope,
      });
      await metrics.query().expect(status);
    });
  });

  test('is counted with the requests of the environment', async () => {
    await metrics.query();
    const { requests } = metrics.shop.simulator;
    expect(
      requests.count({ environment: 'env-shop01', route: 'metrics.query' }),
    ).toBe(1);
  });
});

describe('the limit of the Metrics API', () => {
  test('is sixty requests a minute, of whoever', async () => {
    let nowMs = Date.parse('2026-11-02T09:00:00Z');
    const metrics = await openMetrics({
      limits: true,
      clock: () => new Date(nowMs),
    });
    try {
      for (let count = 0; count < 59; count += 1) await metrics.query();
      await metrics.anonymous().expect(401);
      const { headers } = await metrics.query().expect(429);
      expect(headers['content-type']).toMatch('text/html');
      nowMs += 1000;
      await metrics.query().expect(200);
    } finally {
      await metrics.close();
    }
  });
});
