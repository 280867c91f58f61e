// SPDX-License-Identifier: Apache-2.0

import { OperationRequest } from '@data-mesh/backstage-plugin-data-products-common';
import {
  aDataProduct,
  aDataProductEntity,
  aProductMetadata,
} from '@data-mesh/backstage-plugin-data-products-common/testUtils';
import { createTestDatabases } from '../__testUtils__/databases';
import { openRouter } from '../__testUtils__/openRouter';
import {
  aContext,
  anUpsert,
  aPlan,
  ENVIRONMENT_ID,
} from '../__testUtils__/plans';
import { fakePlanner } from '../operations/onBehalf/__testUtils__/plannedOperations';

const databases = createTestDatabases();
const orders = aDataProduct();

const edit: OperationRequest = {
  kind: 'edit',
  environmentId: ENVIRONMENT_ID,
  targets: [
    {
      entityRef: 'dataproduct:prod/orders',
      version: 'v-1',
      metadata: aProductMetadata(),
    },
  ],
};

const refusal = {
  severity: 'error' as const,
  code: 'level-not-reached',
  field: 'metadata.qualityTier',
  message: 'It needs Silver.',
  links: [{ title: 'Its fields are documented', url: '/scorecards/checks' }],
};

/** A portal whose gate refuses everything, for somebody of these groups. */
async function open(groups: string[]) {
  const judge = jest.fn(async (products: unknown[]) =>
    products.map(() => ({ problems: [refusal], notes: [] })),
  );
  const opened = await openRouter(databases, {
    mode: 'readWrite',
    groups,
    entities: [aDataProductEntity(orders)],
    gates: [{ id: 'levels', judge }],
    planner: fakePlanner({
      target: { preview: orders },
      subject: {
        current: orders,
        proposed: { owner: 'group:default/checkout', domain: '' },
      },
    }),
  });
  await opened.store.applyPlan(
    aPlan({ upserts: [anUpsert(orders)] }),
    aContext(0),
  );
  return { ...opened, judge };
}

describe('what a gate refuses', () => {
  it('is in the way of the plan, with where more is said', async () => {
    const { http } = await open(['group:default/checkout']);
    const { body } = await http.post('/operations/plan').send(edit);
    expect(body).toMatchObject({
      isRunnable: false,
      targets: [{ steps: [], problems: [refusal] }],
    });
  });

  it('is refused when it is submitted without a plan', async () => {
    const { http, operations } = await open(['group:default/checkout']);
    const { status, body } = await http
      .post('/operations')
      .send({ request: edit });
    expect([status, body.error.message]).toEqual([
      400,
      'orders, metadata.qualityTier: It needs Silver.',
    ]);
    expect(operations.stored).toEqual([]);
  });

  it('is not told to those who may not do it anyway', async () => {
    const { http, judge } = await open([]);
    const { body } = await http.post('/operations/plan').send(edit);
    expect(body.targets[0].problems).toMatchObject([{ code: 'not-allowed' }]);
    expect(judge).not.toHaveBeenCalled();
  });
});
