// SPDX-License-Identifier: Apache-2.0

import { Simulator, startSimulator } from '@data-mesh/confluent-simulator';
import { ENVIRONMENT_ID } from '../__testUtils__/plans';
import {
  ADDRESS,
  id,
  openOrders,
  orderSchemas,
  record,
  SUBJECTS,
} from './__testUtils__/openOrders';

let simulator: Simulator;

beforeAll(async () => {
  simulator = await startSimulator({ scenario: orderSchemas });
});
beforeEach(() => simulator.reset());
afterAll(() => simulator.stop());

const open = (options?: Parameters<typeof openOrders>[1]) =>
  openOrders(simulator, options);

describe('GET …/subjects/:subject/versions/:version', () => {
  it('tells a version whole, what it refers to followed', async () => {
    const { http } = await open();

    const { status, body } = await http.get(
      `${SUBJECTS}/orders-value/versions/latest`,
    );

    expect(status).toBe(200);
    expect(body).toMatchObject({
      subject: 'orders-value',
      version: 3,
      format: 'AVRO',
      references: [{ name: ADDRESS, subject: ADDRESS, version: 1 }],
      properties: [
        { name: 'owner', value: 'checkout' },
        { name: 'token', value: '••••••' },
      ],
      rules: [{ name: 'paid', phase: 'domain', expression: 'message.paid' }],
      tree: {
        status: 'read',
        unresolvedReferences: [],
        fields: [
          { path: 'orderId' },
          { path: 'channel' },
          { path: 'address', fields: [{ path: 'address.city' }] },
        ],
      },
    });
    expect(JSON.stringify(body)).not.toContain('k-123');
  });

  it('tells an older version by its number', async () => {
    const { http } = await open();
    const { body } = await http.get(`${SUBJECTS}/orders-value/versions/1`);
    expect(body).toMatchObject({
      version: 1,
      registeredAt: '2026-03-01T08:00:00.000Z',
      text: JSON.stringify(record('Order', id)),
    });
  });

  it('tells the text of a schema that nobody can read', async () => {
    const { http } = await open();
    const { status, body } = await http.get(
      `${SUBJECTS}/orders-broken/versions/1`,
    );
    expect(status).toBe(200);
    expect(body).toMatchObject({
      text: 'oops',
      tree: { status: 'unreadable' },
    });
  });

  it('ends where references go in a circle', async () => {
    const { http } = await open();
    const { body } = await http.get(`${SUBJECTS}/orders-circle/versions/1`);
    expect(body.tree).toMatchObject({
      status: 'read',
      fields: [{ path: 'right', fields: [{ path: 'right.left' }] }],
    });
    expect(
      simulator.requests.count({ route: 'schemaRegistry.version' }),
    ).toBeLessThanOrEqual(3);
  });

  it('shows a type by its name when what it refers to cannot be read', async () => {
    const { http } = await open();
    simulator.faults.add({
      kind: 'status',
      status: 404,
      routes: ['schemaRegistry.version'],
      skip: 1,
    });
    const { body } = await http.get(`${SUBJECTS}/orders-value/versions/3`);
    expect(body.tree).toMatchObject({
      status: 'read',
      unresolvedReferences: [ADDRESS],
    });
  });

  it('marks fields with the tags of the stream catalog', async () => {
    const { http, index } = await open();
    const { body } = await http.get(SUBJECTS);
    const { schemaId } = body.subjects[0].state.versions.at(-1);
    await index.replaceFieldTags(
      ENVIRONMENT_ID,
      new Map([
        [`.:${schemaId}`, [{ field: 'shop.Order.orderId', tags: ['pii'] }]],
      ]),
    );
    const answer = await http.get(`${SUBJECTS}/orders-value/versions/1`);
    expect(answer.body.tree.fields[0]).toMatchObject({ isPii: true });
  });

  // prettier-ignore
  test.each<[string, string, number]>([
    ['a subject of somebody else',  'salaries-value/versions/1',      404],
    ['what it only refers to',      `${ADDRESS}/versions/1`,          404],
    ['a subject that is gone',      'orders-gone/versions/latest',    404],
    ['a version that is not there', 'orders-value/versions/9',        404],
    ['version 0',                   'orders-value/versions/0',        400],
    ['a version that is none',      'orders-value/versions/newest',   400],
  ])('refuses %s', async (_case, path, status) => {
    const { http } = await open();
    expect((await http.get(`${SUBJECTS}/${path}`)).status).toBe(status);
  });

  it('asks the registry nothing about a subject of somebody else', async () => {
    const { http } = await open();
    await http.get(`${SUBJECTS}/salaries-value/versions/latest`);
    await http.get(`${SUBJECTS}/salaries-value/comparison?from=1&to=1`);
    expect(simulator.requests.count()).toBe(0);
  });

  test.each<[string, Parameters<typeof open>[0]]>([
    ['is down', {}],
    ['is not configured well', { registry: 'none' }],
  ])(
    'says that it cannot be had now when the registry %s',
    async (_case, options) => {
      const { http } = await open(options);
      simulator.faults.add({
        kind: 'status',
        status: 503,
        routes: ['schemaRegistry.*'],
      });
      const { status } = await http.get(`${SUBJECTS}/orders-value/versions/1`);
      expect(status).toBe(503);
    },
  );
});

describe('GET …/subjects/:subject/comparison', () => {
  const compare = async (
    from: number,
    to: number,
    subject = 'orders-value',
  ) => {
    const { http } = await open();
    return http.get(`${SUBJECTS}/${subject}/comparison`).query({ from, to });
  };

  it('tells what changed, and that it may follow', async () => {
    const { status, body } = await compare(1, 2);
    expect(status).toBe(200);
    expect(body).toMatchObject({
      from: { version: 1 },
      to: { version: 2 },
      changes: [{ path: 'channel', kind: 'added', aspects: [] }],
      verdict: {
        status: 'compatible',
        compatibility: { level: 'BACKWARD', isOwn: true },
        messages: [],
      },
    });
  });

  it('tells why it may not, in the words of the registry', async () => {
    const { body } = await compare(2, 3);
    expect(body.verdict).toMatchObject({
      status: 'incompatible',
      messages: expect.arrayContaining([
        expect.stringContaining('READER_FIELD_MISSING_DEFAULT_VALUE'),
      ]),
    });
  });

  it('judges in the direction that was asked for', async () => {
    const { body } = await compare(3, 2);
    expect(body).toMatchObject({
      from: { version: 3 },
      to: { version: 2 },
      changes: expect.arrayContaining([
        { path: 'address', kind: 'removed', aspects: [] },
      ]),
      verdict: { status: 'compatible' },
    });
  });

  it('has nothing to say where every change passes', async () => {
    const { body } = await compare(1, 1, 'orders-circle');
    expect(body).toMatchObject({
      changes: [],
      verdict: { status: 'unchecked', compatibility: { level: 'NONE' } },
    });
  });

  it('tells no changes of what nobody can read', async () => {
    const { status, body } = await compare(1, 1, 'orders-broken');
    expect(status).toBe(200);
    expect(body.changes).toBeUndefined();
  });

  it('compares all the same when the registry gives no verdict', async () => {
    const { http } = await open();
    simulator.faults.add({
      kind: 'status',
      status: 500,
      routes: ['schemaRegistry.checkCompatibility*'],
    });
    const { body } = await http
      .get(`${SUBJECTS}/orders-value/comparison`)
      .query({ from: 1, to: 2 });
    expect(body).toMatchObject({
      changes: [{ path: 'channel' }],
      verdict: { status: 'unknown', canRetryHelp: true },
    });
  });

  test.each([
    ['from=1', 400],
    ['from=1&to=latest', 400],
    ['from=0&to=1', 400],
    ['from=1&to=9', 404],
  ])('answers ?%s with %d', async (query, status) => {
    const { http } = await open();
    const answer = await http.get(
      `${SUBJECTS}/orders-value/comparison?${query}`,
    );
    expect(answer.status).toBe(status);
  });
});
