// SPDX-License-Identifier: Apache-2.0
import { AuthorizeResult } from '@backstage/plugin-permission-common';
import { createConditionAuthorizer } from '@backstage/plugin-permission-node';
import { ksqldbQueryExecutePermission } from '@data-mesh/backstage-plugin-ksqldb-common';
import {
  createKsqldbClusterConditionalDecision,
  ksqldbClusterConditions,
  ksqldbClusterRules,
} from './rules';

const { isCluster, isInEnvironment } = ksqldbClusterConditions;
const isAllowed = createConditionAuthorizer(Object.values(ksqldbClusterRules));
const retail = { id: 'lksqlc-9d6ry', environmentId: 'env-7k2mq9' };

describe('conditions of permission policies', () => {
  // prettier-ignore
  test.each([
    ['its id',              isCluster({ ids: ['a', 'lksqlc-9d6ry'] }),            true],
    ['the id of another',   isCluster({ ids: ['a'] }),                            false],
    ['its environment',     isInEnvironment({ environments: ['env-7k2mq9'] }),    true],
    ['another environment', isInEnvironment({ environments: ['env-4p8xd3'] }),    false],
    ['no environment',      isInEnvironment({ environments: [] }),                false],
  ])('tell clusters apart by %s', (_case, condition, expected) => {
    const decision = createKsqldbClusterConditionalDecision(
      ksqldbQueryExecutePermission,
      condition,
    );
    expect(decision).toMatchObject({
      result: AuthorizeResult.CONDITIONAL,
      pluginId: 'ksqldb',
      resourceType: 'ksqldb-cluster',
    });
    expect(isAllowed(decision, retail)).toBe(expected);
    expect(isAllowed(decision, undefined)).toBe(false);
  });
});
