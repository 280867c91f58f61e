// SPDX-License-Identifier: Apache-2.0
import { STRING } from '../expressions/Compiled';
import type { Value } from '../types';
import { compareValues } from '../values';
import { type ScalarFunction, variant } from './ScalarFunction';

/** Those whose parameters are all of one type, which is that of the result. */
export const NULL_FUNCTIONS: ScalarFunction[] = [
  {
    name: 'COALESCE',
    category: 'CONDITIONAL',
    description: 'Takes the first value that is not null.',
    variants: [
      ofOneType(
        ['first ANY A value', 'others ANY More values'],
        true,
        (...values) => values.find(value => value !== null) ?? null,
      ),
    ],
  },
  {
    name: 'IFNULL',
    category: 'CONDITIONAL',
    description: 'Takes another value when the first one is null.',
    variants: [
      ofOneType(
        ['expression ANY The value', 'altValue ANY The other one'],
        false,
        (value, other) => value ?? other,
      ),
    ],
  },
  {
    name: 'NULLIF',
    category: 'CONDITIONAL',
    description:
      'Gives null when two values are equal, and the first one otherwise.',
    variants: [
      ofOneType(
        ['expr1 ANY The value', 'expr2 ANY The one to compare it with'],
        false,
        (value, other) =>
          value !== null && other !== null && compareValues(value, other) === 0
            ? null
            : value,
      ),
    ],
  },
  {
    name: 'GREATEST',
    category: 'CONDITIONAL',
    description:
      'Takes the greatest of several values; null only when all are.',
    variants: [
      ofOneType(
        ['val1 ANY A value', 'vals ANY More values'],
        true,
        (...values) => extreme(values, order => order > 0),
      ),
    ],
  },
  {
    name: 'LEAST',
    category: 'CONDITIONAL',
    description: 'Takes the least of several values; null only when all are.',
    variants: [
      ofOneType(
        ['val1 ANY A value', 'vals ANY More values'],
        true,
        (...values) => extreme(values, order => order < 0),
      ),
    ],
  },
];

function ofOneType(
  parameters: string[],
  isVariadic: boolean,
  evaluate: (first: Value, ...others: Value[]) => Value,
) {
  return variant(
    parameters,
    ([type = STRING]) => type,
    (first = null, ...others) => evaluate(first, ...others),
    { takesNull: true, isOfOneType: true, isVariadic, returnsText: 'ANY' },
  );
}

function extreme(values: Value[], isBetter: (order: number) => boolean): Value {
  return values.reduce<Value>((best, value) => {
    if (value === null) return best;
    return best === null || isBetter(compareValues(value, best)) ? value : best;
  }, null);
}
