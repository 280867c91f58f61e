// SPDX-License-Identifier: Apache-2.0
import type {
  KsqlSource,
  QueryMessage,
  StatementResult,
} from '@data-mesh/backstage-plugin-ksqldb-common';
import {
  BARRED,
  CLUSTER_ID,
  OWNER,
  READER,
  SHOP_ID,
  startPortal,
  until,
} from './__testUtils__/startPortal';

jest.setTimeout(60_000);

const CLUSTER = `/ksqldb/clusters/${CLUSTER_ID}`;

async function open() {
  const portal = await startPortal();
  const { call, json } = portal;

  /** The messages of a query, as they come; leaving the loop closes the connection. */
  async function* query(
    user: string,
    text: string,
  ): AsyncGenerator<QueryMessage> {
    const leaving = new AbortController();
    const { body } = await call(user, `${CLUSTER}/query`, {
      body: { text, properties: { 'auto.offset.reset': 'earliest' } },
      signal: leaving.signal,
    });
    try {
      let rest = '';
      for await (const chunk of body!.pipeThrough(new TextDecoderStream())) {
        const lines = (rest + chunk).split('\n');
        rest = lines.pop() ?? '';
        for (const line of lines) yield JSON.parse(line);
      }
    } finally {
      leaving.abort();
    }
  }

  return {
    ...portal,
    query,
    async sources(user: string): Promise<KsqlSource[]> {
      return (await json(user, `${CLUSTER}/sources`)).body.sources;
    },
    async run(user: string, text: string): Promise<StatementResult> {
      const { body } = await json(user, `${CLUSTER}/statements`, {
        body: { text },
      });
      if (!body.results) throw new Error(body.error.message);
      return body.results[0];
    },
    async refusal(user: string, route: string, text: string) {
      const { status, body } = await json(user, `${CLUSTER}/${route}`, {
        body: { text },
      });
      return `${status} ${body.error?.message}`;
    },
  };
}

describe('ksqlDB in a portal over a simulated Confluent', () => {
  let portal: Awaited<ReturnType<typeof open>>;

  beforeAll(async () => {
    portal = await open();
    const topics = ['orders', 'payments'].map(topic => ({
      clusterId: 'lkc-shop01',
      topic,
    }));
    // Until the first sync has ended, and the schemas were read.
    await until(
      () =>
        portal.json(READER, '/data-products/topics/access', {
          body: { environmentId: SHOP_ID, topics },
        }),
      ({ body }) =>
        body.topics?.every(
          ({ personalData = 'unknown' }: { personalData?: string }) =>
            personalData !== 'unknown',
        ),
    );
  });
  afterAll(() => portal.stop());

  it('shows streams and tables with their products, to each what they may see', async () => {
    expect(await portal.sources(READER)).toMatchObject([
      {
        name: 'ORDERS',
        product: { entityRef: 'dataproduct:shop/orders' },
        personalData: 'yes',
        refusal: expect.stringContaining('data-products.records.read-unmasked'),
      },
      { name: 'PAYMENTS', personalData: 'no' },
      { name: 'STOCK_LEVELS', type: 'TABLE' },
    ]);
    const names = (await portal.sources(BARRED)).map(({ name }) => name);
    expect(names).toEqual(['ORDERS', 'STOCK_LEVELS']);
  });

  // prettier-ignore
  test.each([
    ['personal data',         READER,  'query',       'SELECT * FROM ORDERS EMIT CHANGES;',          '403 ORDERS holds personal data'],
    ['a hidden product',      BARRED,  'query',       'SELECT * FROM PAYMENTS EMIT CHANGES;',        '404 There is no stream or table PAYMENTS'],
    ['its plan',              BARRED,  'explain',     'SELECT * FROM PAYMENTS EMIT CHANGES;',        '404 There is no stream or table PAYMENTS'],
    ['a missing permission',  READER,  'statements',  'DROP STREAM PAYMENTS;',                       '403 To create, change or drop'],
    ['a product of others',   OWNER,   'statements',  'DROP STREAM PAYMENTS DELETE TOPIC;',          '403 Topic payments belongs to the data product payments'],
    ['what nobody may send',  OWNER,   'statements',  'LIST PROPERTIES;',                            '403 LIST PROPERTIES'],
  ])('refuses %s, and keeps it from the server', async (_what, user, route, text, expected) => {
    expect(await portal.refusal(user, route, text)).toMatch(expected);
    expect(portal.simulator.ksqldb.openQueries()).toEqual([]);
  });

  it('streams rows as they come, and ends the query when its reader leaves', async () => {
    const types: string[] = [];
    for await (const message of portal.query(
      READER,
      'SELECT * FROM PAYMENTS EMIT CHANGES;',
    )) {
      types.push(message.type);
      if (message.type === 'rows') break;
    }
    expect(types.slice(0, 2)).toEqual(['started', 'rows']);
    const leftAt = Date.now();
    await until(
      () => portal.simulator.ksqldb.openQueries().length,
      count => count === 0,
    );
    expect(Date.now() - leftAt).toBeLessThan(1_000);
  });

  it('ends by itself after the rows that were asked for', async () => {
    const messages: QueryMessage[] = [];
    for await (const message of portal.query(
      READER,
      'SELECT * FROM PAYMENTS EMIT CHANGES LIMIT 3;',
    )) {
      messages.push(message);
    }
    expect(messages.at(-1)).toMatchObject({
      type: 'end',
      reason: 'finished',
      rows: 3,
    });
  });

  it('creates a stream, whose personal data it remembers, stops its query and drops it', async () => {
    const created = await portal.run(
      OWNER,
      'CREATE STREAM BIG_ORDERS AS SELECT * FROM ORDERS WHERE TOTAL > 100 EMIT CHANGES;',
    );
    expect(created.outcome).toMatchObject({ status: 'done' });

    const ofOwner = await portal.sources(OWNER);
    const big = ofOwner.find(({ name }) => name === 'BIG_ORDERS')!;
    expect(big.personalData).toBe('yes');
    expect(
      await portal.refusal(
        READER,
        'query',
        'SELECT * FROM BIG_ORDERS EMIT CHANGES;',
      ),
    ).toMatch('403 BIG_ORDERS holds personal data');

    const { body: list } = await portal.json(OWNER, `${CLUSTER}/queries`);
    const [running] = list.queries;
    expect(running).toMatchObject({
      sources: ['ORDERS'],
      sinks: ['BIG_ORDERS'],
      sinkTopics: [big.topic],
      state: 'RUNNING',
    });
    const { body: explained } = await portal.json(
      OWNER,
      `${CLUSTER}/queries/${running.id}`,
    );
    expect(explained.graph.edges).toEqual([
      { from: 'source:ORDERS', to: `query:${running.id}` },
      { from: `query:${running.id}`, to: 'source:BIG_ORDERS' },
    ]);

    const done = { outcome: { status: 'done' } };
    expect(await portal.run(OWNER, `TERMINATE ${running.id};`)).toMatchObject(
      done,
    );
    // What the query wrote is still there.
    const kept = await portal.json(OWNER, `${CLUSTER}/sources/BIG_ORDERS`);
    expect(kept.body).toMatchObject({
      personalData: 'yes',
      statement: expect.stringContaining('FROM ORDERS'),
      writeQueries: [],
    });
    expect(
      await portal.run(OWNER, 'DROP STREAM BIG_ORDERS DELETE TOPIC;'),
    ).toMatchObject(done);
    const left = (await portal.sources(OWNER)).map(({ name }) => name);
    expect(left).toEqual(['ORDERS', 'PAYMENTS', 'STOCK_LEVELS']);
  });

  it('describes one in full, and functions', async () => {
    const { body: source } = await portal.json(
      OWNER,
      `${CLUSTER}/sources/PAYMENTS`,
    );
    expect(source).toMatchObject({ name: 'PAYMENTS', partitions: 12 });
    const { body: state } = await portal.json(OWNER, `${CLUSTER}/state`);
    expect(state.health.isHealthy).toBe(true);
    const { body: functions } = await portal.json(
      OWNER,
      `${CLUSTER}/functions`,
    );
    expect(functions).toContainEqual(
      expect.objectContaining({ name: 'UCASE' }),
    );
    const { body: ucase } = await portal.json(
      OWNER,
      `${CLUSTER}/functions/ucase`,
    );
    expect(ucase.variants.length).toBeGreaterThan(0);
  });

  it('remembers for each what they ran', async () => {
    const { body } = await portal.json(READER, '/ksqldb/history?text=payments');
    expect(body.items).toMatchObject([
      {
        text: expect.stringContaining('LIMIT 3'),
        outcome: 'succeeded',
        rows: 3,
      },
      { class: 'query', outcome: expect.any(String) },
    ]);
    const { body: others } = await portal.json(BARRED, '/ksqldb/history');
    expect(others.totalItems).toBe(0);
  });
});
