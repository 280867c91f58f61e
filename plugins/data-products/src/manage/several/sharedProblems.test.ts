// SPDX-License-Identifier: Apache-2.0
import type { OperationProblem } from '@data-mesh/backstage-plugin-data-products-common';
import {
  anOperationPlan,
  aPlannedTarget,
} from '@data-mesh/backstage-plugin-data-products-common/testUtils';
import { sharedProblems } from './sharedProblems';

const aProblem = (field?: string, message = 'Wrong.'): OperationProblem => ({
  severity: 'error',
  code: 'x',
  field,
  message,
});
const planOf = (...problems: OperationProblem[][]) =>
  anOperationPlan({
    targets: problems.map(own => aPlannedTarget({ problems: own })),
  });

const OWNER = aProblem('metadata.owner');

describe('sharedProblems', () => {
  // prettier-ignore
  test.each<[string, OperationProblem[][], OperationProblem[]]>([
    ['what is wrong with all alike',   [[OWNER], [OWNER]],                                     [OWNER]],
    ['not what is wrong with one',     [[OWNER], []],                                          []],
    ['not what is worded differently', [[OWNER], [aProblem('metadata.owner', 'Nobody.')]],     []],
    ['not what no field shows',        [[aProblem('metadata.description')], [aProblem('metadata.description')]], []],
    ['not what is about no field',     [[aProblem()], [aProblem()]],                           []],
  ])('tells %s', (_case, problems, expected) => {
    expect(sharedProblems(planOf(...problems), ['metadata.owner'])).toEqual(
      expected,
    );
  });

  it('tells nothing without a plan', () => {
    expect(sharedProblems(undefined, ['metadata.owner'])).toEqual([]);
  });
});
