// SPDX-License-Identifier: Apache-2.0

import { Entity } from '@backstage/catalog-model';
import { createEntityDirectory } from '@data-mesh/backstage-plugin-data-products-common';
import {
  aDataProduct,
  anEnvironment,
} from '@data-mesh/backstage-plugin-data-products-common/testUtils';
import { anOperationsConfig } from '../operations/__testUtils__/anOperationsConfig';
import { StoredProduct } from '../store/types';
import { createEntityTree } from '../references/createEntityTree';
import { createWrittenProducts } from './createWrittenProducts';
import { getProductResources } from './getProductResources';
import { readWriteRules } from './readWriteRules';

const entity = (kind: string, name: string, spec: Entity['spec']): Entity => ({
  apiVersion: 'backstage.io/v1alpha1',
  kind,
  metadata: { name },
  spec,
});

const entities = [
  entity('Group', 'checkout', { parent: 'commerce' }),
  entity('Group', 'commerce', {}),
  entity('Group', 'finance', {}),
  entity('Domain', 'sales', { owner: 'commerce' }),
];
const directory = createEntityDirectory(entities);

describe('getProductResources', () => {
  const stored = {
    product: aDataProduct(),
    entityName: 'orders',
  } as StoredProduct;
  const tree = createEntityTree(entities);
  const find = getProductResources({
    store: {
      productByEntityName: async (_environmentId, name) =>
        name === 'orders' ? stored : undefined,
    },
    environments: [anEnvironment()],
    products: createWrittenProducts({
      current: async () => directory,
      tree: () => tree,
    }),
  });

  it('tells whose a product is, and nothing of what is none', async () => {
    expect(
      await find([
        'dataproduct:prod/orders',
        'dataproduct:prod/none',
        'dataproduct:nowhere/orders',
      ]),
    ).toEqual([
      {
        environmentId: 'env-7k2mq9',
        owners: ['group:default/checkout', 'group:default/commerce'],
        domains: ['domain:default/sales'],
        domainOwners: ['group:default/commerce'],
      },
      undefined,
      undefined,
    ]);
  });
});

describe('readWriteRules', () => {
  it('knows whom the configuration means, by name, ref or alias', () => {
    const rules = readWriteRules(
      {
        operations: anOperationsConfig({
          administrators: ['commerce', 'nobody-knows'],
          protectedOwners: ['@finance', 'money'],
          protectedDomains: ['domain:default/sales', 'unknown'],
        }),
        owners: { aliases: new Map([['money', 'group:default/finance']]) },
        domains: { aliases: new Map() },
      },
      directory,
    );
    expect(rules).toEqual({
      enforceOwnership: true,
      administrators: ['group:default/commerce'],
      protectedOwners: ['group:default/finance', 'group:default/finance'],
      protectedDomains: ['domain:default/sales'],
    });
  });
});
