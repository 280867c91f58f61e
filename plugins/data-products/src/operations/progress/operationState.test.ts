// SPDX-License-Identifier: Apache-2.0
import {
  OPERATION_STATES,
  OperationState,
  StepState,
} from '@data-mesh/backstage-plugin-data-products-common';
import {
  anOperation,
  anOperationStep,
  anOperationTarget,
} from '@data-mesh/backstage-plugin-data-products-common/testUtils';
import { english } from '../../__testUtils__/english';
import {
  describeOperation,
  isFresh,
  isOver,
  leftoversOf,
  stepsDone,
} from './operationState';

const withSteps = (...states: StepState[]) =>
  anOperation({
    targets: [
      anOperationTarget({
        steps: states.map((state, index) =>
          anOperationStep({ id: `0.${index}`, state }),
        ),
      }),
    ],
  });

test('an operation is over in the four states that nothing follows', () => {
  expect(OPERATION_STATES.filter(isOver)).toEqual<OperationState[]>([
    'succeeded',
    'partlySucceeded',
    'failed',
    'undone',
  ]);
});

describe('isFresh', () => {
  const NOW = new Date('2026-11-02T10:00:00.000Z');

  // prettier-ignore
  test.each<[string, string | undefined, boolean]>([
    ['is under way',            undefined,                  true],
    ['has just ended',          '2026-11-02T09:55:00.001Z', true],
    ['ended five minutes ago',  '2026-11-02T09:55:00.000Z', false],
  ])('of an operation that %s', (_case, finishedAt, expected) => {
    expect(isFresh(anOperation({ finishedAt }), NOW)).toBe(expected);
  });
});

describe('stepsDone', () => {
  // prettier-ignore
  test.each<[string, StepState[], { done: number; total: number }]>([
    ['none',                   [],                              { done: 0, total: 0 }],
    ['what waits or runs',     ['running', 'waiting'],          { done: 0, total: 2 }],
    ['what was so already',    ['done', 'found', 'waiting'],    { done: 2, total: 3 }],
    ['what failed or is back', ['undone', 'failed', 'notUndone'], { done: 3, total: 3 }],
  ])('counts %s', (_case, states, expected) => {
    expect(stepsDone(withSteps(...states))).toEqual(expected);
  });
});

test('leftovers are the steps that could not be taken back', () => {
  const leftovers = leftoversOf(withSteps('undone', 'notUndone', 'failed'));
  expect(leftovers.map(({ step }) => step.id)).toEqual(['0.1']);
});

describe('describeOperation', () => {
  const targets = ['orders', 'carts', 'returns'].map(title =>
    anOperationTarget({ title }),
  );

  // prettier-ignore
  test.each([
    ['one product',      anOperation({ targets: targets.slice(0, 1) }), 'Publish: orders'],
    ['several',          anOperation({ targets }),                      'Publish: orders and 2 more'],
    ['an environment',   anOperation({ kind: 'prepareEnvironment', targets: [] }), 'Prepare environment: env-7k2mq9'],
  ])('names %s', (_case, operation, expected) => {
    expect(describeOperation(operation, english)).toBe(expected);
  });
});
