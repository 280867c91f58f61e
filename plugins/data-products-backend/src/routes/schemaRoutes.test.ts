// SPDX-License-Identifier: Apache-2.0

import { SchemaSubject } from '@data-mesh/backstage-plugin-data-products-common';
import { anOutputPort } from '@data-mesh/backstage-plugin-data-products-common/testUtils';
import {
  FaultEffect,
  Simulator,
  startSimulator,
} from '@data-mesh/confluent-simulator';
import { anUpsert, aContext, aPlan } from '../__testUtils__/plans';
import { readingDepends } from '../__testUtils__/policies';
import {
  openOrders,
  orders,
  orderSchemas,
  statusesOf,
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

describe('GET …/subjects', () => {
  it('tells every subject, its versions newest first, and its level', async () => {
    const { http } = await open();

    const { status, body } = await http.get(SUBJECTS);

    expect(status).toBe(200);
    expect(body.hasRegistry).toBe(true);
    expect(body.subjects.map(({ subject }: SchemaSubject) => subject)).toEqual([
      'orders-value',
      'orders-key',
      'orders-broken',
      'orders-circle',
      'orders-gone',
    ]);
    const [value, key] = body.subjects;
    expect(value).toEqual({
      subject: 'orders-value',
      part: 'value',
      topics: ['orders'],
      state: {
        status: 'read',
        versions: [
          {
            version: 3,
            schemaId: expect.any(Number),
            format: 'AVRO',
            registeredAt: expect.any(String),
          },
          {
            version: 2,
            schemaId: expect.any(Number),
            format: 'AVRO',
            registeredAt: expect.any(String),
          },
          {
            version: 1,
            schemaId: expect.any(Number),
            format: 'AVRO',
            registeredAt: '2026-03-01T08:00:00.000Z',
          },
        ],
        compatibility: { level: 'BACKWARD', isOwn: true },
      },
    });
    expect(key.state.compatibility).toEqual({
      level: 'BACKWARD',
      isOwn: false,
    });
  });

  it('tells a subject that the registry does not have as absent', async () => {
    const { http } = await open();
    const { body } = await http.get(SUBJECTS);
    expect(body.subjects.at(-1)).toMatchObject({
      subject: 'orders-gone',
      state: { status: 'absent' },
    });
  });

  it('tells of subjects that the key may not read, and of the others all the same', async () => {
    const { http } = await open({ registry: { key: 'weak-key' } });
    const { body } = await http.get(SUBJECTS);
    expect(statusesOf(body)).toEqual([
      'failed',
      'read',
      'failed',
      'failed',
      'absent',
    ]);
    expect(body.subjects[0].state).toEqual({
      status: 'failed',
      cause:
        'The API key of the portal may not read this in the Schema Registry.',
      canRetryHelp: false,
    });
  });

  // prettier-ignore
  test.each<[string, FaultEffect, RegExp]>([
    ['is down',            { kind: 'status', status: 503 }, /answered with 503/],
    ['does not answer',    { kind: 'hang' },                /not answered in time/],
    ['breaks off',         { kind: 'resetInBody' },         /no whole answer/],
    ['answers with HTML',  { kind: 'status', status: 502, body: 'html' }, /answered with 502/],
  ])('answers for each subject when the registry %s', async (_case, effect, cause) => {
    const { http } = await open();
    simulator.faults.add({ ...effect, routes: ['schemaRegistry.*'] });

    const { status, body } = await http.get(SUBJECTS);

    expect(status).toBe(200);
    expect(body.subjects).toHaveLength(5);
    for (const { state } of body.subjects) {
      expect(state).toEqual({
        status: 'failed',
        cause: expect.stringMatching(cause),
        canRetryHelp: true,
      });
    }
  });

  it('tells versions without a level when only that fails', async () => {
    const { http } = await open();
    simulator.faults.add({
      kind: 'status',
      status: 500,
      routes: ['schemaRegistry.subjectConfig'],
    });
    const { body } = await http.get(SUBJECTS);
    expect(body.subjects[1].state).toEqual({
      status: 'read',
      versions: [expect.objectContaining({ version: 1 })],
    });
  });

  it('says that there is no registry when nobody could ever ask', async () => {
    const { http, store } = await open({ registry: 'none' });
    const port = { ...anOutputPort({ name: 'orders' }), subjects: undefined };
    await store.applyPlan(
      aPlan({ upserts: [anUpsert({ ...orders, outputPorts: [port] })] }),
      aContext(5),
    );
    const { body } = await http.get(SUBJECTS);
    expect(body).toEqual({ hasRegistry: false, subjects: [] });
  });

  it('names the subjects it knows when the registry cannot be asked any more', async () => {
    const { http } = await open({ registry: 'none' });
    const { body } = await http.get(SUBJECTS);
    expect(body.hasRegistry).toBe(true);
    expect(body.subjects[0].state).toMatchObject({
      status: 'failed',
      cause: expect.stringContaining('wrong with its configuration'),
    });
  });
});

describe('a product that the caller may not read', () => {
  test.each([
    '',
    '/orders-value/versions/1',
    '/orders-value/comparison?from=1&to=2',
  ])(
    'is not found at …/subjects%s, and the registry is not asked',
    async path => {
      const { http } = await open({
        entities: [],
        permissions: readingDepends,
      });
      expect((await http.get(`${SUBJECTS}${path}`)).status).toBe(404);
      expect(simulator.requests.count()).toBe(0);
    },
  );
});
