// SPDX-License-Identifier: Apache-2.0

import { AuthorizeResult } from '@backstage/plugin-permission-common';
import { aDataProductEntity } from '@data-mesh/backstage-plugin-data-products-common/testUtils';
import { ConfluentApiError, ConnectClient } from '@data-mesh/confluent-client';
import { createTestDatabases } from '../__testUtils__/databases';
import { openRouter } from '../__testUtils__/openRouter';
import { aContext, anUpsert, aPlan } from '../__testUtils__/plans';
import {
  aConnectedEnvironment,
  aConnector,
  CLUSTER,
  payments,
  SEEN_AT,
} from '../connectors/__testUtils__/connectors';
import { createConnectorStore } from '../connectors/createConnectorStore';

jest.setTimeout(60_000);

const databases = createTestDatabases();
const PRODUCT = '/products/prod/payments';
const RESTART = `${PRODUCT}/connectors/${CLUSTER}/bank/restart`;
const OWNER = 'group:default/checkout';
const owned = {
  ...payments,
  owner: { status: 'resolved' as const, text: '@checkout', entityRef: OWNER },
};

async function open(
  options: Parameters<typeof openRouter>[1] & {
    connect?: Partial<ConnectClient>;
  } = {},
) {
  const connect = {
    restart: jest.fn(async () => {}),
    connectors: jest.fn(async () => [aConnector({ state: 'PROVISIONING' })]),
    ...options.connect,
  };
  const opened = await openRouter(databases, {
    entities: [aDataProductEntity({ title: 'payments' })],
    groups: [OWNER],
    mode: 'readWrite',
    connections: [aConnectedEnvironment(connect)],
    ...options,
  });
  await opened.store.applyPlan(
    aPlan({ upserts: [anUpsert(owned)] }),
    aContext(0),
  );
  await createConnectorStore(opened.knex).record(CLUSTER, {
    connectors: [aConnector({ state: 'FAILED', cause: 'Refused' })],
    observedAt: SEEN_AT,
  });
  return { ...opened, connect };
}

const denyRestarts: NonNullable<Parameters<typeof open>[0]>['permissions'] = {
  authorize: async requests =>
    requests.map(({ permission }) => ({
      result: permission.name.endsWith('connectors.restart')
        ? AuthorizeResult.DENY
        : AuthorizeResult.ALLOW,
    })),
  authorizeConditional: async requests =>
    requests.map(() => ({ result: AuthorizeResult.ALLOW })),
};

const failureIn = ({ body }: { body: { feedFailures: object[] } }) =>
  body.feedFailures[0];

describe('a connector that feeds a product and has failed', () => {
  it('is told with its health, and that the owner may restart it', async () => {
    const { http, connect } = await open();
    expect(failureIn(await http.get(`${PRODUCT}/health`))).toEqual({
      kind: 'connector',
      name: 'bank',
      cause: 'Refused',
      href: expect.stringContaining('/clusters/lkc-3x9wz1/connectors'),
      observedAt: SEEN_AT,
      connectorClusterId: CLUSTER,
      restart: { isAllowed: true },
    });
    expect(connect.connectors).not.toHaveBeenCalled();
  });

  it('is restarted, which is written down, and what it then does is told and kept', async () => {
    const { http, connect, auditor } = await open();
    const { status, body } = await http.post(RESTART);
    expect([status, body]).toEqual([200, { state: 'PROVISIONING' }]);
    expect(connect.restart).toHaveBeenCalledWith({
      clusterId: CLUSTER,
      name: 'bank',
    });
    expect(auditor.createEvent).toHaveBeenCalledWith(
      expect.objectContaining({
        eventId: 'connector-restart',
        severityLevel: 'medium',
        meta: expect.objectContaining({ connector: 'bank' }),
      }),
    );
    expect(failureIn(await http.get(`${PRODUCT}/health`))).toBeUndefined();
  });

  it('is restarted also when nobody can tell what it then does', async () => {
    const { http } = await open({
      connect: {
        connectors: async () => {
          throw new Error('away');
        },
      },
    });
    const { status, body } = await http.post(RESTART);
    expect([status, body]).toEqual([200, {}]);
  });

  // prettier-ignore
  test.each<[string, Parameters<typeof open>[0], string]>([
    ['who does not own the product',   { groups: [] },              'checkout'],
    ['who lacks the permission',       { permissions: denyRestarts }, 'data-products.connectors.restart'],
    ['of an environment that is read-only', { mode: 'readOnly' },   'read-only'],
  ])('is not restarted for somebody %s, and they are told why', async (_case, options, because) => {
    const { http, connect } = await open(options);
    const { status, body } = await http.post(RESTART);
    expect([status, body.error.message]).toEqual([403, expect.stringContaining(because)]);
    expect(connect.restart).not.toHaveBeenCalled();
    expect(failureIn(await http.get(`${PRODUCT}/health`))).toMatchObject({
      restart: { isAllowed: false, because: body.error.message },
    });
  });

  test.each([
    ['that does not feed it', RESTART.replace('bank', 'lake')],
    ['of another cluster', RESTART.replace(CLUSTER, 'lkc-other')],
  ])('is not found when it is one %s', async (_case, path) => {
    const { http, connect } = await open();
    expect((await http.post(path)).status).toBe(404);
    expect(connect.restart).not.toHaveBeenCalled();
  });

  it('stays as it is when Confluent refuses, which is no refusal of the portal', async () => {
    const { http } = await open({
      connect: {
        restart: async () => {
          throw new ConfluentApiError({
            operation: 'connect.restart',
            failure: 'status',
            status: 403,
          });
        },
      },
    });
    expect((await http.post(RESTART)).status).toBe(503);
  });
});
