// SPDX-License-Identifier: Apache-2.0

import { AuthorizeResult } from '@backstage/plugin-permission-common';
import { createConditionAuthorizer } from '@backstage/plugin-permission-node';
import { dataProductsEditPermission } from '@data-mesh/backstage-plugin-data-products-common';
import {
  createDataProductConditionalDecision,
  dataProductConditions,
  DataProductResource,
  dataProductRules,
} from './rules';

const { isOwnedBy, isDomainOwnedBy, isInEnvironment } = dataProductConditions;
const isAllowed = createConditionAuthorizer(Object.values(dataProductRules));

const orders: DataProductResource = {
  environmentId: 'env-7k2mq9',
  domains: ['domain:default/sales'],
  owners: ['group:default/checkout', 'group:default/commerce'],
  domainOwners: ['group:default/sales-leads'],
};
const nobodys: DataProductResource = {
  ...orders,
  owners: [],
  domainOwners: [],
};

describe('conditions of permission policies', () => {
  // prettier-ignore
  test.each([
    ['its owner',                        isOwnedBy({ claims: ['group:default/checkout'] }),              orders,  true],
    ['a group that its owner is part of', isOwnedBy({ claims: ['group:default/commerce'] }),             orders,  true],
    ['its owner in other case',          isOwnedBy({ claims: ['Group:Default/Checkout'] }),              orders,  true],
    ['one of several',                   isOwnedBy({ claims: ['user:default/a', 'group:default/checkout'] }), orders, true],
    ['another',                          isOwnedBy({ claims: ['group:default/marketing'] }),             orders,  false],
    ['the owner of its domain, as its own', isOwnedBy({ claims: ['group:default/sales-leads'] }),        orders,  false],
    ['nobody',                           isOwnedBy({ claims: [] }),                                      orders,  false],
    ['somebody, where nobody owns it',   isOwnedBy({ claims: ['group:default/checkout'] }),              nobodys, false],
    ['the owner of its domain',          isDomainOwnedBy({ claims: ['group:default/sales-leads'] }),     orders,  true],
    ['its owner, as that of its domain', isDomainOwnedBy({ claims: ['group:default/checkout'] }),        orders,  false],
    ['its environment',                  isInEnvironment({ environments: ['env-7k2mq9'] }),              orders,  true],
    ['another environment',              isInEnvironment({ environments: ['env-4p8xd3'] }),              orders,  false],
  ])('tell products apart by %s', (_case, condition, product, expected) => {
    const decision = createDataProductConditionalDecision(
      dataProductsEditPermission,
      condition,
    );
    expect(decision).toMatchObject({
      result: AuthorizeResult.CONDITIONAL,
      pluginId: 'data-products',
      resourceType: 'data-product',
    });
    expect(isAllowed(decision, product)).toBe(expected);
    expect(isAllowed(decision, undefined)).toBe(false);
  });
});
