// SPDX-License-Identifier: Apache-2.0
import { mockCredentials } from '@backstage/backend-test-utils';
import { anOperationPlan } from '@data-mesh/backstage-plugin-data-products-common/testUtils';
import {
  aContext,
  outputsOf,
  PUBLISH,
  STEP,
  withStep,
} from '../__testUtils__/actionContexts';
import { FakeDataProductsBackEnd } from '../__testUtils__/FakeDataProductsBackEnd';
import { theTools } from '../__testUtils__/theTools';
import { createProductAction } from './createProduct';
import type { CreateInput } from './inputSchemas';
import { planProductAction } from './planProduct';
import { publishProductAction } from './publishProduct';
import { undoOperationAction } from './undoOperation';
import { unpublishProductAction } from './unpublishProduct';

const CREATE: CreateInput = {
  ...PUBLISH,
  origin: {
    type: 'blank',
    valueSchema: { schemaType: 'AVRO', schema: '"string"' },
  },
};

describe('actions on data products', () => {
  let backEnd: FakeDataProductsBackEnd;

  beforeEach(async () => {
    backEnd = new FakeDataProductsBackEnd();
    await backEnd.start();
  });
  afterEach(() => backEnd.stop());

  test('create submits what is asked, once, and gives what became of it', async () => {
    backEnd.course = [
      withStep('running', { state: 'running' }),
      withStep('succeeded', { state: 'done' }),
    ];
    const ctx = aContext(CREATE);
    const info = jest.spyOn(ctx.logger, 'info');

    await createProductAction(theTools(backEnd)).handler(ctx);

    expect(backEnd.submitted).toHaveLength(1);
    expect(backEnd.submitted[0]?.request).toEqual({
      kind: 'create',
      environmentId: 'env-7k2mq9',
      targets: [
        {
          clusterId: 'lkc-3x9wz1',
          topic: 'orders.returned.v1',
          metadata: {
            product: '',
            description: 'Returns, as shops accept them.',
            owner: 'group:default/checkout',
            ownerEmail: '',
            domain: 'domain:default/sales',
            qualityTier: 'curated',
            slaTier: 'tier-2',
            lifecycle: 'active',
            successor: '',
            endsOn: '',
            attributes: [],
          },
          acceptedSlaTier: 'tier-2',
          origin: { ...CREATE.origin, configs: [] },
        },
      ],
    });
    expect(outputsOf(ctx)).toEqual({
      operationId: 'operation-1',
      state: 'succeeded',
      entityRef: 'dataproduct:prod/orders.returned.v1',
      productUrl:
        'https://portal.example/catalog/prod/dataproduct/orders.returned.v1',
      operationUrl:
        'https://portal.example/data-products/operations/operation-1',
      topicUrl:
        'https://confluent.cloud/environments/env-7k2mq9/clusters/lkc-3x9wz1/topics/orders.returned.v1/overview',
      topic: 'orders.returned.v1',
      steps: `${STEP}: done`,
      summary: [
        'The topic [orders.returned.v1](https://confluent.cloud/environments/env-7k2mq9/clusters/lkc-3x9wz1/topics/orders.returned.v1/overview) is now a [data product](https://portal.example/catalog/prod/dataproduct/orders.returned.v1).',
        `- ${STEP}: done`,
        '[The operation](https://portal.example/data-products/operations/operation-1) tells each step with its times.',
      ].join('\n\n'),
    });
    expect(info.mock.calls.map(([line]) => line)).toEqual([
      `${STEP} …`,
      `${STEP}: done`,
    ]);
  });

  test('every call is made for the person who started the task', async () => {
    await publishProductAction(theTools(backEnd)).handler(
      aContext(PUBLISH, {
        getInitiatorCredentials: async () =>
          mockCredentials.user('user:default/elif'),
      }),
    );

    expect([...backEnd.tokens]).toEqual([
      `Bearer ${mockCredentials.service.token({
        onBehalfOf: mockCredentials.user('user:default/elif'),
        targetPluginId: 'data-products',
      })}`,
    ]);
  });

  test('a second run of the same step finds the first one’s operation', async () => {
    const run = () =>
      publishProductAction(theTools(backEnd)).handler(aContext(PUBLISH));
    await run();
    const ctx = aContext(PUBLISH);
    await publishProductAction(theTools(backEnd)).handler(ctx);

    expect(outputsOf(ctx).operationId).toBe('operation-1');
  });

  test('iterations of a step are operations of their own', async () => {
    const ids = [];
    for (const topic of ['orders.returned.v1', 'orders.placed.v1']) {
      const ctx = aContext({ ...PUBLISH, topic });
      await publishProductAction(theTools(backEnd)).handler(ctx);
      ids.push(outputsOf(ctx).operationId);
    }
    expect(ids).toEqual(['operation-1', 'operation-2']);
  });

  test.each<[string, FakeDataProductsBackEnd['looksAtProduct'], string[]]>([
    ['nothing when it is shown already', [], []],
    [
      'while it is not there, and while it is shown as it was',
      ['notFound', 'beingIndexed'],
      ['info: Waiting for the catalog to show dataproduct:prod/orders'],
    ],
    [
      'not for a portal that cannot say',
      ['broken'],
      ['warn: The catalog may show dataproduct:prod/orders only later'],
    ],
    [
      'not for ever',
      Array.from({ length: 40 }, () => 'beingIndexed'),
      [
        'info: Waiting for the catalog to show dataproduct:prod/orders',
        'warn: The catalog may show dataproduct:prod/orders only later',
      ],
    ],
  ])(
    'what is published waits for the catalog: %s',
    async (_case, looks, lines) => {
      backEnd.looksAtProduct = looks;
      backEnd.course = [
        withStep(
          'succeeded',
          { state: 'done' },
          { entityRef: 'dataproduct:prod/orders' },
        ),
      ];
      const ctx = aContext(PUBLISH);
      const said: string[] = [];
      jest.spyOn(ctx.logger, 'info').mockImplementation(line => {
        if (line.includes('catalog')) said.push(`info: ${line}`);
      });
      jest.spyOn(ctx.logger, 'warn').mockImplementation(line => {
        said.push(`warn: ${line}`);
      });

      await publishProductAction(theTools(backEnd)).handler(ctx);

      expect(said).toEqual(lines);
      expect(outputsOf(ctx).state).toBe('succeeded');
    },
  );

  describe('a step that a task did before', () => {
    const outcomeOf = (id: unknown) => ({
      operationId: id,
      state: 'succeeded',
      entityRef: 'dataproduct:prod/orders',
      steps: '',
    });
    /** A context whose checkpoint remembers an outcome. */
    const remembering = (id: unknown, keys: string[] = []) =>
      aContext(PUBLISH, {
        each: { key: '4' },
        checkpoint: (async ({ key }: { key: string }) => {
          keys.push(key);
          return outcomeOf(id);
        }) as never,
      });
    const publish = async () => {
      const ctx = aContext(PUBLISH, { each: { key: '4' } });
      await publishProductAction(theTools(backEnd)).handler(ctx);
      return outputsOf(ctx).operationId;
    };

    test('is not asked for again', async () => {
      const id = await publish();
      const keys: string[] = [];
      const ctx = remembering(id, keys);
      await publishProductAction(theTools(backEnd)).handler(ctx);

      expect(keys).toEqual(['operation.mock-task-id.mock-step-id.4']);
      expect(backEnd.submitted).toHaveLength(1);
      expect(outputsOf(ctx).operationId).toBe(id);
    });

    test('is done again when it was undone since', async () => {
      const id = await publish();
      await undoOperationAction(theTools(backEnd)).handler(
        aContext({ operationId: id }),
      );
      const ctx = remembering(id);
      await publishProductAction(theTools(backEnd)).handler(ctx);

      expect(outputsOf(ctx)).toMatchObject({
        operationId: 'operation-2',
        state: 'succeeded',
      });
    });
  });

  test('a task tried again after a failure starts anew', async () => {
    const publish = publishProductAction(theTools(backEnd));
    backEnd.course = [{ state: 'running' }, { state: 'failed' }];
    await expect(publish.handler(aContext(PUBLISH))).rejects.toThrow(
      'Operation operation-1 failed',
    );

    backEnd.course = [{ state: 'running' }, { state: 'succeeded' }];
    const again = aContext(PUBLISH);
    await publish.handler(again);

    expect(outputsOf(again).operationId).toBe('operation-2');
  });

  test('a failure says what was undone', async () => {
    backEnd.course = [
      withStep('running', { state: 'done' }),
      withStep(
        'failed',
        { state: 'undone' },
        { state: 'failed', error: 'The owner is unknown.' },
      ),
    ];
    await expect(
      createProductAction(theTools(backEnd)).handler(aContext(CREATE)),
    ).rejects.toThrow(
      `Operation operation-1 failed. orders.returned.v1: The owner is unknown. Undone: ${STEP}.`,
    );
  });

  test('cancelling the task cancels the operation and waits for its end', async () => {
    const task = new AbortController();
    backEnd.course = [withStep('running', { state: 'done' })];
    backEnd.courseOfCancelled = [
      withStep('undoing', { state: 'done' }),
      withStep('failed', { state: 'undone' }, { state: 'failed' }),
    ];
    await expect(
      createProductAction(
        theTools(backEnd, { wait: async () => task.abort() }),
      ).handler(aContext(CREATE, { signal: task.signal })),
    ).rejects.toThrow('The task was cancelled. Operation operation-1 failed.');
    expect(backEnd.cancelled).toEqual(['operation-1']);
  });

  test('a back end that restarts is waited for', async () => {
    backEnd.failingReads = [503, 502];
    const ctx = aContext(PUBLISH);
    await publishProductAction(theTools(backEnd)).handler(ctx);

    expect(outputsOf(ctx).state).toBe('succeeded');
  });

  test('one that refuses is not', async () => {
    backEnd.failingReads = [403];
    await expect(
      publishProductAction(theTools(backEnd)).handler(aContext(PUBLISH)),
    ).rejects.toMatchObject({
      name: 'NotAllowedError',
      message: expect.stringContaining('This is not yours'),
    });
  });

  test('a dry run only plans', async () => {
    const ctx = aContext(CREATE, { isDryRun: true });
    await createProductAction(theTools(backEnd)).handler(ctx);

    expect(backEnd.planned.map(({ kind }) => kind)).toEqual(['create']);
    expect(backEnd.submitted).toEqual([]);
    expect(outputsOf(ctx)).toMatchObject({
      operationId: '',
      state: 'planned',
      steps: 'Tag orders as DataProduct (tag DataProduct = on)',
      summary:
        'Nothing has been written. This would be:\n\n- Tag orders as DataProduct (tag DataProduct = on)',
    });
  });

  test('a dry run fails for what would be refused', async () => {
    backEnd.plan = anOperationPlan({
      isRunnable: false,
      problems: [
        { severity: 'error', code: 'read-only', message: 'It is read-only.' },
      ],
    });
    await expect(
      createProductAction(theTools(backEnd)).handler(
        aContext(CREATE, { isDryRun: true }),
      ),
    ).rejects.toThrow('It is read-only.');
  });

  test('unpublish names the version that is there now', async () => {
    const ctx = aContext({
      entityRef: 'dataproduct:prod/orders',
      confirmedTitle: 'orders',
    });
    await unpublishProductAction(theTools(backEnd)).handler(ctx);

    expect(backEnd.submitted[0]?.request).toEqual({
      kind: 'unpublish',
      environmentId: 'env-7k2mq9',
      targets: [
        {
          entityRef: 'dataproduct:prod/orders',
          version: 'version-7',
          confirmedTitle: 'orders',
        },
      ],
    });
    expect(outputsOf(ctx)).toMatchObject({
      entityRef: 'dataproduct:prod/orders',
      state: 'succeeded',
    });
  });

  test('plan gives steps and problems without failing', async () => {
    backEnd.plan = anOperationPlan({
      isRunnable: false,
      problems: [
        {
          severity: 'error',
          code: 'owner-unresolved',
          field: 'metadata.owner',
          message: 'Nobody has this name.',
        },
      ],
    });
    const ctx = aContext({ kind: 'publish' as const, ...PUBLISH });
    await planProductAction(theTools(backEnd)).handler(ctx);

    expect(outputsOf(ctx)).toEqual({
      isRunnable: false,
      problems: [
        {
          severity: 'error',
          message: 'Nobody has this name.',
          field: 'metadata.owner',
        },
      ],
      steps: 'Tag orders as DataProduct (tag DataProduct = on)',
    });
    expect(backEnd.submitted).toEqual([]);
  });
});
