// SPDX-License-Identifier: Apache-2.0
import { systemClock } from '../http/clock';
import { createRequestBudget } from '../http/requestBudget';
import { createMetricsClient } from './createMetricsClient';
import { MetricsClient } from './types';

const NOW = Date.parse('2026-11-16T12:00:00Z');
const HOUR = {
  from: new Date('2026-11-16T10:00:00Z'),
  to: new Date('2026-11-16T11:00:00Z'),
};

/** A client whose requests are answered by a function. */
function open(answer: (request: string, body: unknown) => Response) {
  const asked: { request: string; body: unknown }[] = [];
  const client = createMetricsClient({
    baseUrl: 'https://metrics.confluent.example/behind',
    credentials: { type: 'apiKey', key: 'cloud-key', secret: 'cloud-secret' },
    budget: createRequestBudget(),
    retryBaseDelayMs: 1,
    clock: { ...systemClock, now: () => NOW },
    fetch: async (address, { method, body }) => {
      const { pathname, search } = new URL(address);
      const request = `${method} ${pathname.replace('/behind/v2/metrics/cloud', '')}${search}`;
      const sent: unknown =
        typeof body === 'string' ? JSON.parse(body) : undefined;
      asked.push({ request, body: sent });
      return answer(request, sent);
    },
  });
  return { client, asked };
}

const rates = (client: MetricsClient) =>
  client.receivedRecords({
    clusterId: 'lkc-3x9wz1',
    interval: HOUR,
    stretchSeconds: 300,
  });
const lags = (client: MetricsClient) =>
  client.consumerLag({ clusterId: 'lkc-3x9wz1', interval: HOUR });

// Shapes of the public OpenAPI: confluentinc/ccloud-sdk-go-v2, metrics/v2/api/openapi.yaml.
const row = (timestamp: string, value: unknown, more: object = {}) => ({
  timestamp,
  'metric.topic': 'orders',
  value,
  ...more,
});
const page = (data: object[], nextPageToken?: string | null) =>
  Response.json({
    data,
    meta: { pagination: { page_size: 1000, next_page_token: nextPageToken } },
  });

describe('a client of the Metrics API', () => {
  test('asks for what was written to all topics of a cluster', async () => {
    const { client, asked } = open(() => page([]));
    expect(await rates(client)).toEqual([]);
    expect(asked).toEqual([
      {
        request: 'POST /query',
        body: {
          aggregations: [
            { metric: 'io.confluent.kafka.server/received_records' },
          ],
          filter: {
            field: 'resource.kafka.id',
            op: 'EQ',
            value: 'lkc-3x9wz1',
          },
          granularity: 'PT5M',
          intervals: ['2026-11-16T10:00:00Z/2026-11-16T11:00:00Z'],
          group_by: ['metric.topic'],
          limit: 1000,
          format: 'FLAT',
        },
      },
    ]);
  });

  test('asks for the lag of all groups, by the minute', async () => {
    const { client, asked } = open(() => page([]));
    expect(await lags(client)).toEqual([]);
    expect(asked[0]?.body).toMatchObject({
      aggregations: [
        { metric: 'io.confluent.kafka.server/consumer_lag_offsets' },
      ],
      granularity: 'PT1M',
      group_by: ['metric.consumer_group_id', 'metric.topic'],
    });
  });

  test('asks for fewer groups when each has many points', async () => {
    const { client, asked } = open(() => page([]));
    await client.receivedRecords({
      clusterId: 'lkc-3x9wz1',
      interval: { from: new Date('2026-11-16T04:00:00Z'), to: HOUR.from },
      stretchSeconds: 60,
    });
    // 360 points each
    expect(asked[0]?.body).toMatchObject({ limit: 138 });
  });

  test('asks nothing when there is no final figure yet', async () => {
    const { client, asked } = open(() => page([]));
    const interval = { from: new Date(NOW - 60_000), to: new Date(NOW) };
    await client.consumerLag({ clusterId: 'lkc-3x9wz1', interval });
    expect(asked).toEqual([]);
  });

  test('asks for a long time in parts', async () => {
    const { client, asked } = open(() => page([]));
    const from = new Date('2026-11-15T22:00:00Z');
    await client.consumerLag({
      clusterId: 'lkc-3x9wz1',
      interval: { from, to: HOUR.to },
    });
    expect(asked.map(({ body }) => body)).toEqual([
      expect.objectContaining({
        intervals: ['2026-11-15T22:00:00Z/2026-11-16T04:00:00Z'],
      }),
      expect.objectContaining({
        intervals: ['2026-11-16T04:00:00Z/2026-11-16T10:00:00Z'],
      }),
      expect.objectContaining({
        intervals: ['2026-11-16T10:00:00Z/2026-11-16T11:00:00Z'],
      }),
    ]);
  });

  // prettier-ignore
  test.each<[string, object, object[]]>([
    ['a timestamp',                        row('2026-11-16T10:05:00Z', 844.1),                    [{ at: new Date('2026-11-16T10:05:00Z'), records: 844.1 }]],
    ['a timestamp as the examples have it', row('2026-11-16 10:05:00+00:00', 9),                  [{ at: new Date('2026-11-16T10:05:00Z'), records: 9 }]],
    ['fields that nobody knows',           row('2026-11-16T10:05:00Z', 9, { 'metric.new': 1 }),   [{ at: new Date('2026-11-16T10:05:00Z'), records: 9 }]],
    ['nothing written',                    row('2026-11-16T10:05:00Z', 0),                        [{ at: new Date('2026-11-16T10:05:00Z'), records: 0 }]],
  ])('reads %s', async (_case, data, points) => {
    const { client } = open(() => page([data]));
    expect(await rates(client)).toEqual([{ topic: 'orders', points }]);
  });

  // prettier-ignore
  test.each<[string, object]>([
    ['without a value',       row('2026-11-16T10:05:00Z', null)],
    ['without a topic',       row('2026-11-16T10:05:00Z', 9, { 'metric.topic': null })],
    ['from before the time',  row('2026-11-16T09:55:00Z', 9)],
    ['from after the time',   row('2026-11-16T11:00:00Z', 9)],
  ])('leaves out a row %s', async (_case, data) => {
    const { client } = open(() => page([data]));
    expect(await rates(client)).toEqual([]);
  });

  test.each<[string, unknown]>([
    ['no meta', { data: [] }],
    ['no pagination', { data: [], meta: {} }],
    [
      'an empty token',
      { data: [], meta: { pagination: { next_page_token: '' } } },
    ],
    [
      'a token that is null',
      { data: [], meta: { pagination: { next_page_token: null } } },
    ],
  ])('takes %s for the last page', async (_case, body) => {
    const { client, asked } = open(() => Response.json(body));
    expect(await rates(client)).toEqual([]);
    expect(asked).toHaveLength(1);
  });

  test('reads page after page of the same query', async () => {
    const pages = [
      page([row('2026-11-16T10:05:00Z', 1)], 'a+/='),
      page([row('2026-11-16T10:10:00Z', 2)]),
    ];
    const { client, asked } = open(() => pages.shift() ?? Response.error());
    const [orders] = await rates(client);
    expect(orders?.points.map(({ records }) => records)).toEqual([1, 2]);
    expect(asked[1]).toEqual({
      request: 'POST /query?page_token=a%2B%2F%3D',
      body: asked[0]?.body,
    });
  });

  test('does not go in circles', async () => {
    const { client, asked } = open(() => page([], 'again'));
    await expect(rates(client)).rejects.toMatchObject({
      name: 'IncompleteReadError',
      operation: 'metrics.receivedRecords',
    });
    expect(asked).toHaveLength(2);
  });

  // prettier-ignore
  test.each<[string, unknown, string]>([
    ['rows that are none',    { data: [1] },                                              'data.0'],
    ['a time that is none',   { data: [row('yesterday', 1)] },                            "'yesterday' is not a timestamp"],
    ['a value that is none',  { data: [row('2026-11-16T10:05:00Z', 'many')] },            'data.0.value'],
    ['no data',               { errors: [] },                                             'data'],
  ])('refuses %s', async (_case, body, detail) => {
    const { client } = open(() => Response.json(body));
    await expect(rates(client)).rejects.toMatchObject({
      failure: 'unexpectedShape',
      message: expect.stringContaining(detail),
    });
  });

  // prettier-ignore
  test.each<[string, () => Response, object]>([
    ['of its own',       () => Response.json({ errors: [{ id: '1', status: '403', code: 'forbidden', detail: 'Not with cloud-secret' }] }, { status: 403 }), { isForbidden: true, message: expect.stringContaining('Not with [redacted]') }],
    ['without a detail', () => Response.json({ errors: [{}] }, { status: 401 }),               { isUnauthorized: true }],
    ['without errors',   () => Response.json({ errors: [] }, { status: 401 }),                 { isUnauthorized: true }],
    ['of a gateway',     () => new Response('<html>', { status: 404 }),                        { isNotFound: true }],
    ['without a body',   () => new Response(null, { status: 401 }),                            { isUnauthorized: true }],
  ])('reads an error %s', async (_case, answer, expected) => {
    const { client, asked } = open(answer);
    await expect(rates(client)).rejects.toMatchObject({
      name: 'ConfluentApiError',
      operation: 'metrics.receivedRecords',
      ...expected,
    });
    expect(asked).toHaveLength(1);
  });

  test('tries again after a page of HTML that says: too many', async () => {
    const answers = [
      new Response('<html>429</html>', {
        status: 429,
        headers: { 'content-type': 'text/html' },
      }),
      page([]),
    ];
    const { client } = open(() => answers.shift() ?? Response.error());
    expect(await rates(client)).toEqual([]);
  });

  describe('when the name of a metric is refused', () => {
    const OTHER = 'io.confluent.kafka.server.v3/received_records';
    const refused = () =>
      Response.json(
        { errors: [{ detail: 'unknown metric' }] },
        { status: 400 },
      );
    const openWith = (descriptors: () => Response) =>
      open((request, body) => {
        if (request.startsWith('GET')) return descriptors();
        return JSON.stringify(body).includes(OTHER) ? page([]) : refused();
      });

    test('asks which names there are, once', async () => {
      const { client, asked } = openWith(() =>
        Response.json({ data: [{ name: 'a/sent_records' }, { name: OTHER }] }),
      );
      await rates(client);
      await rates(client);
      expect(asked.map(({ request }) => request)).toEqual([
        'POST /query',
        'GET /descriptors/metrics?resource_type=kafka&page_size=1000',
        'POST /query',
        'POST /query',
      ]);
    });

    // prettier-ignore
    test.each<[string, () => Response]>([
      ['there is no other',        () => Response.json({ data: [{ name: 'io.confluent.kafka.server/received_records' }] })],
      ['there is none',            () => Response.json({ data: [] })],
      ['names cannot be read',     () => new Response(null, { status: 403 })],
    ])('says so when %s', async (_case, descriptors) => {
      const { client } = openWith(descriptors);
      await expect(rates(client)).rejects.toMatchObject({
        isRefusedAsSent: true,
        operation: 'metrics.receivedRecords',
        message: expect.stringContaining('unknown metric'),
      });
    });
  });

  test('ends when it is aborted, between pages too', async () => {
    const stop = new AbortController();
    const { client, asked } = open(() => {
      stop.abort(new Error('enough'));
      return page([], String(asked.length));
    });
    await expect(
      client.consumerLag(
        { clusterId: 'lkc-3x9wz1', interval: HOUR },
        { signal: stop.signal },
      ),
    ).rejects.toThrow('enough');
    expect(asked).toHaveLength(1);
  });

  test('does not ask about what is no cluster', async () => {
    const { client, asked } = open(() => page([]));
    await expect(
      client.consumerLag({ clusterId: 'lsrc-1', interval: HOUR }),
    ).rejects.toThrow('is not a Kafka cluster id');
    expect(asked).toEqual([]);
  });
});
