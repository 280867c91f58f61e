// SPDX-License-Identifier: Apache-2.0
import type { SqlType } from '../../types/SqlType';
import { BIGINT, DOUBLE } from '../expressions/Compiled';
import { parameter } from '../functions/ScalarFunction';
import type { Value } from '../types';
import { decimalText, keyText } from '../values';
import type { Accumulator, AggregateFunction } from './AggregateFunction';

export const SUMS: AggregateFunction[] = [
  {
    name: 'COUNT',
    description:
      'Counts the rows of a group, or those in which a value is not null.',
    parameters: [[], [parameter('col ANY The value')]],
    returns: () => BIGINT,
    returnsText: 'BIGINT',
    start: () => {
      let count = 0n;
      const isCounted = ([value]: readonly Value[]) => value !== null;
      return {
        add: args => {
          if (isCounted(args)) count += 1n;
        },
        remove: args => {
          if (isCounted(args)) count -= 1n;
        },
        result: () => count,
      };
    },
  },
  {
    name: 'COUNT_DISTINCT',
    description: 'Counts the different values of a group.',
    parameters: [[parameter('col ANY The value')]],
    returns: () => BIGINT,
    returnsText: 'BIGINT',
    start: () => {
      const seen = new Set<string>();
      return {
        add: ([value = null]) => {
          if (value !== null) seen.add(keyText([value]));
        },
        result: () => BigInt(seen.size),
      };
    },
  },
  {
    name: 'SUM',
    description: 'Adds up the values of a group.',
    parameters: [[parameter('val NUMBER The value')]],
    returns: ([type = BIGINT]) => type,
    returnsText: 'NUMBER',
    start: sum,
  },
  {
    name: 'AVG',
    description: 'Gives the average of the values of a group.',
    parameters: [[parameter('val NUMBER The value')]],
    returns: () => DOUBLE,
    returnsText: 'DOUBLE',
    start: average,
  },
];

function sum([type = BIGINT]: SqlType[]): Accumulator {
  if (type.base === 'INTEGER' || type.base === 'DOUBLE') {
    let total = 0;
    const add = (value: Value, sign: number) => {
      const after = total + sign * Number(value ?? 0);
      total = type.base === 'INTEGER' ? after | 0 : after;
    };
    return {
      add: ([value = null]) => add(value, 1),
      remove: ([value = null]) => add(value, -1),
      result: () => total,
    };
  }
  let total = 0n;
  const units = (value: Value | undefined) =>
    typeof value === 'bigint' ? value : 0n;
  return {
    add: ([value]) => {
      total += units(value);
    },
    remove: ([value]) => {
      total -= units(value);
    },
    result: () => total,
  };
}

function average([type = DOUBLE]: SqlType[]): Accumulator {
  const numberOf = (value: Value) =>
    type.base === 'DECIMAL' && typeof value === 'bigint'
      ? Number(decimalText(value, type.scale))
      : Number(value);
  let total = 0;
  let count = 0;
  const add = (value: Value, sign: number) => {
    if (value === null) return;
    total += sign * numberOf(value);
    count += sign;
  };
  return {
    add: ([value = null]) => add(value, 1),
    remove: ([value = null]) => add(value, -1),
    result: () => (count === 0 ? 0 : total / count),
  };
}
