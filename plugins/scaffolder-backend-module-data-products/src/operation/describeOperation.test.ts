// SPDX-License-Identifier: Apache-2.0
import type { OperationStep } from '@data-mesh/backstage-plugin-data-products-common';
import {
  anOperation,
  anOperationPlan,
  anOperationStep,
  anOperationTarget,
  aPlannedStep,
  aPlannedTarget,
} from '@data-mesh/backstage-plugin-data-products-common/testUtils';
import {
  describeErrors,
  describeFailure,
  describePlan,
  describeProgress,
  markdownList,
} from './describeOperation';

const operationWith = (...steps: Partial<OperationStep>[]) =>
  anOperation({
    targets: [
      anOperationTarget({
        state: 'failed',
        error: 'The catalog refuses the tag.',
        steps: steps.map((step, index) =>
          anOperationStep({ id: `${index}`, title: `Step ${index}`, ...step }),
        ),
      }),
    ],
  });

describe('describeProgress', () => {
  test.each<[string, Partial<OperationStep>, Partial<OperationStep>, string[]]>(
    [
      [
        'nothing while nothing changes',
        { state: 'running' },
        { state: 'running' },
        [],
      ],
      ['nothing of what waits', { state: 'waiting' }, { state: 'waiting' }, []],
      ['what begins', { state: 'waiting' }, { state: 'running' }, ['Step 0 …']],
      [
        'what is waited for',
        { state: 'running' },
        { state: 'running', note: 'waits for the catalog' },
        ['Step 0: waits for the catalog'],
      ],
      [
        'what is done',
        { state: 'running' },
        { state: 'done' },
        ['Step 0: done'],
      ],
      [
        'what was so',
        { state: 'running' },
        { state: 'found' },
        ['Step 0: was so already'],
      ],
      [
        'what failed, and why',
        { state: 'running' },
        { state: 'failed', error: 'no' },
        ['Step 0: failed, no'],
      ],
      [
        'what is undone',
        { state: 'done' },
        { state: 'undone' },
        ['Step 0: undone'],
      ],
      [
        'what stays, and what to do',
        { state: 'done' },
        { state: 'notUndone', byHand: 'Delete the topic.' },
        ['Step 0: could not be undone; Delete the topic.'],
      ],
    ],
  )('tells %s', (_case, before, now, lines) => {
    expect(describeProgress(operationWith(before), operationWith(now))).toEqual(
      lines,
    );
  });
});

describe('describeFailure', () => {
  test('says why, what was undone, and what to do by hand', () => {
    const failed = operationWith(
      { state: 'notUndone', byHand: 'Delete the topic in the console.' },
      { state: 'undone' },
      { state: 'failed', error: 'refused' },
    );
    expect(describeFailure(failed)).toBe(
      'Operation operation-1 failed. orders: The catalog refuses the tag. Undone: Step 1. Not undone: Step 0. To do by hand: Delete the topic in the console.',
    );
  });

  test('says that nothing was written', () => {
    expect(describeFailure(operationWith({ state: 'failed' }))).toMatch(
      /There was nothing to undo\.$/,
    );
  });
});

describe('describePlan', () => {
  test('names every step with what it changes, then the notes', () => {
    const plan = anOperationPlan({
      targets: [
        aPlannedTarget({
          steps: [
            aPlannedStep({
              title: 'Describe orders',
              changes: [
                { field: 'owner', before: 'a', after: 'b' },
                { field: 'domain', after: 'sales' },
                { field: 'sla', before: 'tier-1' },
              ],
            }),
            aPlannedStep({ title: 'Tag orders', changes: [] }),
          ],
          notes: ['The package cannot hold the domain.'],
        }),
        aPlannedTarget({ title: 'returns', steps: [] }),
      ],
    });
    expect(describePlan(plan).split('\n')).toEqual([
      'Describe orders (owner: a → b, domain = sales, sla: tier-1 → nothing)',
      'Tag orders',
      'Note: The package cannot hold the domain.',
      'Nothing to write for returns',
    ]);
  });
});

describe('describeErrors', () => {
  test('gives the errors of plan and targets, and no warning', () => {
    const problem = (severity: 'error' | 'warning', message: string) => ({
      severity,
      code: 'some-code',
      message,
    });
    const plan = anOperationPlan({
      problems: [problem('error', 'The environment is read-only.')],
      targets: [
        aPlannedTarget({
          problems: [
            problem('warning', 'No e-mail address.'),
            problem('error', 'Nobody owns it.'),
          ],
        }),
      ],
    });
    expect(describeErrors(plan)).toBe(
      'The environment is read-only. Nobody owns it.',
    );
  });
});

describe('markdownList', () => {
  test.each<[string, string, string]>([
    ['lines', 'Tag a\nDescribe b', '- Tag a\n- Describe b'],
    [
      'names as they are',
      'Tag _orders_*v1* as `<b>`',
      '- Tag \\_orders\\_\\*v1\\* as \\`\\<b\\>\\`',
    ],
    ['brackets', '[a](http://b)', '- \\[a\\](http://b)'],
  ])('lists %s', (_case, lines, list) => {
    expect(markdownList(lines)).toBe(list);
  });
});
