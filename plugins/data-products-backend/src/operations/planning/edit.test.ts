// SPDX-License-Identifier: Apache-2.0

import { EditTarget } from '@data-mesh/backstage-plugin-data-products-common';
import { createTestDatabases } from '../../__testUtils__/databases';
import { failure } from '../../sync/__testUtils__/FakeConfluent';
import {
  changesOf,
  metadata,
  openProducts,
  problemsOf,
} from './__testUtils__/openProducts';

const databases = createTestDatabases();

const open = (options?: Parameters<typeof openProducts>[1]) =>
  openProducts(databases, options);

describe('a plan to edit', () => {
  it('has no steps when nothing is changed, however it is spelled', async () => {
    const { edit } = await open();
    for (const name of ['orders', 'old', 'odd']) {
      const { plan } = await edit(name, {});
      expect(plan).toMatchObject({ isRunnable: true });
      expect(plan.targets[0]?.steps).toEqual([]);
    }
  });

  it('writes what is changed, and what the topic says only where it said the same', async () => {
    const { edit } = await open();
    expect(
      changesOf(await edit('orders', { description: 'All orders.' })),
    ).toEqual([
      {
        field: 'DataProduct.description',
        before: 'Every order.',
        after: 'All orders.',
      },
      { field: 'description', before: 'Every order.', after: 'All orders.' },
    ]);
    expect(
      changesOf(await edit('orders-v2', { owner: 'group:default/payments' })),
    ).toEqual([
      { field: 'DataProduct.owner', before: '@checkout', after: 'payments' },
    ]);
  });

  it('keeps what nobody understands, unless something is said in its place', async () => {
    const { edit } = await open();
    expect(
      changesOf(await edit('odd', { domain: 'domain:default/sales' })),
    ).toEqual([
      { field: 'DataProduct.domain', before: 'nowhere', after: 'sales' },
    ]);
  });

  it('writes every topic of the product, each as far as it differs', async () => {
    const { edit } = await open();
    const planned = await edit('pair', {
      domain: 'domain:default/sales',
      description: 'Both.',
    });
    expect(planned.plan.targets[0]?.topics).toEqual(['p1', 'p2']);
    expect(
      changesOf(planned).map(({ field, before, after }) => [
        field,
        before,
        after,
      ]),
    ).toEqual([
      ['DataProduct.description', 'Every order.', 'Both.'],
      ['DataProduct.domain', 'p1', 'sales'],
      ['DataProduct.description', 'Every order.', 'Both.'],
      ['DataProduct.domain', 'p2', 'sales'],
    ]);
    expect(planned.executable?.targets[0]?.locks).toEqual([
      'env-1/lkc-1/pair',
      'lsrc-1:lkc-1:p1',
      'lsrc-1:lkc-1:p2',
    ]);
  });

  it('makes a deprecated product active again, end and all', async () => {
    const { edit } = await open();
    expect(
      changesOf(await edit('old', { lifecycle: 'active', endsOn: '' })),
    ).toEqual([
      { field: 'DataProduct.endsOn', before: '2026-12-01' },
      { field: 'DataProduct.lifecycle', before: 'deprecated' },
    ]);
  });

  // prettier-ignore
  test.each<[string, Partial<EditTarget['metadata']>, Partial<EditTarget>, string[]]>([
    ['another name',                          { product: 'purchases' },         {},                            ['product-name-changed @metadata.product']],
    ['an end without a deprecation',          { endsOn: '2027-01-31' },         {},                            ['ends-on-not-allowed @metadata.endsOn']],
    ['a deprecation that nobody is told of',  { lifecycle: 'deprecated' },      {},                            ['lifecycle-not-allowed @metadata.lifecycle']],
    ['another tier without its terms',        { slaTier: 'tier-3' },            {},                            ['sla-terms-not-accepted @acceptedSlaTier']],
    ['another tier with its terms',           { slaTier: 'tier-3' },            { acceptedSlaTier: 'tier-3' }, []],
    ['no description',                        { description: '' },              {},                            ['description-missing @metadata.description']],
    ['itself as successor',                   { successor: 'dataproduct:prod/orders' }, {},                    ['successor-not-allowed @metadata.successor', 'successor-itself @metadata.successor']],
  ])('judges %s', async (_case, change, overrides, codes) => {
    const { edit } = await open();
    expect(problemsOf(await edit('orders', change, overrides))).toEqual(codes);
  });

  it('shows what somebody else made of it since the form was loaded', async () => {
    const { confluent, editable, plan } = await open();
    const { entityRef, version, metadata: before } = await editable('orders');
    confluent.put('orders', {
      metadata: { ...metadata, description: 'Theirs.' },
    });
    const planned = await plan({
      kind: 'edit',
      environmentId: 'env-1',
      targets: [
        { entityRef, version, metadata: { ...before, description: 'Mine.' } },
      ],
    });
    expect(problemsOf(planned)).toEqual(['changed-meanwhile']);
    expect(planned.plan.targets[0]).toMatchObject({
      steps: [],
      changedMeanwhile: { metadata: { description: 'Theirs.' } },
    });
  });

  it('expects what its steps will find', async () => {
    const { edit } = await open();
    const { executable } = await edit('orders', { description: 'All orders.' });
    expect(executable?.targets[0]?.steps.map(step => step.expected)).toEqual([
      {
        isBound: true,
        values: Object.entries(metadata)
          .map(([name, value]) => ({ name, value }))
          .sort((a, b) => (a.name < b.name ? -1 : 1)),
      },
      { description: 'Every order.' },
    ]);
  });

  it.each([
    [
      'a product that is not there',
      'dataproduct:prod/nothing',
      'product-missing',
    ],
    [
      'a product of another environment',
      'dataproduct:staging/orders',
      'product-missing',
    ],
    ['what is no product', 'component:prod/orders', 'product-missing'],
  ])('finds no %s', async (_case, entityRef, code) => {
    const { edit } = await open();
    expect(problemsOf(await edit('orders', {}, { entityRef }))).toEqual([code]);
  });

  it('says that a product cannot be read, or is gone', async () => {
    const { plan, editable, confluent } = await open();
    const { entityRef, version, metadata: same } = await editable('orders');
    const again = () =>
      plan({
        kind: 'edit',
        environmentId: 'env-1',
        targets: [{ entityRef, version, metadata: same }],
      });
    confluent.remove('orders');
    expect(problemsOf(await again())).toEqual(['product-gone']);
    confluent.failures.set('readTopic', failure('readTopic', 403));
    expect(problemsOf(await again())).toEqual(['product-unreadable']);
  });
});
