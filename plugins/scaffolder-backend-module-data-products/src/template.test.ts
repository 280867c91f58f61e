// SPDX-License-Identifier: Apache-2.0
import { mockCredentials } from '@backstage/backend-test-utils';
import { anOperationPlan } from '@data-mesh/backstage-plugin-data-products-common/testUtils';
import request from 'supertest';
import { FakeDataProductsBackEnd } from './__testUtils__/FakeDataProductsBackEnd';
import {
  BLANK,
  startScaffolder,
  theTemplate,
} from './__testUtils__/startScaffolder';

const STATEMENT = {
  ksqldbClusterId: 'lksqlc-9d6ry',
  statement: "CREATE STREAM A WITH (KAFKA_TOPIC = 'a') AS SELECT * FROM B;",
  topic: 'a',
};

describe('the template Create a data product', () => {
  const backEnd = new FakeDataProductsBackEnd();
  let server: Awaited<ReturnType<typeof startScaffolder>>;

  beforeAll(async () => {
    await backEnd.start();
    server = await startScaffolder(backEnd);
  }, 60_000);
  afterAll(() => backEnd.stop());
  beforeEach(() => {
    backEnd.plan = anOperationPlan();
    backEnd.planned.length = 0;
  });

  const dryRun = (values: object) =>
    request(server)
      .post('/api/scaffolder/v2/dry-run')
      .set('Authorization', mockCredentials.user.header())
      .send({ template: theTemplate(), values, directoryContents: [] });

  test.each<[string, object, object]>([
    [
      'an empty topic',
      { ...BLANK, partitions: 6 },
      {
        topic: 'orders.returned.v1',
        origin: {
          type: 'blank',
          partitions: 6,
          configs: [],
          valueSchema: BLANK.valueSchema,
        },
      },
    ],
    [
      'an empty topic with as many partitions as usual',
      BLANK,
      {
        topic: 'orders.returned.v1',
        origin: {
          type: 'blank',
          configs: [],
          valueSchema: BLANK.valueSchema,
        },
      },
    ],
    [
      'a filter of products',
      { ...BLANK, origin: 'products', choices: {}, statement: STATEMENT },
      {
        topic: 'a',
        origin: {
          type: 'ksqldb',
          ksqldbClusterId: 'lksqlc-9d6ry',
          statement: STATEMENT.statement,
        },
      },
    ],
    [
      'a use case, not what was chosen before',
      {
        ...BLANK,
        origin: 'useCase',
        statement: { ...STATEMENT, topic: 'b' },
        useCase: STATEMENT,
      },
      { topic: 'a', origin: expect.objectContaining({ type: 'ksqldb' }) },
    ],
  ])('asks for %s, and for that alone', async (_case, values, target) => {
    const { body, status } = await dryRun(values);

    expect([status, body.error]).toEqual([200, undefined]);
    expect(backEnd.planned).toEqual([
      {
        kind: 'create',
        environmentId: 'env-7k2mq9',
        targets: [
          expect.objectContaining({
            clusterId: 'lkc-3x9wz1',
            acceptedSlaTier: 'tier-2',
            metadata: expect.objectContaining({
              owner: 'group:default/checkout',
              slaTier: 'tier-2',
            }),
            ...target,
          }),
        ],
      },
    ]);
    expect(backEnd.submitted).toEqual([]);
  });

  test('fails for what would be refused', async () => {
    backEnd.plan = anOperationPlan({
      isRunnable: false,
      problems: [
        { severity: 'error', code: 'taken', message: 'The name is taken.' },
      ],
    });
    const { body } = await dryRun(BLANK);
    expect(JSON.stringify(body)).toContain('The name is taken.');
  });
});
