// SPDX-License-Identifier: Apache-2.0
import type { OperationState } from '@data-mesh/backstage-plugin-data-products-common';
import {
  anOperation,
  anOperationStep,
  anOperationTarget,
} from '@data-mesh/backstage-plugin-data-products-common/testUtils';
import { countOperations, runningFirst } from './operationOrder';

const at = (id: string, day: number, state: OperationState) =>
  anOperation({ id, state, requestedAt: `2026-11-0${day}T09:30:00Z` });

describe('runningFirst', () => {
  it('puts what is under way before what is over, and the newest first among them', () => {
    const operations = [
      at('failed on the 5th', 5, 'failed'),
      at('waiting since the 1st', 1, 'waiting'),
      at('partly done on the 6th', 6, 'partlySucceeded'),
      at('being undone since the 3rd', 3, 'undoing'),
      at('done on the 4th', 4, 'succeeded'),
      at('running since the 2nd', 2, 'running'),
    ];
    expect(runningFirst(operations).map(({ id }) => id)).toEqual([
      'being undone since the 3rd',
      'running since the 2nd',
      'waiting since the 1st',
      'partly done on the 6th',
      'failed on the 5th',
      'done on the 4th',
    ]);
  });
});

describe('countOperations', () => {
  it('counts what is under way, and what left something behind', () => {
    const leaving = anOperation({
      state: 'failed',
      targets: [
        anOperationTarget({
          state: 'failed',
          steps: [
            anOperationStep({ id: '0.0', state: 'notUndone' }),
            anOperationStep({ id: '0.1', state: 'notUndone' }),
          ],
        }),
      ],
    });
    expect(
      countOperations([
        leaving,
        at('a', 1, 'running'),
        at('b', 1, 'undoing'),
        at('c', 1, 'failed'),
        at('d', 1, 'succeeded'),
      ]),
    ).toEqual({ running: 2, withLeftovers: 1 });
  });
});
