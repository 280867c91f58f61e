// SPDX-License-Identifier: Apache-2.0
import { ActionRun, operationKey } from './operationKey';

const RUN: ActionRun = {
  taskId: 'task-1',
  stepId: 'publish',
  input: { topic: 'orders', metadata: { owner: 'a', domain: 'b' } },
};

describe('operationKey', () => {
  test('names task, step and iteration', () => {
    expect(operationKey({ ...RUN, eachKey: '3' })).toBe('task-1.publish.3');
  });

  test('is the same for what says the same in another order', () => {
    expect(
      operationKey({
        ...RUN,
        input: { metadata: { domain: 'b', owner: 'a' }, topic: 'orders' },
      }),
    ).toBe(operationKey(RUN));
  });

  test.each<[string, Partial<ActionRun>]>([
    ['another task', { taskId: 'task-2' }],
    ['another step', { stepId: 'create' }],
    ['another iteration', { eachKey: '1' }],
    [
      'another input',
      { input: { ...(RUN.input as object), topic: 'returns' } },
    ],
  ])('differs for %s', (_case, change) => {
    expect(operationKey({ ...RUN, ...change })).not.toBe(operationKey(RUN));
  });
});
