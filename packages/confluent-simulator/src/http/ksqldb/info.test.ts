// SPDX-License-Identifier: Apache-2.0
import { openKsqldb, type OpenKsqldb } from '../../__testUtils__/openKsqldb';

const UNAUTHORIZED = {
  '@type': 'generic_error',
  error_code: 40100,
  message: 'Unauthorized',
};

describe('what a ksqlDB server tells about itself', () => {
  let ksqldb: OpenKsqldb;
  beforeEach(async () => {
    ksqldb = await openKsqldb();
  });
  afterEach(() => ksqldb.close());

  test.each<[string, object]>([
    [
      '/info',
      {
        KsqlServerInfo: {
          version: '8.0.0',
          kafkaClusterId: 'lkc-shop01',
          ksqlServiceId: 'pksqlc-shop01',
          serverStatus: 'RUNNING',
        },
      },
    ],
    [
      '/healthcheck',
      {
        isHealthy: true,
        details: {
          metastore: { isHealthy: true },
          kafka: { isHealthy: true },
          commandRunner: { isHealthy: true },
        },
        serverState: 'READY',
      },
    ],
    [
      '/v1/metadata/id',
      {
        id: '',
        scope: {
          path: [],
          clusters: {
            'kafka-cluster': 'lkc-shop01',
            'ksql-cluster': 'pksqlc-shop01',
          },
        },
      },
    ],
  ])('is at %s', async (path, expected) => {
    const { body } = await ksqldb.get(path).expect(200);
    expect(body).toEqual(expected);
  });

  test('holds the status of each command that changed something', async () => {
    const id = 'stream/`ORDERS`/create';
    const { body: all } = await ksqldb.get('/status').expect(200);
    expect(all.commandStatuses).toMatchObject({ [id]: 'SUCCESS' });
    const { body } = await ksqldb
      .get(`/status/${id.replaceAll('`', '%60')}`)
      .expect(200);
    expect(body).toEqual({
      status: 'SUCCESS',
      message: 'Stream created',
      queryId: null,
    });
  });

  test('has nothing on a command that was never given', async () => {
    const { body } = await ksqldb.get('/status/stream/NOPE/drop').expect(404);
    expect(body).toEqual({
      '@type': 'generic_error',
      error_code: 40400,
      message: 'Command not found',
    });
  });

  test.each([
    ['auto.offset.reset', 200],
    ['ksql.streams.auto.offset.reset', 200],
    ['ksql.extension.dir', 400],
    ['nope', 400],
  ])('says of the property %s: %d', async (name, status) => {
    await ksqldb.get(`/is_valid_property/${name}`).expect(status);
  });

  test('leads from the root to /info', async () => {
    const { headers } = await ksqldb.get('/').expect(307);
    expect(headers.location).toBe('/env-shop01/ksqldb/lksqlc-shop01/info');
  });

  test.each([
    ['a path that is none', '/env-shop01/ksqldb/lksqlc-shop01/nope'],
    ['a cluster that is none', '/env-shop01/ksqldb/lksqlc-nope/info'],
    ['an environment that is none', '/env-nope/ksqldb/lksqlc-shop01/info'],
  ])('has nothing at %s', async (_case, path) => {
    const response = await fetch(`${ksqldb.simulator.url}${path}`);
    expect([response.status, await response.text()]).toEqual([
      404,
      'Not Found',
    ]);
  });

  test.each(['/info', '/status', '/clusterStatus', '/is_valid_property/a'])(
    'asks for a key at %s',
    async path => {
      const { body } = await ksqldb.anonymous(path).expect(401);
      expect(body).toEqual(UNAUTHORIZED);
      await ksqldb.anonymous(path).auth('shop-key', 'shop-secret').expect(401);
    },
  );

  test.each(['/healthcheck', '/v1/metadata', '/v1/metadata/id'])(
    'asks for no key at %s',
    async path => {
      await ksqldb.anonymous(path).expect(200);
    },
  );

  test('is really destroyed by POST /ksql/terminate', async () => {
    await ksqldb.post('/ksql/terminate', { deleteTopicList: [] }).expect(200);
    const { body } = await ksqldb.get('/healthcheck').expect(200);
    expect(body).toMatchObject({ isHealthy: false, serverState: 'TERMINATED' });
    expect(await ksqldb.refused('LIST STREAMS;')).toMatchObject({
      error_code: 50304,
    });
  });
});
