// SPDX-License-Identifier: Apache-2.0

import { DeprecateTarget } from '@data-mesh/backstage-plugin-data-products-common';
import { createTestDatabases } from '../../__testUtils__/databases';
import {
  changesOf,
  openProducts,
  problemsOf,
} from './__testUtils__/openProducts';

const databases = createTestDatabases();

const open = (options?: Parameters<typeof openProducts>[1]) =>
  openProducts(databases, options);

describe('a plan to deprecate', () => {
  it('says the end and the successor by the name that people know', async () => {
    const { deprecate } = await open();
    const planned = await deprecate('orders', {
      successor: 'dataproduct:prod/orders-v2',
    });
    expect(changesOf(planned)).toEqual([
      { field: 'DataProduct.endsOn', after: '2027-01-31' },
      { field: 'DataProduct.lifecycle', after: 'deprecated' },
      { field: 'DataProduct.successor', after: 'orders-v2' },
    ]);
    expect(planned.plan.targets[0]?.preview).toMatchObject({
      lifecycle: 'deprecated',
      endsOn: '2027-01-31',
      successor: { entityRef: 'dataproduct:prod/orders-v2' },
    });
  });

  // The test's clock is at 2026-11-22.
  // prettier-ignore
  test.each<[string, Partial<DeprecateTarget>, string[]]>([
    ['tomorrow as the last day',   { endsOn: '2026-11-23' },                      []],
    ['today as the last day',      { endsOn: '2026-11-22' },                      ['ends-on-passed @endsOn']],
    ['no day',                     { endsOn: '' },                                ['ends-on-missing @endsOn']],
    ['a day that there is none of', { endsOn: '2027-02-30' },                     ['ends-on-invalid @endsOn']],
    ['itself as successor',        { successor: 'DataProduct:prod/Orders' },      ['successor-itself @successor']],
    ['a successor that is not there', { successor: 'dataproduct:prod/x' },        ['successor-unresolved @successor']],
    ['a successor that ends itself', { successor: 'dataproduct:prod/old' },       ['successor-deprecated @successor']],
  ])('judges %s', async (_case, target, codes) => {
    const { deprecate } = await open();
    expect(problemsOf(await deprecate('orders', target))).toEqual(codes);
  });

  it('does not tell a successor that is hidden from one that is not there', async () => {
    const { deprecate } = await open({ mayRead: async () => false });
    expect(
      problemsOf(
        await deprecate('orders', { successor: 'dataproduct:prod/orders-v2' }),
      ),
    ).toEqual(['successor-unresolved @successor']);
  });

  it('is a tag where there are no business metadata, with the rest kept in the portal', async () => {
    const { deprecate } = await open({
      governancePackage: 'essentials',
      metadata: [],
      fill: confluent => {
        confluent.put('orders', {
          metadata: null,
          owner: 'checkout',
          description: 'x',
        });
      },
      kept: { 'lkc-1:orders': [{ name: 'domain', value: 'sales' }] },
    });
    const { executable, plan } = await deprecate('orders');
    expect(executable?.targets[0]?.steps.map(({ action }) => action)).toEqual([
      expect.objectContaining({
        type: 'keepMetadata',
        values: [
          { name: 'domain', value: 'sales' },
          { name: 'endsOn', value: '2027-01-31' },
        ],
      }),
      expect.objectContaining({
        type: 'setTag',
        tag: 'Deprecated',
        isOn: true,
      }),
    ]);
    expect(plan.targets[0]?.preview?.lifecycle).toBe('deprecated');
  });
});
