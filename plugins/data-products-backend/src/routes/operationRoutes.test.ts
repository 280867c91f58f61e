// SPDX-License-Identifier: Apache-2.0

import {
  Dependents,
  OperationRequest,
  ProductMetadata,
} from '@data-mesh/backstage-plugin-data-products-common';
import {
  aDataProduct,
  aDataProductEntity,
  anAuditRecord,
  anEditableProduct,
  aProductMetadata,
} from '@data-mesh/backstage-plugin-data-products-common/testUtils';
import { mockCredentials } from '@backstage/backend-test-utils';
import { StoredOperation } from '../operations/types';
import { createTestDatabases } from '../__testUtils__/databases';
import { openRouter } from '../__testUtils__/openRouter';
import {
  aContext,
  anUpsert,
  aPlan,
  ENVIRONMENT_ID,
} from '../__testUtils__/plans';
import {
  aStoredOperation,
  aStoredTarget,
} from '../operations/onBehalf/__testUtils__/FakeOperations';
import { fakePlanner } from '../operations/onBehalf/__testUtils__/plannedOperations';

jest.setTimeout(60_000);

const databases = createTestDatabases();
const LEE = mockCredentials.user.header('user:default/lee');
const CHECKOUT = 'group:default/checkout';

const orders = aDataProduct();
const ended = aDataProduct({
  title: 'shipments',
  lifecycle: 'deprecated',
  endsOn: '2026-11-01',
});

async function open(options: Parameters<typeof openRouter>[1] = {}) {
  const opened = await openRouter(databases, {
    mode: 'readWrite',
    groups: [CHECKOUT],
    entities: [orders, ended].map(product => aDataProductEntity(product)),
    ...options,
  });
  await opened.store.applyPlan(
    aPlan({ upserts: [anUpsert(orders), anUpsert(ended)] }),
    aContext(0),
  );
  return opened;
}

const aYearAgo = {
  requestedBy: 'user:default/kim',
  requestedAt: '2025-11-02T09:30:00.000Z',
};
const readers: Dependents = {
  items: [{ type: 'entity', title: 'till' }],
  hiddenCount: 1,
  unknown: [],
};

const subject = { current: orders, proposed: { owner: CHECKOUT, domain: '' } };

function edit(
  metadata: Partial<ProductMetadata> = {},
  entityRef = 'dataproduct:prod/orders',
): OperationRequest {
  return {
    kind: 'edit',
    environmentId: ENVIRONMENT_ID,
    targets: [
      { entityRef, version: 'v-1', metadata: aProductMetadata(metadata) },
    ],
  };
}

const publish: OperationRequest = {
  kind: 'publish',
  environmentId: ENVIRONMENT_ID,
  targets: [
    {
      clusterId: 'lkc-3x9wz1',
      topic: 'returns',
      metadata: aProductMetadata(),
    },
  ],
};

const unresolved = {
  severity: 'error' as const,
  code: 'owner-unresolved',
  field: 'metadata.owner',
  message: 'Nobody is called that.',
};

describe('planning', () => {
  it('adds what the caller may not do to what else is in the way', async () => {
    const planner = fakePlanner({
      subject,
      target: { problems: [unresolved] },
    });
    const { http } = await open({ planner, groups: [] });
    const { status, body } = await http.post('/operations/plan').send(edit());
    expect(status).toBe(200);
    expect(body).toMatchObject({
      isRunnable: false,
      targets: [
        {
          steps: [],
          problems: [
            { code: 'not-allowed', severity: 'error' },
            { code: 'owner-unresolved' },
          ],
        },
      ],
    });
  });

  it('says at the statement that ksqlDB would refuse it', async () => {
    const statement = { ksqldbClusterId: 'lksqlc-1', text: 'X', sources: [] };
    const planner = fakePlanner({ subject: { ...subject, statement } });
    const { http } = await open({
      planner,
      whyNoStatement: 'There is no stream SALARIES that you may read.',
    });
    const { body } = await http.post('/operations/plan').send(publish);
    expect(body.targets[0].problems).toEqual([
      {
        severity: 'error',
        code: 'not-allowed',
        field: 'origin.statement',
        message: 'There is no stream SALARIES that you may read.',
      },
    ]);
  });

  it('tells nothing of products that are hidden, or somewhere else', async () => {
    const planner = fakePlanner({ subject });
    const { http } = await open({ planner });
    const statusOf = async (request: OperationRequest) =>
      (await http.post('/operations/plan').send(request)).status;
    expect([
      await statusOf(edit({}, 'dataproduct:prod/salaries')),
      await statusOf({ ...edit(), environmentId: 'env-4p8xd3' }),
      await statusOf(edit({}, 'component:default/till')),
    ]).toEqual([404, 400, 400]);
    expect(planner.asked).toEqual([]);
  });

  // prettier-ignore
  test.each<[string, object, string]>([
    ['no targets',          { ...edit(), targets: [] },                                       'targets: must have at least one entry'],
    ['too many',            { ...edit(), targets: Array(201).fill({ entityRef: 'dataproduct:prod/orders', version: 'v', metadata: aProductMetadata() }) }, 'targets: must have at most 200 entries'],
    ['an unknown kind',     { kind: 'destroy', environmentId: ENVIRONMENT_ID, targets: [] },  'kind'],
    ['an unknown field',    edit({ colour: 'red' } as never),                                 'colour'],
    ['a tier nobody knows', edit({ slaTier: 'tier-9' as never }),                             'targets.0.metadata.slaTier'],
    ['no version',          { ...edit(), targets: [{ entityRef: 'dataproduct:prod/orders', metadata: aProductMetadata() }] }, 'targets.0.version'],
  ])('refuses a request with %s', async (_case, request, message) => {
    const { http } = await open();
    const { status, body } = await http.post('/operations/plan').send(request);
    expect([status, body.error.message]).toEqual([400, expect.stringContaining(message)]);
  });

  it('takes ten thousand characters with quotes and HTML, trimmed', async () => {
    const planner = fakePlanner({ subject });
    const { http } = await open({ planner });
    const description = `<b>"'${'🙂'.repeat(5_000)}`;
    await http
      .post('/operations/plan')
      .send(edit({ description: ` ${description}\n` }))
      .expect(200);
    expect(planner.asked).toMatchObject([
      { targets: [{ metadata: { description } }] },
    ]);
  });
});

describe('submitting', () => {
  it('starts what is runnable, and answers a second time with the same key with the first', async () => {
    const planner = fakePlanner({ subject });
    const { http, operations } = await open({ planner });
    const submit = () =>
      http.post('/operations').send({ request: edit(), key: 'task-1.edit' });
    const first = await submit();
    expect([first.status, first.body]).toMatchObject([
      200,
      {
        id: 'operation-1',
        kind: 'edit',
        state: 'waiting',
        requestedBy: 'user:default/kim',
        isCancellable: true,
      },
    ]);
    expect((await submit()).body).toEqual(first.body);
    expect(operations.stored).toHaveLength(1);
    expect(planner.asked).toHaveLength(1);
  });

  // prettier-ignore
  test.each<[string, Parameters<typeof open>[0], number, string]>([
    ['what is not the caller’s',          { planner: fakePlanner({ subject }), groups: [] },                         403, 'Only the group checkout'],
    ['what the caller would give away',   { planner: fakePlanner({ subject: { ...subject, proposed: { owner: 'group:default/others', domain: '' } } }) }, 403, 'needs an owner or a domain of yours'],
    ['anything where it is read-only',    { planner: fakePlanner({ subject }), mode: 'readOnly' },                   403, 'mode: readWrite'],
    ['what is protected',                 { planner: fakePlanner({ subject }), writeRules: { protectedOwners: [CHECKOUT] } }, 403, 'never changed from the portal'],
    ['what has a problem',                { planner: fakePlanner({ subject, target: { problems: [unresolved] } }) }, 400, 'orders, metadata.owner: Nobody is called that.'],
    ['what somebody else changed',        { planner: fakePlanner({ subject, target: { problems: [unresolved], changedMeanwhile: anEditableProduct() } }) }, 409, 'Somebody else changed orders'],
  ])('refuses %s', async (_case, options, status, message) => {
    const { http, operations } = await open(options);
    const answer = await http.post('/operations').send({ request: edit() });
    expect([answer.status, answer.body.error.message]).toEqual([
      status,
      expect.stringContaining(message),
    ]);
    expect(operations.stored).toEqual([]);
  });

  it('leaves an audit event that names what it is about', async () => {
    const { http, auditor } = await open({ planner: fakePlanner({ subject }) });
    await http.post('/operations').send({ request: edit() });
    expect(auditor.createEvent).toHaveBeenCalledWith(
      expect.objectContaining({
        eventId: 'operation-submit',
        severityLevel: 'medium',
        meta: {
          kind: 'edit',
          environmentId: ENVIRONMENT_ID,
          targets: ['dataproduct:prod/orders'],
        },
      }),
    );
  });
});

describe('operations', () => {
  async function submitted() {
    const opened = await open({ planner: fakePlanner({ subject }) });
    await opened.http.post('/operations').send({ request: edit() });
    return opened;
  }

  it('are listed for who asked for them, and for the product', async () => {
    const { http } = await submitted();
    const mine = await http.get('/operations');
    const ofProduct = await http.get('/products/prod/orders/operations');
    expect([mine.body.totalItems, ofProduct.body.totalItems]).toEqual([1, 1]);
    const theirs = await http.get('/operations').set('Authorization', LEE);
    expect(theirs.body).toEqual({ items: [], totalItems: 0 });
  });

  it('are shown to who may read the product, and cancelled only by who asked for them', async () => {
    const { http } = await submitted();
    const seen = await http
      .get('/operations/operation-1')
      .set('Authorization', LEE);
    expect(seen.body).toMatchObject({ isCancellable: false });
    const refused = await http
      .post('/operations/operation-1/cancel')
      .set('Authorization', LEE);
    expect(refused.status).toBe(403);
    const cancelled = await http.post('/operations/operation-1/cancel');
    expect(cancelled.body).toMatchObject({ state: 'undoing' });
  });

  // prettier-ignore
  test.each<[string, Parameters<typeof open>[0], Partial<StoredOperation>, number, string]>([
    ['their own',                       {},                                                        {},                                         200, ''],
    ['their own a second time',         {},                                                        { state: 'undone', undo: aYearAgo },        200, ''],
    ['their own of somebody else now',  { groups: [] },                                            {},                                         403, 'Only the group checkout'],
    ['their own where it is read-only', { mode: 'readOnly' },                                      {},                                         403, 'mode: readWrite'],
    ['somebody else’s',                 {},                                                        { requestedBy: 'user:default/lee' },        403, 'Only user:default/lee'],
    ['an administrator’s, of others',   { groups: ['group:default/platform'], writeRules: { administrators: ['group:default/platform'] } }, { requestedBy: 'user:default/lee' }, 200, ''],
    ['their own of long ago',           {},                                                        { finishedAt: '2026-10-03T09:29:59.999Z' }, 409, 'more than 30 days ago'],
    ['their own of 30 days ago',        {},                                                        { finishedAt: '2026-10-03T09:30:00.000Z' }, 200, ''],
    ['their own that others read',      { dependents: readers },                                   { kind: 'publish' },                        409, 'till and 1 more depend on orders'],
    ['their own change, read or not',   { dependents: readers },                                   { kind: 'edit' },                           200, ''],
    ['definitions that products need',  { groups: ['group:default/platform'] },                    { kind: 'prepareEnvironment' },             409, 'need what was defined'],
  ])('are undone after their end: %s', async (_case, options, differences, status, message) => {
    const { http, operations } = await open({ now: new Date('2026-11-02T09:30:00.000Z'), ...options });
    const target = aStoredTarget({ before: aProductMetadata() });
    operations.stored.push(
      aStoredOperation({ targets: [target], ...differences }),
    );
    const { status: answered, body } = await http.post('/operations/operation-1/undo');
    expect([answered, body.error?.message ?? '']).toEqual([status, expect.stringContaining(message)]);
    expect(operations.stored[0]?.undo !== undefined).toBe(status === 200);
  });

  it('that do not exist are not found', async () => {
    const { http } = await open();
    expect((await http.get('/operations/operation-9')).status).toBe(404);
  });
});

describe('what is allowed', () => {
  it('is answered question by question, as submitting would decide', async () => {
    const { http } = await open();
    const environmentId = ENVIRONMENT_ID;
    const others = { owner: 'group:default/others', domain: '' };
    const { body } = await http.post('/allowed').send({
      questions: [
        { action: 'edit', environmentId, entityRef: 'dataproduct:prod/orders' },
        {
          action: 'edit',
          environmentId,
          entityRef: 'dataproduct:prod/orders',
          proposed: others,
        },
        { action: 'publish', environmentId },
        { action: 'publish', environmentId, proposed: others },
        { action: 'edit', environmentId, entityRef: 'dataproduct:prod/none' },
        { action: 'create', environmentId: 'env-0' },
      ],
    });
    expect(body.map((each: { isAllowed: boolean }) => each.isAllowed)).toEqual([
      true,
      false,
      true,
      false,
      false,
      false,
    ]);
    expect(body[4].because).toContain('that you may read');
  });

  it('includes what a form would start from, for who could change it', async () => {
    const { http } = await open();
    const path = '/products/prod/orders/metadata';
    expect((await http.get(path)).body.entityRef).toBe(
      'dataproduct:prod/orders',
    );
    const { http: asOther } = await open({ groups: [] });
    expect((await asOther.get(path)).status).toBe(403);
  });
});

describe('work', () => {
  it('is what has ended, for its owner', async () => {
    const { http } = await open();
    expect((await http.get('/work')).body).toMatchObject([
      { type: 'ended', entityRef: 'dataproduct:prod/shipments' },
    ]);
    const { http: asOther } = await open({ groups: [] });
    expect((await asOther.get('/work')).body).toEqual([]);
  });
});

describe('the audit', () => {
  it('is found by query', async () => {
    const { http, audit } = await open();
    await audit.add(anAuditRecord());
    const find = async (query: object) =>
      (await http.post('/audit/by-query').send(query)).body;
    expect(await find({ by: 'elif' })).toEqual({
      items: [anAuditRecord()],
      totalItems: 1,
    });
    expect(await find({ from: '2026-11-03T00:00:00Z' })).toMatchObject({
      totalItems: 0,
    });
    expect(await find({ from: 'yesterday' })).toMatchObject({
      error: { message: expect.stringContaining('must be an instant in UTC') },
    });
  });
});
