// SPDX-License-Identifier: Apache-2.0
import {
  createConditionExports,
  createPermissionResourceRef,
  createPermissionRule,
} from '@backstage/plugin-permission-node';
import {
  KSQLDB_CLUSTER_RESOURCE_TYPE,
  KSQLDB_PLUGIN_ID,
} from '@data-mesh/backstage-plugin-ksqldb-common';
import { z } from 'zod';

/** What a permission policy may decide by. */
export interface KsqlClusterResource {
  /** `lksqlc-…`, or the name of a self-managed one. */
  id: string;
  /** `env-…` */
  environmentId: string;
}

/** A list of clusters is short, so conditions are applied to each; there is nothing to query. */
export const ksqldbClusterResourceRef = createPermissionResourceRef<
  KsqlClusterResource,
  never
>().with({
  pluginId: KSQLDB_PLUGIN_ID,
  resourceType: KSQLDB_CLUSTER_RESOURCE_TYPE,
});

const noQuery = (): never => {
  throw new Error('Conditions on ksqlDB clusters are not made into queries');
};

const isCluster = createPermissionRule({
  name: 'IS_CLUSTER',
  description: 'Allow ksqlDB clusters by their ids',
  resourceRef: ksqldbClusterResourceRef,
  paramsSchema: z.object({
    ids: z.array(z.string()).describe('For example lksqlc-9d6ry'),
  }),
  apply: (cluster, { ids }) => ids.includes(cluster.id),
  toQuery: noQuery,
});

const isInEnvironment = createPermissionRule({
  name: 'IS_IN_ENVIRONMENT',
  description: 'Allow the ksqlDB clusters of Confluent environments',
  resourceRef: ksqldbClusterResourceRef,
  paramsSchema: z.object({
    environments: z
      .array(z.string())
      .describe('Ids of environments, for example env-7k2mq9'),
  }),
  apply: ({ environmentId }, { environments }) =>
    environments.includes(environmentId),
  toQuery: noQuery,
});

/** By which permission policies tell ksqlDB clusters apart. */
export const ksqldbClusterRules = { isCluster, isInEnvironment };

const exported = createConditionExports({
  resourceRef: ksqldbClusterResourceRef,
  rules: ksqldbClusterRules,
});

/** Conditions for permission policies, e.g. `isInEnvironment({ environments: ['env-7k2mq9'] })`. */
export const ksqldbClusterConditions = exported.conditions;

/** Makes such conditions the decision of a permission policy. */
export const createKsqldbClusterConditionalDecision =
  exported.createConditionalDecision;
