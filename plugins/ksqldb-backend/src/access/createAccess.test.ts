// SPDX-License-Identifier: Apache-2.0
import { mockCredentials } from '@backstage/backend-test-utils';
import type { TopicAccess } from '@data-mesh/backstage-plugin-data-products-common';
import { classify } from '@data-mesh/backstage-plugin-ksqldb-common';
import { aCluster } from '../__testUtils__/clusters';
import { FakeKsqlClient } from '../__testUtils__/FakeKsqlClient';
import {
  ALL_RIGHTS,
  aProductTopic,
  aQuery,
  aSource,
  otherTopic,
} from '../__testUtils__/holdings';
import { refusedByKsql } from '../__testUtils__/refusals';
import type { CallerRights } from '../permissions/createRights';
import { createAccess } from './createAccess';
import { createTopicAccesses } from './createTopicAccesses';

const NAMES = (all: { name: string }[]) => all.map(({ name }) => name);

/** ORDERS and what is derived from it may be read, SALARIES is hidden, CUSTOMERS holds personal data. */
const TOPICS: TopicAccess[] = [
  aProductTopic('orders', {
    entityRef: 'dataproduct:prod/orders',
    title: 'Orders',
  }),
  aProductTopic('customers', { personalData: 'yes' }),
  otherTopic('salaries', 'hidden'),
  otherTopic('orders-eur', 'noProduct'),
];

function open(
  options: { rights?: Partial<CallerRights>; problems?: string[] } = {},
) {
  let time = Date.parse('2026-11-02T08:00:00.000Z');
  const client = new FakeKsqlClient();
  const query = aQuery('Q_EUR', ['ORDERS'], ['ORDERS_EUR']);
  const hidden = aQuery('Q_BONUS', ['SALARIES'], ['ORDERS_EUR']);
  const listed = [query, hidden].map(({ id = '', text, sinks }) => ({
    id,
    text,
    sinks,
    sinkTopics: [],
    queryType: 'PERSISTENT',
    state: 'RUNNING',
    stateCounts: {},
  }));
  client.sources = [
    aSource('SALARIES', 'salaries'),
    aSource('ORDERS_EUR', 'orders-eur', {
      statement: query.text,
      writeQueries: listed,
    }),
    aSource('ORDERS', 'orders'),
    aSource('CUSTOMERS', 'customers', { type: 'TABLE' }),
  ];
  client.queries = [
    hidden,
    query,
    aQuery('transient_ORDERS_1', ['ORDERS'], [], { queryType: 'PUSH' }),
  ];
  const asked: string[][] = [];
  let productsFail = false;
  const cluster = aCluster({ client, problems: options.problems });
  const now = () => time;
  const access = createAccess({
    clusters: {
      all: () => [cluster],
      find: id => (id === cluster.config.id ? cluster : undefined),
    },
    rights: { of: async () => ({ ...ALL_RIGHTS, ...options.rights }) },
    topicAccesses: createTopicAccesses({
      now,
      ask: async ({ topics }) => {
        asked.push(topics.map(({ topic }) => topic));
        if (productsFail) throw new Error('down');
        return topics.map(
          ({ topic }) =>
            TOPICS.find(each => each.topic === topic) ??
            otherTopic(topic, 'noProduct'),
        );
      },
    }),
    writeTo: 'owned',
    now,
  });
  const credentials = mockCredentials.user();
  const call = { cluster, credentials };
  return {
    access,
    call,
    client,
    asked,
    credentials,
    later: (ms: number) => {
      time += ms;
    },
    failProducts: () => {
      productsFail = true;
    },
    demand(text: string) {
      const classified = classify(text);
      if (classified.status === 'rejected') throw new Error(text);
      return access.demand(call, classified.statements);
    },
  };
}

describe('what a caller sees of a cluster', () => {
  it('are streams and tables, with product, personal data and why not to query', async () => {
    const { access, call } = open();
    const { sources, readAt } = await access.visibleSources(call);
    expect(readAt).toBe('2026-11-02T08:00:00.000Z');
    expect(sources).toMatchObject([
      {
        name: 'CUSTOMERS',
        personalData: 'yes',
        refusal: expect.stringMatching(/^CUSTOMERS holds personal data/),
      },
      {
        name: 'ORDERS',
        personalData: 'no',
        refusal: undefined,
        product: { entityRef: 'dataproduct:prod/orders', title: 'Orders' },
      },
      { name: 'ORDERS_EUR', personalData: 'unknown', product: undefined },
    ]);
  });

  it('are none of no product without the permission', async () => {
    const { access, call } = open({ rights: { useUnownedSources: false } });
    const { sources } = await access.visibleSources(call);
    expect(NAMES(sources)).toEqual(['CUSTOMERS', 'ORDERS']);
  });

  it('are persistent queries, none with a part that is hidden', async () => {
    const { access, call } = open();
    const { queries } = await access.visibleQueries(call);
    expect(queries).toMatchObject([
      {
        id: 'Q_EUR',
        sources: ['ORDERS'],
        sinkTopics: ['orders-eur'],
        stateCounts: { RUNNING: 1 },
      },
    ]);
    const { sources } = await access.visibleSources(call);
    expect(JSON.stringify(sources)).not.toMatch(/BONUS|SALARIES/);
  });

  it('is the statement that created something, unless it names what is hidden', async () => {
    const statementOf = async (statement: string) => {
      const { access, call, client } = open();
      client.sources[1] = aSource('ORDERS_EUR', 'orders-eur', { statement });
      const { sources } = await access.visibleSources(call);
      return sources.find(({ name }) => name === 'ORDERS_EUR')!.statement;
    };
    const ofOrders = 'CREATE STREAM ORDERS_EUR AS SELECT * FROM ORDERS;';
    expect(await statementOf(ofOrders)).toBe(ofOrders);
    expect(
      await statementOf('CREATE STREAM ORDERS_EUR AS SELECT * FROM SALARIES;'),
    ).toBeUndefined();
    expect(await statementOf('KREATE SALARIES')).toBeUndefined();
  });

  it('are the topics of what may be read', async () => {
    const { access, call } = open();
    const topics = await access.visibleTopics(call, [
      'orders',
      'salaries',
      'anything',
    ]);
    expect([...topics]).toEqual(['orders', 'anything']);
  });
});

describe('a cluster', () => {
  it('is found by who may read its metadata', async () => {
    const { access, credentials } = open();
    const found = await access.findCluster('lksqlc-9d6ry', credentials);
    expect(found.config.title).toBe('Retail ksqlDB');
    expect(await access.visibleClusters(credentials)).toMatchObject([
      {
        cluster: { config: { id: 'lksqlc-9d6ry' } },
        rights: { writeData: true },
      },
    ]);
  });

  it('is not there for who may not, as one that is not there', async () => {
    const { access, credentials } = open({ rights: { readMetadata: false } });
    const error = (id: string) =>
      access.findCluster(id, credentials).catch(({ message }) => message);
    expect(await error('lksqlc-9d6ry')).toBe(
      'There is no ksqlDB cluster lksqlc-9d6ry that you may see',
    );
    expect(await error('x')).toBe(
      'There is no ksqlDB cluster x that you may see',
    );
    expect(await access.visibleClusters(credentials)).toEqual([]);
  });

  it('with a wrong configuration is listed, and cannot be used', async () => {
    const { access, credentials } = open({ problems: ['No endpoint'] });
    expect(await access.visibleClusters(credentials)).toHaveLength(1);
    await expect(
      access.findCluster('lksqlc-9d6ry', credentials),
    ).rejects.toThrow('something is wrong with its configuration: No endpoint');
  });
});

describe('demanding that statements are sent', () => {
  it('passes for what may be', async () => {
    await expect(
      open().demand('SELECT * FROM ORDERS;'),
    ).resolves.toBeUndefined();
  });

  // prettier-ignore
  test.each<[string, Partial<CallerRights>, string, string]>([
    ['without the permission',      { executeQueries: false },  'SELECT * FROM ORDERS;',                    'NotAllowedError'],
    ['of two, the second without',  { writeData: false },       "LIST STREAMS; INSERT INTO ORDERS (ID) VALUES ('1');", 'NotAllowedError'],
    ['that nobody may send',        {},                         'LIST PROPERTIES;',                         'NotAllowedError'],
  ])('%s asks nobody anything', async (_case, rights, text, name) => {
    const { demand, client, asked } = open({ rights });
    await expect(demand(text)).rejects.toMatchObject({ name });
    expect([client.sent, asked]).toEqual([[], []]);
  });

  it('that name nothing asks nobody anything either', async () => {
    const { demand, client, asked } = open();
    await demand('LIST STREAMS; LIST FUNCTIONS;');
    expect([client.sent, asked]).toEqual([[], []]);
  });

  it('is refused for what is hidden, as for what is not there', async () => {
    await expect(
      open().demand('SELECT * FROM SALARIES;'),
    ).rejects.toMatchObject({
      name: 'NotFoundError',
      message:
        'There is no stream or table SALARIES on Retail ksqlDB that you may use',
    });
  });

  it('asks about the topics that a statement names, too', async () => {
    const { demand, asked } = open();
    await demand(
      "CREATE STREAM A (ID STRING KEY) WITH (KAFKA_TOPIC='fresh', VALUE_FORMAT='AVRO');",
    );
    expect(asked.flat()).toContain('fresh');
  });

  it('is refused when whose a topic is cannot be found out', async () => {
    const { demand, failProducts } = open();
    failProducts();
    await expect(demand('SELECT * FROM ORDERS;')).rejects.toMatchObject({
      name: 'ServiceUnavailableError',
    });
  });

  it('is refused when the cluster does not tell all there is', async () => {
    const { demand, client } = open();
    client.execute = async () => [];
    await expect(demand('SELECT * FROM ORDERS;')).rejects.toThrow(
      'it gave nothing instead of sourceDescriptions',
    );
  });

  it('is refused, and not for the text, when the cluster refuses to tell what there is', async () => {
    const { demand, client } = open();
    client.failure = refusedByKsql(40001, 'LIST STREAMS is unknown');
    await expect(demand('SELECT * FROM ORDERS;')).rejects.toMatchObject({
      name: 'ServiceUnavailableError',
      message: expect.stringContaining('LIST STREAMS is unknown'),
    });
  });

  it('reads a cluster once for all who ask within seconds, all its parts at once', async () => {
    const { demand, client, later } = open();
    await Promise.all([demand('DESCRIBE ORDERS;'), demand('DESCRIBE ORDERS;')]);
    expect([...client.sent].sort()).toEqual([
      'LIST QUERIES EXTENDED;',
      'LIST STREAMS EXTENDED;',
      'LIST TABLES EXTENDED;',
      'info',
    ]);
    later(10_000);
    await demand('DESCRIBE ORDERS;');
    expect(client.sent).toHaveLength(8);
  });

  it('reads it anew once it was changed', async () => {
    const { demand, access, client, call } = open();
    await demand('DESCRIBE ORDERS;');
    client.sources.push(aSource('NEW', 'orders'));
    await expect(demand('SELECT * FROM NEW;')).rejects.toThrow(
      'There is no stream or table NEW',
    );
    access.forget(call.cluster);
    await demand('SELECT * FROM NEW;');
  });

  it('is for people only', async () => {
    const { access, call } = open();
    await expect(
      access.visibleSources({
        ...call,
        credentials: mockCredentials.service(),
      }),
    ).rejects.toMatchObject({ name: 'AuthenticationError' });
  });
});
