// SPDX-License-Identifier: Apache-2.0

import {
  OperationState,
  TargetState,
} from '@data-mesh/backstage-plugin-data-products-common';
import { operationState } from './operationState';

describe('operationState', () => {
  // prettier-ignore
  test.each<[TargetState[], OperationState]>([
    [[],                                  'succeeded'],
    [['waiting'],                         'waiting'],
    [['waiting', 'waiting'],              'waiting'],
    [['running', 'waiting'],              'running'],
    [['succeeded', 'waiting'],            'running'],
    [['failed', 'running'],               'running'],
    [['succeeded', 'undoing', 'running'], 'undoing'],
    [['succeeded', 'succeeded'],          'succeeded'],
    [['succeeded', 'failed'],             'partlySucceeded'],
    [['failed', 'failed'],                'failed'],
    [['undone', 'undone'],                'undone'],
    [['failed', 'undone'],                'undone'],
    [['undone', 'undoing'],               'undoing'],
  ])('of targets that are %j is %s', (targets, expected) => {
    expect(operationState(targets)).toBe(expected);
  });
});
