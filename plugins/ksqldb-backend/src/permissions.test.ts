// SPDX-License-Identifier: Apache-2.0
import { mockCredentials } from '@backstage/backend-test-utils';
import { createTestDatabases } from './__testUtils__/databases';
import { openRouter } from './__testUtils__/openRouter';
import { operations } from './openapi/__testUtils__/openApiDescription';

const databases = createTestDatabases();
const CLUSTER = 'lksqlc-9d6ry';

const METADATA = 'ksqldb.metadata.read';
const ALL = [
  METADATA,
  'ksqldb.query.execute',
  'ksqldb.definition.execute',
  'ksqldb.data.write',
  'ksqldb.run.control',
  'ksqldb.topic.print',
  'ksqldb.source.unowned',
];

/** What each may do, besides looking at what belongs to no product. */
const PERMISSIONS: Record<string, string[]> = {
  stranger: [],
  /** May query, but there is no cluster for them to do it on. */
  blind: ALL.filter(name => name !== METADATA),
  reader: [METADATA],
  querier: [METADATA, 'ksqldb.query.execute'],
  printer: [METADATA, 'ksqldb.topic.print'],
  definer: [METADATA, 'ksqldb.definition.execute', 'ksqldb.source.unowned'],
  writer: [METADATA, 'ksqldb.data.write'],
  controller: [METADATA, 'ksqldb.run.control', 'ksqldb.source.unowned'],
  everything: ALL,
};
const PEOPLE = Object.keys(PERMISSIONS);

/** Statuses by what each may do; whoever is not named gets `otherwise`. */
interface Row {
  method: 'get' | 'post' | 'delete';
  route: string;
  /** What the route is called with, where it has a body. */
  body?: object;
  allowed: string[];
  status: number;
  /** Of those who see the cluster and lack the permission. */
  refused: number;
}

const text = (of: string) => ({ text: of });
const SEES_CLUSTER = PEOPLE.filter(who => PERMISSIONS[who]!.includes(METADATA));
const clusterGet = (route: string): Row => ({
  method: 'get',
  route: `/clusters/{id}${route}`,
  allowed: SEES_CLUSTER,
  status: 200,
  refused: 404,
});
const may = (permission: string) =>
  SEES_CLUSTER.filter(who => PERMISSIONS[who]!.includes(permission));
const run = (route: string, statement: string, permission: string): Row => ({
  method: 'post',
  route: `/clusters/{id}/${route}`,
  body: text(statement),
  allowed: may(permission),
  status: 200,
  refused: 403,
});
const mine = (
  method: Row['method'],
  route: string,
  status: number,
  body?: object,
): Row => ({ method, route, body, allowed: PEOPLE, status, refused: 403 });

const MATRIX: Row[] = [
  mine('get', '/clusters', 200),
  mine('get', '/use-cases', 200),
  clusterGet('/state'),
  clusterGet('/sources'),
  clusterGet('/sources/{name}'),
  clusterGet('/queries'),
  {
    ...clusterGet('/queries/{queryId}'),
    allowed: may('ksqldb.source.unowned'),
  },
  clusterGet('/functions'),
  clusterGet('/functions/{name}'),
  { ...clusterGet('/commands'), allowed: [] },
  run('explain', 'SELECT * FROM ORDERS EMIT CHANGES;', METADATA),
  run('query', 'SELECT * FROM ORDERS;', 'ksqldb.query.execute'),
  run('query', 'PRINT orders;', 'ksqldb.topic.print'),
  run('statements', 'DESCRIBE ORDERS;', METADATA),
  run('statements/check', 'DROP STREAM ORDERS;', 'ksqldb.definition.execute'),
  run(
    'statements',
    "CREATE STREAM B (ID STRING KEY) WITH (KAFKA_TOPIC='orders', VALUE_FORMAT='AVRO');",
    'ksqldb.definition.execute',
  ),
  run('statements', 'DROP STREAM ORDERS;', 'ksqldb.definition.execute'),
  run(
    'statements',
    "INSERT INTO ORDERS (ID) VALUES ('1');",
    'ksqldb.data.write',
  ),
  run('statements', 'PAUSE CSAS_ORDERS_EUR_43;', 'ksqldb.run.control'),
  mine('post', '/runs/{id}/stop', 200, {}),
  mine('get', '/history', 200),
  mine('delete', '/history', 204),
  mine('get', '/saved-queries', 200),
  mine('post', '/saved-queries', 200, {
    clusterId: CLUSTER,
    title: 'Mine',
    text: 'SELECT 1;',
  }),
  { ...mine('delete', '/saved-queries/{id}', 204), allowed: [], refused: 404 },
];

const VALUES: Record<string, string> = {
  id: CLUSTER,
  name: 'ORDERS',
  queryId: 'CSAS_ORDERS_EUR_43',
};

describe('what each caller may have done', () => {
  async function open() {
    const permissions = Object.fromEntries(
      Object.entries(PERMISSIONS).map(([who, names]) => [
        `user:default/${who}`,
        names,
      ]),
    );
    const router = await openRouter(databases, { permissions });
    router.client.described = {
      name: 'ORDERS',
      type: 'SCALAR',
      description: '',
      variants: [],
    };
    router.client.explained = {
      ...router.client.queries[0]!,
      id: undefined,
      sinks: [],
    };
    return router;
  }

  const statusOf = async (
    { http }: Awaited<ReturnType<typeof open>>,
    { method, route, body }: Row,
    authorization: string,
  ) => {
    const path = route.replace(
      /\{(\w+)\}/g,
      (_, name: string) => VALUES[name]!,
    );
    const query = route.endsWith('/commands')
      ? '?commandId=stream/A/create'
      : '';
    const { status } = await http[method](`${path}${query}`)
      .set('Authorization', authorization)
      .send(body);
    return status;
  };

  it('is said below for every route', () => {
    const covered = MATRIX.map(({ method, route }) => `${method} ${route}`);
    expect([...new Set(covered)].sort()).toEqual([...operations.keys()].sort());
  });

  describe.each(MATRIX)('$method $route $body.text', row => {
    it('is done for who may, and for nobody else', async () => {
      const router = await open();
      const statuses: Record<string, number> = {};
      for (const who of PEOPLE) {
        const user = mockCredentials.user.header(`user:default/${who}`);
        statuses[who] = await statusOf(router, row, user);
      }
      expect(statuses).toEqual(
        Object.fromEntries(
          PEOPLE.map(who => {
            const isBlind = !SEES_CLUSTER.includes(who);
            const refusal =
              isBlind && row.route.startsWith('/clusters/') ? 404 : row.refused;
            return [who, row.allowed.includes(who) ? row.status : refusal];
          }),
        ),
      );
    });

    it('is for people only', async () => {
      const router = await open();
      const nobody = mockCredentials.none.header();
      const service = mockCredentials.service.header();
      expect([
        await statusOf(router, row, nobody),
        await statusOf(router, row, service),
      ]).toEqual([401, 403]);
      expect([router.client.sent, router.asked]).toEqual([[], []]);
    });

    it('asks nobody anything for who may not see the cluster', async () => {
      const router = await open();
      for (const who of ['stranger', 'blind']) {
        await statusOf(
          router,
          row,
          mockCredentials.user.header(`user:default/${who}`),
        );
      }
      expect([router.client.sent, router.asked]).toEqual([[], []]);
    });
  });

  test.each(MATRIX.filter(({ refused }) => refused === 403))(
    'asks nobody anything for a permission that is missing: $method $route $body.text',
    async row => {
      const router = await open();
      const refused = SEES_CLUSTER.filter(who => !row.allowed.includes(who));
      for (const who of refused) {
        const user = mockCredentials.user.header(`user:default/${who}`);
        expect(await statusOf(router, row, user)).toBe(403);
      }
      expect([router.client.sent, router.asked]).toEqual([[], []]);
    },
  );
});
