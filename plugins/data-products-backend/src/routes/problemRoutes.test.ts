// SPDX-License-Identifier: Apache-2.0

import { AuthorizeResult } from '@backstage/plugin-permission-common';
import {
  aDataProduct,
  aDataProductEntity,
} from '@data-mesh/backstage-plugin-data-products-common/testUtils';
import { createTestDatabases } from '../__testUtils__/databases';
import { KIM, openRouter } from '../__testUtils__/openRouter';
import { aContext, anUpsert, aPlan } from '../__testUtils__/plans';
import { readingDepends } from '../__testUtils__/policies';

const databases = createTestDatabases();
const CHECKOUT = 'group:default/checkout';
const PATH = '/products/prod/orders/problems';

const ownedBy = (name: string, entityRef: string) =>
  aDataProduct({
    title: name,
    owner: { status: 'resolved', text: name, entityRef },
  });
const orders = ownedBy('orders', CHECKOUT);
const payments = ownedBy('payments', 'group:default/payments');
const ordersEntity = aDataProductEntity({ title: 'orders' });

const group = (name: string, parent?: string) => ({
  apiVersion: 'backstage.io/v1alpha1',
  kind: 'Group',
  metadata: { name },
  spec: { type: 'team', children: [], parent },
});

async function open(
  options: Parameters<typeof openRouter>[1] = {},
): Promise<Awaited<ReturnType<typeof openRouter>>> {
  const opened = await openRouter(databases, {
    entities: [ordersEntity],
    ...options,
  });
  await opened.store.applyPlan(
    aPlan({ upserts: [orders, payments].map(anUpsert) }),
    aContext(0),
  );
  return opened;
}

type Http = Awaited<ReturnType<typeof openRouter>>['http'];

const report = async (http: Http, text: string, name = 'orders') =>
  http.post(`/products/prod/${name}/problems`).send({ text });

/** Lets everybody do everything but what is named. */
const without = (
  ...names: string[]
): NonNullable<Parameters<typeof openRouter>[1]>['permissions'] => ({
  ...readingDepends,
  authorize: async requests =>
    requests.map(({ permission }) => ({
      result: names.includes(permission.name)
        ? AuthorizeResult.DENY
        : AuthorizeResult.ALLOW,
    })),
});

describe('POST /products/:namespace/:name/problems', () => {
  it('keeps what was reported, trimmed, and tells the owner', async () => {
    const { http, ownerNotifier, auditor } = await open();

    const { status, body } = await report(http, '  Events come *late*.\n');

    expect(status).toBe(200);
    expect(body).toEqual({
      report: {
        id: expect.any(String),
        entityRef: 'dataproduct:prod/orders',
        title: 'orders',
        text: 'Events come *late*.',
        reportedBy: KIM,
        reportedAt: expect.any(String),
        state: 'open',
        isClosable: true,
      },
      isOwnerNotified: true,
    });
    expect(ownerNotifier.reported).toHaveBeenCalledWith(
      expect.objectContaining({ ownerRef: CHECKOUT, title: 'orders' }),
    );
    expect(auditor.createEvent).toHaveBeenCalledWith(
      expect.objectContaining({
        eventId: 'problem-report',
        severityLevel: 'medium',
        meta: { namespace: 'prod', name: 'orders' },
      }),
    );
  });

  it('says so when the owner could not be told', async () => {
    const { http, ownerNotifier } = await open();
    ownerNotifier.reported.mockResolvedValue(false);
    expect((await report(http, 'Late.')).body.isOwnerNotified).toBe(false);
  });

  it('shows in the activity of the product, which can be narrowed to problems', async () => {
    const { http } = await open();
    await report(http, 'Late.');
    const { body } = await http
      .get('/products/prod/orders/changes')
      .query({ field: 'problem' });
    expect(body).toMatchObject({
      items: [{ kind: 'added', after: 'Late.', by: KIM }],
      totalItems: 1,
    });
  });

  // prettier-ignore
  test.each<[string, unknown, number]>([
    ['without a text',                undefined,            400],
    ['with an empty text',            ' \n',                400],
    ['with something else as text',   7,                    400],
    ['with 2,001 characters',         'x'.repeat(2_001),    400],
    ['with 2,000 characters',         'x'.repeat(2_000),    200],
    ['with 2,000 long characters',    '\u{FFFD}'.repeat(2_000), 200],
  ])('answers a report %s as it should', async (_case, text, expected) => {
    const { http } = await open();
    const { status } = await http.post(PATH).send({ text });
    expect(status).toBe(expected);
  });

  it('tells a person with ten open reports to close one first', async () => {
    const { http } = await open();
    for (let index = 0; index < 10; index++) await report(http, `${index}`);
    const { status, body } = await report(http, 'One more.');
    expect(status).toBe(409);
    expect(body.error.message).toContain('close one');
  });

  it('needs the permission to report', async () => {
    const permissions = without('data-products.problem.report');
    const { http } = await open({ permissions });
    expect((await report(http, 'Late.')).status).toBe(403);
  });

  it('knows no product that the caller may not read', async () => {
    const { http, ownerNotifier } = await open({
      permissions: readingDepends,
    });
    expect((await report(http, 'Late.', 'payments')).status).toBe(404);
    expect(ownerNotifier.reported).not.toHaveBeenCalled();
  });
});

describe('GET /products/:namespace/:name/problems', () => {
  it('gives open and closed ones, newest first', async () => {
    const { http } = await open();
    const { body: first } = await report(http, 'Late.');
    await report(http, 'Twice.');
    await http.post(`/problems/${first.report.id}/close`).send({ note: 'Ok.' });

    const { body } = await http.get(PATH);

    expect(body).toMatchObject([
      { text: 'Twice.', state: 'open', isClosable: true },
      {
        text: 'Late.',
        state: 'closed',
        closedBy: KIM,
        closingNote: 'Ok.',
        isClosable: false,
      },
    ]);
  });
});

describe('GET /problems', () => {
  const entities = [
    ordersEntity,
    group('commerce'),
    group('checkout', 'commerce'),
    group('payments'),
  ];

  test.each([
    ['a member of the owning group', [CHECKOUT], ['Late.']],
    ['a lead of a group above it', ['group:default/commerce'], ['Late.']],
    ['a member of another group', ['group:default/payments'], ['Gone.']],
    ['somebody without a group', [], []],
  ])('gives %s the open ones of what they own', async (_who, groups, texts) => {
    const { http } = await open({ entities, groups });
    const { body } = await report(http, 'Closed.');
    await http.post(`/problems/${body.report.id}/close`);
    await report(http, 'Late.');
    await report(http, 'Gone.', 'payments');

    const { body: mine } = await http.get('/problems');

    expect(mine.map(({ text }: { text: string }) => text)).toEqual(texts);
  });

  it('leaves out what the caller owns but may not read', async () => {
    const { http, problems } = await open({
      entities,
      groups: [CHECKOUT, 'group:default/payments'],
      permissions: readingDepends,
    });
    for (const { key, environmentId } of [payments, orders]) {
      const by = 'user:default/lee';
      await problems.report({ key, environmentId, text: 'Late.', by, at: '…' });
    }
    const { body } = await http.get('/problems');
    expect(body).toMatchObject([{ entityRef: 'dataproduct:prod/orders' }]);
  });
});

describe('POST /problems/:id/close', () => {
  const mayNotCloseAny = without('data-products.problem.close');

  it('closes one with a note, and records who did', async () => {
    const { http, auditor } = await open();
    const { body } = await report(http, 'Late.');
    const { id } = body.report;

    const closed = await http
      .post(`/problems/${id}/close`)
      .send({ note: ' Repaired. ' });

    expect(closed.body).toMatchObject({
      id,
      state: 'closed',
      closedBy: KIM,
      closingNote: 'Repaired.',
      isClosable: false,
    });
    expect(auditor.createEvent).toHaveBeenCalledWith(
      expect.objectContaining({
        eventId: 'problem-close',
        meta: { problemId: id },
      }),
    );
  });

  it('says that one is closed already', async () => {
    const { http } = await open();
    const { body } = await report(http, 'Late.');
    await http.post(`/problems/${body.report.id}/close`);
    expect((await http.post(`/problems/${body.report.id}/close`)).status).toBe(
      409,
    );
  });

  test.each([
    ['lets an owner of the product', [CHECKOUT], 200],
    ['refuses somebody else, who may read it', [], 403],
  ])('%s without the permission', async (_who, groups, expected) => {
    const { http, problems } = await open({
      groups,
      permissions: mayNotCloseAny,
    });
    const { id } = await problems.report({
      key: orders.key,
      environmentId: orders.environmentId,
      text: 'Late.',
      by: 'user:default/lee',
      at: '2026-11-02T10:00:00.000Z',
    });
    const { status } = await http.post(`/problems/${id}/close`);
    expect(status).toBe(expected);
  });

  it('knows no report of a product that the caller may not read', async () => {
    const { http, problems } = await open({ permissions: mayNotCloseAny });
    const { id } = await problems.report({
      key: payments.key,
      environmentId: payments.environmentId,
      text: 'Late.',
      by: KIM,
      at: '2026-11-02T10:00:00.000Z',
    });
    const hidden = await http.post(`/problems/${id}/close`);
    const absent = await http.post('/problems/777/close');
    expect([hidden.status, absent.status]).toEqual([404, 404]);
    expect(hidden.body.error.message).toBe(
      absent.body.error.message.replace('777', id),
    );
  });
});
