// SPDX-License-Identifier: Apache-2.0

import { mockServices } from '@backstage/backend-test-utils';
import { AuthorizeResult } from '@backstage/plugin-permission-common';
import {
  aDataProduct,
  aDataProductEntity,
  anOutputPort,
  aRecordSampleRequest,
} from '@data-mesh/backstage-plugin-data-products-common/testUtils';
import { createTestDatabases } from '../__testUtils__/databases';
import { openRouter } from '../__testUtils__/openRouter';
import {
  aContext,
  anUpsert,
  aPlan,
  ENVIRONMENT_ID,
} from '../__testUtils__/plans';
import { aKafkaRecord, FakeTopic } from '../records/__testUtils__/FakeTopic';

const databases = createTestDatabases();

const RECORDS = '/products/prod/orders/records';
const orders = aDataProduct({
  tags: [],
  outputPorts: [anOutputPort({ name: 'orders', clusterId: 'lkc-3x9wz1' })],
});

/** The product `orders`, whose topic holds one record, for somebody who has not these permissions. */
async function open(denied: string[] = [], options: object = {}) {
  const topic = new FakeTopic([
    aKafkaRecord({ key: Buffer.from('jane'), value: Buffer.from('hey') }),
  ]);
  const opened = await openRouter(databases, {
    entities: [aDataProductEntity({ title: 'orders' })],
    permissions: {
      authorize: async requests =>
        requests.map(({ permission }) => ({
          result: denied.includes(permission.name)
            ? AuthorizeResult.DENY
            : AuthorizeResult.ALLOW,
        })),
      authorizeConditional: async requests =>
        requests.map(() => ({ result: AuthorizeResult.ALLOW })),
    } as Parameters<typeof mockServices.permissions.mock>[0],
    sampled: [
      {
        config: { id: ENVIRONMENT_ID },
        kafka: [
          {
            config: { clusterId: 'lkc-3x9wz1', title: 'Retail' },
            client: topic,
          },
        ],
      },
    ],
    ...options,
  });
  await opened.store.applyPlan(
    aPlan({ upserts: [anUpsert(orders)] }),
    aContext(0),
  );
  const ask = (body: object = aRecordSampleRequest()) =>
    opened.http.post(RECORDS).send(body);
  return { ...opened, topic, ask };
}

describe('POST …/records', () => {
  it('shows records as they are to who may see personal data', async () => {
    const { ask } = await open();
    const { status, body } = await ask();
    expect([status, body]).toEqual([
      200,
      {
        records: [
          {
            partition: 0,
            offset: '7',
            timestamp: '2026-11-22T11:59:48.000Z',
            key: { kind: 'text', text: 'jane' },
            value: { kind: 'text', text: 'hey' },
            headers: [],
            bytes: 7,
          },
        ],
        isMasked: false,
        maskedFields: [],
        scanned: 1,
        endedBy: 'end',
        readAt: expect.any(String),
        failures: [],
      },
    ]);
  });

  it('hides everything from others as long as no schema was read', async () => {
    const { ask } = await open(['data-products.records.read-unmasked']);
    const { body } = await ask();
    expect(body).toMatchObject({
      isMasked: true,
      records: [{ key: { kind: 'hidden' }, value: { kind: 'hidden' } }],
    });
  });

  it('asks no cluster for who may not see records', async () => {
    const { ask, topic } = await open(['data-products.records.read']);
    const { status, body } = await ask();
    expect([status, body.error.message]).toEqual([
      403,
      expect.stringContaining('data-products.records.read'),
    ]);
    expect(topic.asked).toEqual([]);
  });

  it('does not know a product that the caller may not read', async () => {
    const { http } = await open();
    const { status } = await http
      .post('/products/prod/payments/records')
      .send(aRecordSampleRequest());
    expect(status).toBe(404);
  });

  // prettier-ignore
  test.each<[string, object]>([
    ['no topic',           { topic: undefined }],
    ['no record',          { limit: 0 }],
    ['too many records',   { limit: 201 }],
    ['half a record',      { limit: 1.5 }],
    ['no time',            { position: { type: 'time', time: 'yesterday' } }],
    ['another position',   { position: { type: 'oldest' } }],
    ['an endless key',     { key: 'x'.repeat(1_001) }],
  ])('refuses to look for %s', async (_case, wrong) => {
    const { ask, topic } = await open();
    expect((await ask({ ...aRecordSampleRequest(), ...wrong })).status).toBe(400);
    expect(topic.asked).toEqual([]);
  });

  it('says what to configure when the portal cannot read the cluster', async () => {
    const { ask } = await open([], { sampled: [] });
    const { status, body } = await ask();
    expect([status, body.error.message]).toEqual([
      501,
      expect.stringContaining('configure `protocol`'),
    ]);
  });

  it('says when to try again to who asks for too many at a time', async () => {
    const { ask, topic } = await open();
    let end = () => {};
    topic.gate = new Promise(resolve => {
      end = resolve;
    });
    const running = [ask(), ask()].map(request => request.then(r => r.status));
    const isStarted = () => topic.asked.length === 2;
    while (!isStarted()) await new Promise(setImmediate);
    const { status, headers } = await ask();
    end();
    expect([status, headers['retry-after']]).toEqual([429, '5']);
    expect(await Promise.all(running)).toEqual([200, 200]);
  });

  it('leaves who, what and how many in the audit, and no word of a record', async () => {
    const { ask, auditor } = await open();
    const success = jest.fn();
    auditor.createEvent.mockResolvedValue({ success, fail: jest.fn() });
    await ask(aRecordSampleRequest({ key: 'jane' }));
    expect(auditor.createEvent).toHaveBeenCalledWith(
      expect.objectContaining({
        eventId: 'record-sample',
        severityLevel: 'low',
        meta: {
          namespace: 'prod',
          name: 'orders',
          clusterId: 'lkc-3x9wz1',
          topic: 'orders',
          position: { type: 'newest' },
          limit: 20,
          isByKey: true,
        },
      }),
    );
    expect(success).toHaveBeenCalledWith({
      meta: { records: 1, scanned: 1, isMasked: false },
    });
  });
});
