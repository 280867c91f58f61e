// SPDX-License-Identifier: Apache-2.0

import { mockCredentials, mockServices } from '@backstage/backend-test-utils';
import { actionsRegistryServiceMock } from '@backstage/backend-test-utils/alpha';
import { JsonObject } from '@backstage/types';
import { OperationRequest } from '@data-mesh/backstage-plugin-data-products-common';
import {
  aDataProduct,
  anEditableProduct,
  anEnvironment,
  anOperation,
  anOperationPlan,
  anOperationStep,
  anOperationTarget,
  aPlannedTarget,
  aProductMetadata,
} from '@data-mesh/backstage-plugin-data-products-common/testUtils';
import { NotAllowedError, NotFoundError } from '@backstage/errors';
import { anEntry, aTable } from '../explore/__testUtils__/tables';
import { CallerOperations } from '../operations/onBehalf/types';
import { FoundProduct } from '../routes/createProductAccess';
import { registerReadActions } from './readActions';
import { registerWriteActions } from './writeActions';

const KIM = mockCredentials.user('user:default/kim');

const orders: FoundProduct = {
  environment: anEnvironment(),
  entityRef: 'dataproduct:prod/orders',
  stored: {
    product: aDataProduct(),
    entityName: 'orders',
    sequence: 1,
    readStartedAt: '2026-11-02T09:30:00.000Z',
    changedAt: '2026-11-02T09:30:00.000Z',
    isKept: false,
  },
};

function open() {
  const registry = actionsRegistryServiceMock();
  const auditor = mockServices.auditor.mock();
  const operations: jest.Mocked<CallerOperations> = {
    plan: jest.fn().mockResolvedValue(anOperationPlan()),
    submit: jest.fn().mockResolvedValue(anOperation({ state: 'waiting' })),
    byId: jest.fn().mockResolvedValue(anOperation()),
    mine: jest.fn(),
    ofProduct: jest.fn(),
    cancel: jest.fn(),
    undo: jest.fn(),
  };
  const services = {
    auditor,
    callerOperations: operations,
    access: {
      async find({ name }: { name: string }) {
        if (name === 'orders') return orders;
        throw new NotFoundError('There is no data product that you may read');
      },
      findReadable: jest.fn(),
      describe: jest.fn(),
    },
    dependents: {
      of: async () => ({
        items: [
          {
            type: 'entity' as const,
            title: 'till',
            entityRef: 'component:default/till',
          },
        ],
        hiddenCount: 2,
        unknown: [],
      }),
    },
    editable: { of: async () => anEditableProduct({ version: 'v-7' }) },
    explore: {
      table: async () => aTable([anEntry('orders'), anEntry('payments')]),
    },
    ownership: { of: async () => () => false },
    readable: {
      for: async () => ({
        isUnconditional: false,
        isReadable: ({ entityName }: { entityName: string }) =>
          entityName === 'orders',
      }),
    },
  };
  registerReadActions(registry, services);
  registerWriteActions(registry, services);
  const invoke = async (name: string, input: JsonObject) => {
    const { output } = await registry.invoke({
      id: `test:${name}`,
      input,
      credentials: KIM,
    });
    return output;
  };
  return { registry, auditor, operations, invoke };
}

const ENTITY = { entityRef: 'dataproduct:prod/orders' };

describe('actions for agents', () => {
  it('say which of them only read, and which overwrite', async () => {
    const { actions } = await open().registry.list();
    const marks = actions.map(({ name, attributes }) => [
      name,
      attributes.readOnly,
      attributes.destructive,
      attributes.idempotent,
    ]);
    // prettier-ignore
    expect(marks.sort()).toEqual([
      //                          reads  overwrites again
      ['deprecate-data-product',  false, false,     true],
      ['describe-data-product',   true,  false,     true],
      ['edit-data-product',       false, true,      true],
      ['find-data-products',      true,  false,     true],
      ['get-operation',           true,  false,     true],
      ['plan-edit',               true,  false,     true],
      ['plan-publish',            true,  false,     true],
      ['publish-data-product',    false, false,     false],
      ['undo-operation',          false, true,      true],
      ['unpublish-data-product',  false, true,      false],
    ]);
  });

  it('find what the person may read', async () => {
    expect(await open().invoke('find-data-products', {})).toMatchObject({
      totalItems: 1,
      items: [{ entityRef: 'dataproduct:prod/orders', title: 'orders' }],
    });
  });

  it('describe a product and what reads it', async () => {
    const { invoke } = open();
    expect(await invoke('describe-data-product', ENTITY)).toMatchObject({
      entityRef: 'dataproduct:prod/orders',
      product: { title: 'orders' },
      readers: ['component:default/till'],
      hiddenReaderCount: 2,
    });
    await expect(
      invoke('describe-data-product', { entityRef: 'dataproduct:prod/other' }),
    ).rejects.toThrow('that you may read');
    await expect(
      invoke('describe-data-product', { entityRef: 'component:default/till' }),
    ).rejects.toThrow('is not the entity ref of a data product');
  });

  const metadata = anEditableProduct().metadata;

  // prettier-ignore
  test.each<[string, JsonObject, OperationRequest]>([
    ['publish-data-product',
      { environmentId: 'env-7k2mq9', clusterId: 'lkc-3x9wz1', topic: 'returns', description: ' Sent back. ', owner: 'group:default/checkout', slaTier: 'tier-2', acceptedSlaTier: 'tier-2' },
      { kind: 'publish', environmentId: 'env-7k2mq9', targets: [{ clusterId: 'lkc-3x9wz1', topic: 'returns', acceptedSlaTier: 'tier-2',
        metadata: aProductMetadata({ description: 'Sent back.', owner: 'group:default/checkout', domain: '', qualityTier: undefined, slaTier: 'tier-2' }) }] }],
    ['edit-data-product',
      { ...ENTITY, description: 'Better.' },
      { kind: 'edit', environmentId: 'env-7k2mq9', targets: [{ ...ENTITY, version: 'v-7', acceptedSlaTier: undefined, metadata: { ...metadata, description: 'Better.' } }] }],
    ['edit-data-product',
      { ...ENTITY, lifecycle: 'active' },
      { kind: 'edit', environmentId: 'env-7k2mq9', targets: [{ ...ENTITY, version: 'v-7', acceptedSlaTier: undefined, metadata: { ...metadata, lifecycle: 'active', successor: '', endsOn: '' } }] }],
    ['deprecate-data-product',
      { ...ENTITY, endsOn: '2027-01-31' },
      { kind: 'deprecate', environmentId: 'env-7k2mq9', targets: [{ ...ENTITY, version: 'v-7', endsOn: '2027-01-31', successor: '' }] }],
    ['unpublish-data-product',
      { ...ENTITY, confirmedTitle: 'orders' },
      { kind: 'unpublish', environmentId: 'env-7k2mq9', targets: [{ ...ENTITY, version: 'v-7', confirmedTitle: 'orders' }] }],
  ])('%s is submitted in the name of the person, as their form would', async (name, input, expected) => {
    const { invoke, operations, auditor } = open();
    expect(await invoke(name, input)).toMatchObject({
      operationId: 'operation-1',
      state: 'waiting',
      link: '/data-products/operations/operation-1',
    });
    expect(operations.submit).toHaveBeenCalledWith(expected, KIM);
    expect(auditor.createEvent).toHaveBeenCalledWith(
      expect.objectContaining({
        eventId: 'operation-submit',
        meta: expect.objectContaining({ requestedBy: 'user:default/kim', through: 'action' }),
      }),
    );
  });

  it('tell of a plan what is in the way, and of what', async () => {
    const { invoke, operations } = open();
    operations.plan.mockResolvedValue(
      anOperationPlan({
        isRunnable: false,
        targets: [
          aPlannedTarget({
            notes: ['The package cannot hold a domain.'],
            problems: [
              {
                severity: 'error',
                code: 'owner-unresolved',
                field: 'metadata.owner',
                message: 'Nobody is called that.',
              },
            ],
          }),
        ],
      }),
    );
    expect(await invoke('plan-edit', { ...ENTITY, owner: 'x' })).toEqual({
      isRunnable: false,
      problems: [
        {
          target: 'orders',
          severity: 'error',
          field: 'metadata.owner',
          message: 'Nobody is called that.',
        },
      ],
      notes: ['The package cannot hold a domain.'],
      steps: ['Tag orders as DataProduct'],
    });
  });

  it('tell how an operation ended, and what is left to be done by hand', async () => {
    const { invoke, operations } = open();
    const steps = [
      anOperationStep({ state: 'notUndone', byHand: 'Delete the topic.' }),
    ];
    operations.byId.mockResolvedValue(
      anOperation({
        state: 'failed',
        targets: [
          anOperationTarget({ state: 'failed', error: 'Timed out.', steps }),
        ],
      }),
    );
    expect(
      await invoke('get-operation', { operationId: 'operation-1' }),
    ).toMatchObject({
      state: 'failed',
      isOver: true,
      targets: [{ error: 'Timed out.', byHand: ['Delete the topic.'] }],
    });
  });

  it('undo an operation in the name of the person, and tell when that is over', async () => {
    const { invoke, operations } = open();
    const undo = {
      requestedBy: 'user:default/kim',
      requestedAt: '2026-11-02T09:40:00.000Z',
    };
    operations.undo.mockResolvedValue(anOperation({ state: 'undoing', undo }));
    expect(
      await invoke('undo-operation', { operationId: 'operation-1' }),
    ).toMatchObject({
      state: 'undoing',
      isOver: false,
    });
    expect(operations.undo).toHaveBeenCalledWith('operation-1', KIM);
  });

  it('leave an audit event of what was refused', async () => {
    const { invoke, operations, auditor } = open();
    const fail = jest.fn();
    auditor.createEvent.mockResolvedValue({ success: jest.fn(), fail });
    operations.submit.mockRejectedValue(new NotAllowedError('Not yours'));
    await expect(invoke('unpublish-data-product', ENTITY)).rejects.toThrow(
      'Not yours',
    );
    expect(fail).toHaveBeenCalledWith({
      error: expect.objectContaining({ message: 'Not yours' }),
    });
  });
});
