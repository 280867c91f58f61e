// SPDX-License-Identifier: Apache-2.0
import type { SqlType } from '../../types/SqlType';
import { BIGINT, STRING } from '../expressions/Compiled';
import { parameter } from '../functions/ScalarFunction';
import type { Value } from '../types';
import { compareValues, keyText } from '../values';
import type { Accumulator, AggregateFunction } from './AggregateFunction';

/** ksqlDB's own limit of what COLLECT_LIST and COLLECT_SET hold. */
const MOST_COLLECTED = 1_000;

/** Those that give several of the values. */
export const LISTS: AggregateFunction[] = [
  {
    name: 'COLLECT_LIST',
    description: 'Lists the values of a group, at most 1,000.',
    parameters: [[parameter('val ANY The value')]],
    returns: listOfFirst,
    returnsText: 'ARRAY<ANY>',
    start: () => {
      const values: Value[] = [];
      return {
        add: ([value = null]) => {
          if (values.length < MOST_COLLECTED) values.push(value);
        },
        remove: ([value = null]) => {
          const text = keyText([value]);
          const index = values.findLastIndex(each => keyText([each]) === text);
          if (index !== -1) values.splice(index, 1);
        },
        result: () => [...values],
      };
    },
  },
  {
    name: 'COLLECT_SET',
    description: 'Lists the different values of a group, at most 1,000.',
    parameters: [[parameter('val ANY The value')]],
    returns: listOfFirst,
    returnsText: 'ARRAY<ANY>',
    start: () => {
      const values = new Map<string, Value>();
      return {
        add: ([value = null]) => {
          if (values.size < MOST_COLLECTED) values.set(keyText([value]), value);
        },
        result: () => [...values.values()],
      };
    },
  },
  {
    name: 'TOPK',
    description: 'Lists the greatest values of a group.',
    parameters: [
      [parameter('val ANY The value'), parameter('k INTEGER How many')],
    ],
    returns: listOfFirst,
    returnsText: 'ARRAY<ANY>',
    start: () => greatest(() => false),
  },
  {
    name: 'TOPKDISTINCT',
    description: 'Lists the greatest different values of a group.',
    parameters: [
      [parameter('val ANY The value'), parameter('k INTEGER How many')],
    ],
    returns: listOfFirst,
    returnsText: 'ARRAY<ANY>',
    start: () =>
      greatest((values, value) =>
        values.some(each => compareValues(each, value) === 0),
      ),
  },
  {
    name: 'HISTOGRAM',
    description:
      'Counts how often each text is in a group, at most 1,000 texts.',
    parameters: [[parameter('val STRING The text')]],
    returns: () => ({ base: 'MAP', key: STRING, value: BIGINT }),
    returnsText: 'MAP<STRING, BIGINT>',
    start: histogram,
  },
];

function greatest(
  isLeftOut: (values: Value[], value: Value) => boolean,
): Accumulator {
  let values: Value[] = [];
  return {
    add: ([value = null, count]) => {
      if (value === null || isLeftOut(values, value)) return;
      values = [...values, value]
        .sort((left, right) => compareValues(right, left))
        .slice(0, Number(count));
    },
    result: () => [...values],
  };
}

function histogram(): Accumulator {
  const counts = new Map<string, bigint>();
  return {
    add: ([value = null]) => {
      if (value === null) return;
      const text = String(value);
      if (counts.has(text) || counts.size < MOST_COLLECTED) {
        counts.set(text, (counts.get(text) ?? 0n) + 1n);
      }
    },
    remove: ([value = null]) => {
      const text = String(value);
      const count = (counts.get(text) ?? 0n) - 1n;
      if (count > 0n) counts.set(text, count);
      else counts.delete(text);
    },
    result: () => new Map(counts),
  };
}

function listOfFirst([element = STRING]: SqlType[]): SqlType {
  return { base: 'ARRAY', element };
}
