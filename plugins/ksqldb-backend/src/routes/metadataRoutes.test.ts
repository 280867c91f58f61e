// SPDX-License-Identifier: Apache-2.0
import { createTestDatabases } from '../__testUtils__/databases';
import { aCluster, ksqldbConfig } from '../__testUtils__/clusters';
import { aSource } from '../__testUtils__/holdings';
import { openRouter } from '../__testUtils__/openRouter';
import { refusedByKsql } from '../__testUtils__/refusals';

const databases = createTestDatabases();
const open = (options?: Parameters<typeof openRouter>[1]) =>
  openRouter(databases, options);
const BASE = '/clusters/lksqlc-9d6ry';
const HIDDEN = /salaries|bonus/i;

describe('clusters', () => {
  it('are told with rights, limits and their page in the console', async () => {
    const { http } = await open();
    const { body } = await http.get('/clusters');
    expect(body).toEqual([
      {
        id: 'lksqlc-9d6ry',
        title: 'Retail ksqlDB',
        environment: {
          id: 'env-7k2mq9',
          title: 'Production',
          namespace: 'prod',
        },
        kafkaClusterId: 'lkc-3x9wz1',
        consoleUrl:
          'https://confluent.cloud/environments/env-7k2mq9/clusters/lkc-3x9wz1/ksql/lksqlc-9d6ry/editor',
        isReadOnly: false,
        rights: {
          executeQueries: true,
          changeDefinitions: true,
          writeData: true,
          controlQueries: true,
          printTopics: true,
          useUnownedSources: true,
        },
        limits: { rows: 10_000, bytes: 52_428_800, seconds: 600 },
        allowedProperties: ['auto.offset.reset'],
        problems: [],
      },
    ]);
  });

  it('that are self-managed have no page, and broken ones say what is wrong', async () => {
    const { http } = await open({
      more: [
        aCluster({
          id: 'local',
          title: 'Local',
          problems: ['endpoint must be an http or https URL'],
          environment: { mode: 'readOnly' },
        }),
      ],
    });
    const { body } = await http.get('/clusters');
    expect(body[1]).toMatchObject({
      id: 'local',
      isReadOnly: true,
      problems: ['endpoint must be an http or https URL'],
    });
    expect(body[1]).not.toHaveProperty('consoleUrl');
    const answer = await http.get('/clusters/local/sources');
    expect([answer.status, answer.body.error.message]).toEqual([
      503,
      'Local cannot be used, because something is wrong with its configuration: endpoint must be an http or https URL',
    ]);
  });

  it('are asked for their state once in some seconds', async () => {
    const { http, client, clock } = await open();
    const { body } = await http.get(`${BASE}/state`);
    expect(body).toEqual({
      server: { version: '8.0.0', ksqlServiceId: 'pksqlc-m2v5t' },
      health: { isHealthy: true, details: [], serverState: 'READY' },
      readAt: '2026-11-02T08:00:00.000Z',
    });
    await clock.advance(4_999);
    await http.get(`${BASE}/state`);
    expect(client.sent).toHaveLength(2);
    await clock.advance(1);
    await http.get(`${BASE}/state`);
    expect(client.sent).toHaveLength(4);
  });

  it('have the use cases of the configuration, those that the caller sees', async () => {
    const useCase = (name: string, clusterId: string) => ({
      name,
      title: name,
      description: '',
      clusterId,
      inputs: ['ORDERS'],
      outputTopic: 'out',
      statement: 'CREATE STREAM A AS SELECT * FROM ORDERS;',
    });
    const useCases = [useCase('a', 'lksqlc-9d6ry'), useCase('b', 'other')];
    const { http } = await open({ config: { useCases } });
    const { body } = await http.get('/use-cases');
    expect(body).toEqual([useCases[0]]);
  });
});

describe('streams and tables', () => {
  it('are those whose topics the caller may use', async () => {
    const { http } = await open();
    const { body, text } = await http.get(`${BASE}/sources`);
    expect(body.sources).toMatchObject([
      {
        name: 'CUSTOMERS',
        type: 'TABLE',
        refusal: expect.stringContaining('personal data'),
      },
      { name: 'ORDERS', personalData: 'no', product: { title: 'Orders' } },
      { name: 'ORDERS_EUR', personalData: 'no' },
    ]);
    expect(text).not.toMatch(HIDDEN);
  });

  it('are described one by one, with what is told about each only then', async () => {
    const { http, client } = await open();
    const execute = client.execute.bind(client);
    client.execute = async statements => {
      const [entity] = await execute(statements);
      return statements.text === 'DESCRIBE ORDERS EXTENDED;'
        ? [
            {
              type: 'sourceDescription',
              statementText: '',
              warnings: [],
              source: aSource('ORDERS', 'orders', {
                partitions: 6,
                statistics: 'messages: 12',
                readQueries: [
                  {
                    id: 'CSAS_BONUSES_7',
                    text: 'FROM SALARIES',
                    sinks: [],
                    sinkTopics: [],
                    queryType: 'PERSISTENT',
                    state: 'RUNNING',
                    stateCounts: {},
                  },
                ],
              }),
            },
          ]
        : [entity!];
    };
    const { body, text } = await http.get(`${BASE}/sources/ORDERS`);
    expect(body).toMatchObject({
      partitions: 6,
      statistics: 'messages: 12',
      product: { title: 'Orders' },
    });
    expect(text).not.toMatch(HIDDEN);
  });

  it.each(['SALARIES', 'NOTHING', 'a`b', "'; DROP STREAM ORDERS; --"])(
    'called %j are not there for the caller',
    async name => {
      const { http, client } = await open();
      const { status } = await http.get(
        `${BASE}/sources/${encodeURIComponent(name)}`,
      );
      expect(status).toBe(404);
      expect(client.sent.join()).not.toContain('DESCRIBE');
    },
  );

  it('are not told when the cluster cannot be asked', async () => {
    const { http, client } = await open();
    client.failure = Object.assign(new Error('connect ECONNREFUSED'), {
      name: 'ConfluentApiError',
      failure: 'connection',
    });
    const { status } = await http.get(`${BASE}/sources`);
    expect(status).toBe(503);
  });
});

describe('queries', () => {
  it('are those of which the caller sees all', async () => {
    const { http } = await open();
    const { body } = await http.get(`${BASE}/queries`);
    expect(body.queries.map(({ id }: { id: string }) => id)).toEqual([
      'CSAS_ORDERS_EUR_43',
    ]);
  });

  it('are explained as a graph', async () => {
    const { http, client } = await open();
    const { body } = await http.get(`${BASE}/queries/CSAS_ORDERS_EUR_43`);
    expect(client.sent).toContain('EXPLAIN CSAS_ORDERS_EUR_43;');
    expect(body.query).toMatchObject({ id: 'CSAS_ORDERS_EUR_43' });
    expect(body.graph.nodes).toMatchObject([
      { kind: 'stream', name: 'ORDERS', product: { title: 'Orders' } },
      { kind: 'query', name: 'CSAS_ORDERS_EUR_43', state: 'RUNNING' },
      { kind: 'stream', name: 'ORDERS_EUR', topic: 'orders-eur' },
    ]);
  });

  it.each(['CSAS_BONUSES_7', 'CSAS_NOTHING_1'])(
    'called %s are not there',
    async id => {
      const { http, client } = await open();
      const { status } = await http.get(`${BASE}/queries/${id}`);
      expect(status).toBe(404);
      expect(client.sent.join()).not.toContain('EXPLAIN');
    },
  );
});

describe('explaining a statement', () => {
  const explain = async (text: string) => {
    const { http, client, auditor } = await open();
    client.explained = {
      ...client.queries[0]!,
      id: undefined,
      text: 'CREATE TABLE TOTALS AS SELECT ID, COUNT(*) FROM ORDERS GROUP BY ID;',
      sinks: ['TOTALS'],
    };
    const { status, body } = await http.post(`${BASE}/explain`).send({ text });
    return {
      status,
      body,
      auditor,
      sent: client.sent.filter(each => each.startsWith('EXPLAIN')),
    };
  };

  it.each([
    'EXPLAIN SELECT * FROM ORDERS EMIT CHANGES',
    '-- orders\nSELECT * FROM ORDERS EMIT CHANGES;',
  ])('asks for the plan of %j, and runs nothing', async text => {
    const { status, body, sent } = await explain(text);
    expect([status, sent]).toEqual([
      200,
      ['EXPLAIN SELECT * FROM ORDERS EMIT CHANGES;'],
    ]);
    expect(body.graph.nodes.at(-1)).toEqual({
      id: 'source:TOTALS',
      kind: 'table',
      name: 'TOTALS',
    });
  });

  // prettier-ignore
  test.each<[string, string, number, string]>([
    ['of what is hidden',       'SELECT * FROM SALARIES;',      404, 'There is no stream or table SALARIES'],
    ['of a hidden query',       'EXPLAIN CSAS_BONUSES_7;',      404, 'There is no persistent query CSAS_BONUSES_7'],
    ['of two statements',       'LIST STREAMS; LIST TABLES;',   400, 'One statement is explained at a time, and this text holds 2'],
    ['of what cannot be read',  "SELECT 'oops;",                400, 'Line 1, column 8'],
  ])('is refused %s, and nothing is sent', async (_case, text, status, message) => {
    const answer = await explain(text);
    expect([answer.status, answer.sent]).toEqual([status, []]);
    expect(answer.body.error.message).toContain(message);
  });

  it('names nothing hidden when ksqlDB refuses it', async () => {
    const { http, client } = await open();
    const execute = client.execute.bind(client);
    client.execute = async statements => {
      if (!statements.text.startsWith('EXPLAIN')) return execute(statements);
      throw refusedByKsql(40001, 'No SALARY. Did you mean "SALARIES"?');
    };
    const { status, body } = await http
      .post(`${BASE}/explain`)
      .send({ text: 'INSERT INTO SALARY SELECT * FROM ORDERS;' });
    expect([status, body.error.message]).toEqual([
      400,
      'No SALARY. Did you mean "(not visible to you)"?',
    ]);
  });

  it('counts as a statement', async () => {
    const { http, client } = await open({
      config: {
        limits: { ...ksqldbConfig.limits, statementsPerMinutePerUser: 1 },
      },
    });
    client.explained = client.queries[0];
    const explainOrders = () =>
      http.post(`${BASE}/explain`).send({ text: 'SELECT * FROM ORDERS;' });
    expect((await explainOrders()).status).toBe(200);
    const refused = await explainOrders();
    expect([refused.status, refused.headers['retry-after']]).toEqual([
      429,
      '60',
    ]);
  });

  it('leaves the names in the audit log, and no literals', async () => {
    const { auditor } = await explain(
      "SELECT * FROM ORDERS WHERE ID = 'secret' EMIT CHANGES;",
    );
    const events = JSON.stringify(
      auditor.createEvent.mock.calls.map(([{ request: _, ...event }]) => event),
    );
    expect(events).toContain('"sources":["ORDERS"]');
    expect(events).not.toContain('secret');
  });
});

describe('functions', () => {
  it('are listed and described, asked once', async () => {
    const { http, client } = await open();
    client.functions = [{ name: 'UCASE', type: 'SCALAR' }];
    client.described = {
      name: 'UCASE',
      type: 'SCALAR',
      description: 'Upper case',
      variants: [],
    };
    for (let times = 0; times < 2; times += 1) {
      expect((await http.get(`${BASE}/functions`)).body).toEqual(
        client.functions,
      );
      expect((await http.get(`${BASE}/functions/ucase`)).body).toEqual(
        client.described,
      );
    }
    expect(client.sent).toEqual([
      'LIST FUNCTIONS;',
      'DESCRIBE FUNCTION UCASE;',
    ]);
  });

  it('have no name that breaks out of a statement', async () => {
    const { http, client } = await open();
    await http.get(
      `${BASE}/functions/${encodeURIComponent('A`; DROP STREAM ORDERS; --')}`,
    );
    expect(client.sent).toEqual([
      'DESCRIBE FUNCTION `A``; DROP STREAM ORDERS; --`;',
    ]);
    const answer = await http.get(
      `${BASE}/functions/${encodeURIComponent('A\nB')}`,
    );
    expect(answer.status).toBe(400);
  });
});
