// SPDX-License-Identifier: Apache-2.0

import { OperationProblem } from '@data-mesh/backstage-plugin-data-products-common';
import {
  anOperationPlan,
  aPlannedTarget,
} from '@data-mesh/backstage-plugin-data-products-common/testUtils';
import {
  changedMeanwhile,
  describeProblems,
  describeRefusals,
  PlanRefusal,
  withRefusals,
} from './refusals';

const error = (code: string, field?: string): OperationProblem => ({
  severity: 'error',
  code,
  message: `It is ${code}.`,
  ...(field && { field }),
});
const refusal = (differences: Partial<PlanRefusal> = {}): PlanRefusal => ({
  targetIndex: 0,
  gate: 'ownership',
  because: 'It is not yours.',
  ...differences,
});

describe('withRefusals', () => {
  // prettier-ignore
  test.each<[string, OperationProblem[], PlanRefusal[], string[]]>([
    ['nothing to a plan of what is allowed',           [],                                [],                               []],
    ['why not, before all else',                       [error('owner-unresolved')],       [refusal()],                      ['not-allowed', 'owner-unresolved']],
    ['nothing that planning found out: the environment', [error('environment-read-only')], [refusal({ gate: 'environment' })], ['environment-read-only']],
    ['nothing that planning found out: protection',    [error('owner-protected')],        [refusal({ gate: 'protected' })], ['owner-protected']],
    ['protection that planning did not see',           [error('owner-unresolved')],       [refusal({ gate: 'protected' })], ['not-allowed', 'owner-unresolved']],
  ])('adds %s', (_case, problems, refusals, expected) => {
    const plan = anOperationPlan({
      isRunnable: problems.length === 0,
      targets: [aPlannedTarget({ problems }), aPlannedTarget()],
    });
    const { targets, isRunnable } = withRefusals(plan, refusals);
    expect(targets[0]?.problems.map(({ code }) => code)).toEqual(expected);
    expect(isRunnable).toBe(expected.length === 0);
    expect(targets[1]).toEqual(aPlannedTarget());
  });

  it('says about the whole plan what is about no target', () => {
    const { problems, isRunnable } = withRefusals(anOperationPlan(), [
      refusal({ targetIndex: undefined }),
    ]);
    expect([problems[0]?.message, isRunnable]).toEqual([
      'It is not yours.',
      false,
    ]);
  });
});

it('says each reason once', () => {
  expect(
    describeRefusals([
      refusal(),
      refusal({ targetIndex: 1 }),
      refusal({ because: 'It is read-only.' }),
    ]),
  ).toBe('It is not yours. It is read-only.');
});

it('names every error where it is, and no warning', () => {
  const plan = anOperationPlan({
    problems: [error('tag-not-defined')],
    targets: [
      aPlannedTarget({
        problems: [
          error('owner-unresolved', 'metadata.owner'),
          { ...error('no-domain'), severity: 'warning' },
        ],
      }),
      aPlannedTarget({ title: 'returns', problems: [error('gone')] }),
    ],
  });
  expect(describeProblems(plan)).toBe(
    'It is tag-not-defined. orders, metadata.owner: It is owner-unresolved. returns: It is gone.',
  );
  expect(changedMeanwhile(plan)).toEqual([]);
});
