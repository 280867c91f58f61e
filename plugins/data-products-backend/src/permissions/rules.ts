// SPDX-License-Identifier: Apache-2.0

import {
  createConditionExports,
  createPermissionResourceRef,
  createPermissionRule,
} from '@backstage/plugin-permission-node';
import {
  DATA_PRODUCTS_PLUGIN_ID,
  RESOURCE_TYPE_DATA_PRODUCT,
} from '@data-mesh/backstage-plugin-data-products-common';
import { z } from 'zod';

/** What a permission policy may decide by: a product as it is, or as somebody would have it. Refs are full and in lower case. */
export interface DataProductResource {
  /** `env-…` */
  environmentId: string;
  /** The owner first, then every group it is part of; empty when nobody is known to own the product. */
  owners: readonly string[];
  /** The domain first, then every domain it is part of; empty when none is known. */
  domains: readonly string[];
  /** Whoever owns the domain, or one that it is part of, and the groups they are part of. */
  domainOwners: readonly string[];
}

/** A write is about few products, so conditions are applied to each; there is nothing to query. */
export const dataProductResourceRef = createPermissionResourceRef<
  DataProductResource,
  never
>().with({
  pluginId: DATA_PRODUCTS_PLUGIN_ID,
  resourceType: RESOURCE_TYPE_DATA_PRODUCT,
});

const noQuery = (): never => {
  throw new Error('Conditions on data products are not made into queries');
};

const claims = z
  .array(z.string())
  .describe(
    'Entity refs that somebody owns things through, for example group:default/checkout',
  );

const hasAny = (owners: readonly string[], refs: readonly string[]) =>
  refs.some(ref => owners.includes(ref.toLowerCase()));

const isOwnedBy = createPermissionRule({
  name: 'IS_OWNED_BY',
  description:
    'Allow products that are owned by one of these, or by a group within one',
  resourceRef: dataProductResourceRef,
  paramsSchema: z.object({ claims }),
  apply: ({ owners }, { claims: refs }) => hasAny(owners, refs),
  toQuery: noQuery,
});

const isDomainOwnedBy = createPermissionRule({
  name: 'IS_DOMAIN_OWNED_BY',
  description:
    'Allow products of domains that are owned by one of these, or by a group within one',
  resourceRef: dataProductResourceRef,
  paramsSchema: z.object({ claims }),
  apply: ({ domainOwners }, { claims: refs }) => hasAny(domainOwners, refs),
  toQuery: noQuery,
});

const isInEnvironment = createPermissionRule({
  name: 'IS_IN_ENVIRONMENT',
  description: 'Allow the products of Confluent environments',
  resourceRef: dataProductResourceRef,
  paramsSchema: z.object({
    environments: z
      .array(z.string())
      .describe('Ids of environments, for example env-7k2mq9'),
  }),
  apply: ({ environmentId }, { environments }) =>
    environments.includes(environmentId),
  toQuery: noQuery,
});

/** By which permission policies tell products apart. */
export const dataProductRules = { isOwnedBy, isDomainOwnedBy, isInEnvironment };

const exported = createConditionExports({
  resourceRef: dataProductResourceRef,
  rules: dataProductRules,
});

/** Conditions for permission policies, e.g. `isOwnedBy({ claims: user.info.ownershipEntityRefs })`. */
export const dataProductConditions = exported.conditions;

/** Makes such conditions the decision of a permission policy. */
export const createDataProductConditionalDecision =
  exported.createConditionalDecision;
