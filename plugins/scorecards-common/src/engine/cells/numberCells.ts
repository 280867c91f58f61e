// SPDX-License-Identifier: Apache-2.0
import { ValueTest } from '../../model/check';
import {
  BoundsTest,
  describeInterval,
  Interval,
  intervalOf,
} from '../intervals/interval';
import { inside, partition } from '../intervals/partition';
import { compileTest } from '../condition/compileTest';
import { Cell } from './Cell';

export interface NumberCell extends Cell {
  interval: Interval;
}

/** Every bound of the tests, and what lies between two of them, from the lowest. */
export function numberCells(tests: ValueTest[]): NumberCell[] {
  const intervals = tests.filter(isBoundsTest).map(intervalOf);
  return partition(intervals).flatMap(interval => {
    const value = inside(interval);
    if (value === undefined) return [];
    return {
      interval,
      description: describeInterval(interval),
      holds: test => compileTest(test)(value),
    };
  });
}

function isBoundsTest(test: ValueTest): test is BoundsTest {
  return ['atLeast', 'above', 'atMost', 'below'].some(key => key in test);
}
