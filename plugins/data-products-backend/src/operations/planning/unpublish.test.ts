// SPDX-License-Identifier: Apache-2.0

import { createTestDatabases } from '../../__testUtils__/databases';
import { openProducts, problemsOf } from './__testUtils__/openProducts';

const databases = createTestDatabases();

const open = (options?: Parameters<typeof openProducts>[1]) =>
  openProducts(databases, options);

describe('a plan to unpublish', () => {
  const dependents = {
    items: [{ type: 'entity' as const, title: 'report' }],
    hiddenCount: 1,
    unknown: [],
  };

  it('takes the tag off first, and leaves topic and records', async () => {
    const { unpublish } = await open();
    const { plan, executable } = await unpublish('orders');
    expect(plan.targets[0]?.steps.map(({ title }) => title)).toEqual([
      'Take the tag DataProduct off orders',
      'Take the business metadata DataProduct off orders',
    ]);
    expect(plan.targets[0]?.notes).toEqual([
      'The topic, its records and its schema stay.',
    ]);
    expect(executable?.targets[0]).toMatchObject({
      becomes: 'removed',
      productKey: 'env-1/lkc-1/orders',
    });
  });

  test.each([
    ['nothing', undefined, ['title-not-confirmed @confirmedTitle']],
    ['another name', 'order', ['title-not-confirmed @confirmedTitle']],
    ['the name', ' orders ', []],
  ])(
    'asks for the name when anything depends on it: %s typed',
    async (_case, confirmedTitle, codes) => {
      const { unpublish } = await open({ dependents });
      const planned = await unpublish('orders', { confirmedTitle });
      expect(problemsOf(planned)).toEqual(codes);
      expect(planned.plan.targets[0]?.dependents).toEqual(dependents);
    },
  );

  it('warns when a source could not say', async () => {
    const { unpublish } = await open({
      dependents: {
        items: [],
        hiddenCount: 0,
        unknown: ['ksqlDB did not answer.'],
      },
    });
    const planned = await unpublish('orders');
    expect(problemsOf(planned)).toEqual(['dependents-unknown']);
    expect(planned.plan.isRunnable).toBe(true);
  });

  it('needs no definitions, and forgets what the portal kept', async () => {
    const { unpublish } = await open({
      governancePackage: 'essentials',
      tags: [],
      metadata: [],
      fill: confluent =>
        confluent.put('orders', {
          metadata: null,
          tags: ['DataProduct', 'Deprecated'],
        }),
      kept: { 'lkc-1:orders': [{ name: 'domain', value: 'sales' }] },
    });
    const { executable } = await unpublish('orders');
    expect(executable?.targets[0]?.steps.map(({ action }) => action)).toEqual([
      expect.objectContaining({
        type: 'setTag',
        tag: 'DataProduct',
        isOn: false,
      }),
      expect.objectContaining({
        type: 'setTag',
        tag: 'Deprecated',
        isOn: false,
      }),
      expect.objectContaining({ type: 'keepMetadata', values: [] }),
    ]);
  });
});
