// SPDX-License-Identifier: Apache-2.0
import type { SqlType } from '../../types/SqlType';
import { STRING } from '../expressions/Compiled';
import { parameter } from '../functions/ScalarFunction';
import type { Value } from '../types';
import { compareValues } from '../values';
import type { AggregateFunction } from './AggregateFunction';

const VALUE = parameter('col ANY The value');
const KEEPS_NULLS = parameter('ignoreNulls BOOLEAN Whether nulls are left out');

/** Those that give one of the values. */
export const PICKS: AggregateFunction[] = [
  extreme('MIN', 'Takes the least value of a group.', order => order < 0),
  extreme('MAX', 'Takes the greatest value of a group.', order => order > 0),
  {
    name: 'LATEST_BY_OFFSET',
    description: 'Takes the last value of a group.',
    parameters: [[VALUE], [VALUE, KEEPS_NULLS]],
    returns: typeOfFirst,
    returnsText: 'ANY',
    start: () => {
      let latest: Value = null;
      return {
        add: ([value = null, ignoreNulls = true]) => {
          if (value !== null || ignoreNulls === false) latest = value;
        },
        result: () => latest,
      };
    },
  },
  {
    name: 'EARLIEST_BY_OFFSET',
    description: 'Takes the first value of a group.',
    parameters: [[VALUE], [VALUE, KEEPS_NULLS]],
    returns: typeOfFirst,
    returnsText: 'ANY',
    start: () => {
      let earliest: Value | undefined;
      return {
        add: ([value = null, ignoreNulls = true]) => {
          if (value !== null || ignoreNulls === false) earliest ??= value;
        },
        result: () => earliest ?? null,
      };
    },
  },
];

function extreme(
  name: string,
  description: string,
  isBetter: (order: number) => boolean,
): AggregateFunction {
  return {
    name,
    description,
    parameters: [[VALUE]],
    returns: typeOfFirst,
    returnsText: 'ANY',
    start: () => {
      let best: Value = null;
      return {
        add: ([value = null]) => {
          if (value === null) return;
          if (best === null || isBetter(compareValues(value, best))) {
            best = value;
          }
        },
        result: () => best,
      };
    },
  };
}

function typeOfFirst([type = STRING]: SqlType[]): SqlType {
  return type;
}
