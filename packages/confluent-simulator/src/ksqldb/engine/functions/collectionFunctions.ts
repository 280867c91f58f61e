// SPDX-License-Identifier: Apache-2.0
import type { SqlType } from '../../types/SqlType';
import { isList, isMap } from '../encodeValue';
import { BOOLEAN, INTEGER, STRING } from '../expressions/Compiled';
import type { Value } from '../types';
import { compareValues, keyText } from '../values';
import { type ScalarFunction, variant } from './ScalarFunction';

const ARRAYS = 'ARRAY';
const LIST = 'array ARRAY The list';

export const COLLECTION_FUNCTIONS: ScalarFunction[] = [
  {
    name: 'ARRAY_CONTAINS',
    category: ARRAYS,
    description: 'Tells whether a value is in a list.',
    variants: [
      variant(
        [LIST, 'val ANY The value'],
        BOOLEAN,
        (list = null, value = null) =>
          isList(list) &&
          list.some(item => keyText([item]) === keyText([value])),
        { takesNull: true },
      ),
    ],
  },
  {
    name: 'ARRAY_LENGTH',
    category: ARRAYS,
    description: 'Counts what is in a list.',
    variants: [
      variant([LIST], INTEGER, (list = null) =>
        isList(list) ? list.length : null,
      ),
    ],
  },
  {
    name: 'ARRAY_JOIN',
    category: ARRAYS,
    description: 'Joins what is in a list to a text.',
    variants: [
      variant(
        [LIST, 'delimiter STRING What goes between'],
        STRING,
        (list = null, delimiter) =>
          isList(list) ? list.map(String).join(String(delimiter)) : null,
      ),
    ],
  },
  {
    name: 'ARRAY_DISTINCT',
    category: ARRAYS,
    description: 'Takes each value of a list once.',
    variants: [
      variant(
        [LIST],
        ([type = STRING]) => type,
        (list = null) =>
          isList(list)
            ? [...new Map(list.map(item => [keyText([item]), item])).values()]
            : null,
        { returnsText: 'ARRAY<ANY>' },
      ),
    ],
  },
  {
    name: 'ARRAY_SORT',
    category: ARRAYS,
    description: 'Sorts a list, nulls last.',
    variants: [
      variant(
        [LIST],
        ([type = STRING]) => type,
        (list = null) => (isList(list) ? [...list].sort(nullsLast) : null),
        { returnsText: 'ARRAY<ANY>' },
      ),
    ],
  },
  extreme(
    'ARRAY_MAX',
    'Takes the greatest value of a list.',
    order => order > 0,
  ),
  extreme('ARRAY_MIN', 'Takes the least value of a list.', order => order < 0),
  {
    name: 'MAP_KEYS',
    category: 'MAP',
    description: 'Lists the keys of a map.',
    variants: [
      variant(
        ['map MAP The map'],
        { base: 'ARRAY', element: STRING },
        (map = null) => (isMap(map) ? [...map.keys()] : null),
      ),
    ],
  },
];

function extreme(
  name: string,
  description: string,
  isBetter: (order: number) => boolean,
): ScalarFunction {
  return {
    name,
    category: ARRAYS,
    description,
    variants: [
      variant(
        [LIST],
        elementOf,
        (list = null) =>
          isList(list)
            ? list.reduce<Value>((best, item) => {
                if (item === null) return best;
                return best === null || isBetter(compareValues(item, best))
                  ? item
                  : best;
              }, null)
            : null,
        { returnsText: 'ANY' },
      ),
    ],
  };
}

function elementOf([type]: SqlType[]): SqlType {
  return type?.base === 'ARRAY' ? type.element : STRING;
}

function nullsLast(left: Value, right: Value): number {
  if (left === null || right === null) {
    return Number(left === null) - Number(right === null);
  }
  return compareValues(left, right);
}
