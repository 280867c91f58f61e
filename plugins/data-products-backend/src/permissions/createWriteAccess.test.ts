// SPDX-License-Identifier: Apache-2.0

import { mockCredentials, mockServices } from '@backstage/backend-test-utils';
import { Entity } from '@backstage/catalog-model';
import {
  AuthorizeResult,
  PolicyDecision,
} from '@backstage/plugin-permission-common';
import { dataProductsEditPermission } from '@data-mesh/backstage-plugin-data-products-common';
import { createEntityTree } from '../references/createEntityTree';
import { isOwnedThrough } from '../references/createOwnership';
import { dataProductRuleset } from './__testUtils__/dataProductRuleset';
import { createWriteAccess, WriteRequest } from './createWriteAccess';
import { toResource } from './createWrittenProducts';
import { WriteRules } from './decideWrite';
import {
  createDataProductConditionalDecision,
  dataProductConditions,
} from './rules';

const entity = (kind: string, name: string, spec: Entity['spec']): Entity => ({
  apiVersion: 'backstage.io/v1alpha1',
  kind,
  metadata: { name },
  spec,
});

/** checkout is part of commerce; sales, which sales-leads own, is part of trade, which commerce owns. */
const tree = createEntityTree([
  entity('Group', 'checkout', { parent: 'commerce' }),
  entity('Group', 'commerce', {}),
  entity('Domain', 'sales', { subdomainOf: 'trade', owner: 'sales-leads' }),
  entity('Domain', 'trade', { owner: 'commerce' }),
]);

const ALLOW: PolicyDecision = { result: AuthorizeResult.ALLOW };
const DENY: PolicyDecision = { result: AuthorizeResult.DENY };

function open(options: {
  claims?: string[];
  decision?: PolicyDecision;
  rules?: Partial<WriteRules>;
}) {
  const { claims = [], decision = ALLOW } = options;
  const permissions = mockServices.permissions.mock({
    authorize: async requests =>
      requests.map(() => (decision === DENY ? DENY : ALLOW) as never),
    authorizeConditional: async requests => requests.map(() => decision),
  });
  const access = createWriteAccess({
    permissions,
    ruleset: dataProductRuleset,
    ownership: { of: async () => isOwnedThrough(claims, tree) },
    products: {
      toResource: async (product, environmentId) =>
        toResource(product, { environmentId, tree }),
    },
    environment: id =>
      id === 'env-7k2mq9'
        ? { title: 'Production', mode: 'readWrite', problems: [] }
        : undefined,
    rules: async () => ({
      enforceOwnership: true,
      administrators: [],
      protectedOwners: [],
      protectedDomains: [],
      ...options.rules,
    }),
  });
  const caller = access.of(mockCredentials.user());
  const check = (request: Partial<WriteRequest>) =>
    caller.check({ action: 'edit', environmentId: 'env-7k2mq9', ...request });
  return { check, permissions };
}

const checkouts = { owner: 'group:default/checkout' };
const sales = { owner: 'group:default/others', domain: 'domain:default/sales' };
const pricings = { owner: 'group:default/pricing' };
const ofOwner = createDataProductConditionalDecision(
  dataProductsEditPermission,
  dataProductConditions.isOwnedBy({ claims: ['group:default/checkout'] }),
);

describe('whether a caller may write', () => {
  // prettier-ignore
  test.each<[string, string[], Partial<WriteRequest>, boolean]>([
    ['a member of its owner',                        ['group:default/checkout'],    { current: checkouts },                      true],
    ['a member of the group above its owner',        ['group:default/commerce'],    { current: checkouts },                      true],
    ['an owner of its domain',                       ['group:default/sales-leads'], { current: sales },                          true],
    ['an owner of the domain above its domain',      ['group:default/commerce'],    { current: sales },                          true],
    ['a member of another group',                    ['group:default/pricing'],     { current: checkouts },                      false],
    ['a member of a group below its owner',          ['group:default/checkout'],    { current: { owner: 'group:default/commerce' } }, false],
    ['the owner, who gives it away',                 ['group:default/checkout'],    { current: checkouts, proposed: pricings },  false],
    ['another, who takes it',                        ['group:default/pricing'],     { current: checkouts, proposed: pricings },  false],
    ['somebody who owns it before and after',        ['group:default/checkout', 'group:default/pricing'], { current: checkouts, proposed: pricings }, true],
    ['anybody, about no product',                    [],                            {},                                          true],
    ['the owner, in an environment that is not there', ['group:default/checkout'],  { current: checkouts, environmentId: 'env-0' }, false],
  ])('under a policy that allows everything depends on ownership: %s', async (_case, claims, request, expected) => {
    const { isAllowed } = await open({ claims }).check(request);
    expect(isAllowed).toBe(expected);
  });

  // prettier-ignore
  test.each<[string, PolicyDecision, Partial<WriteRequest>, boolean]>([
    ['allowed',                                  ALLOW,   { current: checkouts },                     true],
    ['denied',                                   DENY,    { current: checkouts },                     false],
    ['met by the product',                       ofOwner, { current: checkouts },                     true],
    ['not met by it',                            ofOwner, { current: pricings },                      false],
    ['not met by what it would be',              ofOwner, { current: checkouts, proposed: pricings }, false],
    ['denied, of an environment',                DENY,    { action: 'prepareEnvironment' },           false],
    ['allowed, of an environment, owned by nobody', ALLOW, { action: 'prepareEnvironment' },          true],
  ])('depends on the policy where ownership does not matter: %s', async (_case, decision, request, expected) => {
    const { check } = open({ decision, rules: { enforceOwnership: false } });
    expect((await check(request)).isAllowed).toBe(expected);
  });

  it('depends on no ownership for administrators, and still on the policy', async () => {
    const administrator = {
      claims: ['group:default/platform'],
      rules: { administrators: ['group:default/platform'] },
    };
    const request = { current: checkouts };
    const { isAllowed } = await open(administrator).check(request);
    expect(isAllowed).toBe(true);
    const denied = await open({ ...administrator, decision: DENY }).check(
      request,
    );
    expect(denied).toMatchObject({ isAllowed: false, gate: 'permission' });
  });

  it('has the policy asked once for an action, however many products there are', async () => {
    const { check, permissions } = open({ claims: ['group:default/checkout'] });
    await Promise.all([
      check({ current: checkouts }),
      check({ current: pricings }),
      check({ action: 'deprecate', current: checkouts }),
    ]);
    expect(permissions.authorizeConditional).toHaveBeenCalledTimes(2);
  });
});
