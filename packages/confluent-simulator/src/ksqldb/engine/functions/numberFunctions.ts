// SPDX-License-Identifier: Apache-2.0
import type { SqlType } from '../../types/SqlType';
import { BIGINT, DOUBLE, INTEGER } from '../expressions/Compiled';
import type { Value } from '../types';
import { rescale } from '../values';
import { type ScalarFunction, type Variant, variant } from './ScalarFunction';

const CATEGORY = 'MATHEMATICAL';

export const NUMBER_FUNCTIONS: ScalarFunction[] = [
  {
    name: 'ABS',
    category: CATEGORY,
    description: 'Takes a number without its sign.',
    variants: [
      sameNumber(value => {
        if (typeof value === 'bigint') return value < 0n ? -value : value;
        return Math.abs(Number(value));
      }),
    ],
  },
  {
    name: 'SIGN',
    category: CATEGORY,
    description:
      'Tells whether a number is below, at or above zero: -1, 0 or 1.',
    variants: [
      variant(['value NUMBER The number'], INTEGER, value =>
        Math.sign(Number(value)),
      ),
    ],
  },
  {
    name: 'ROUND',
    category: CATEGORY,
    description:
      'Rounds a number, half up, to a number of digits behind the point.',
    variants: [
      {
        ...variant(['val NUMBER The number'], ofRounded, () => null),
        returnsText: 'BIGINT',
        evaluate: ([value = null], [type]) =>
          type?.base === 'DECIMAL' && typeof value === 'bigint'
            ? rescale(value, type.scale, 0)
            : BigInt(Math.round(Number(value))),
      },
      {
        ...variant(
          ['val NUMBER The number', 'decimalPlaces INTEGER How many digits'],
          ([type = DOUBLE]) => type,
          () => null,
        ),
        returnsText: 'DOUBLE',
        evaluate: ([value = null, places], [type]) => {
          const digits = Number(places);
          if (type?.base === 'DECIMAL' && typeof value === 'bigint') {
            return rescale(
              rescale(value, type.scale, digits),
              digits,
              type.scale,
            );
          }
          const factor = 10 ** digits;
          return Math.round(Number(value) * factor) / factor;
        },
      },
    ],
  },
  {
    name: 'FLOOR',
    category: CATEGORY,
    description: 'Gives the greatest whole number that is not above a number.',
    variants: [
      wholeNumber(Math.floor, (rest, unit) => (rest < 0n ? rest + unit : rest)),
    ],
  },
  {
    name: 'CEIL',
    category: CATEGORY,
    description: 'Gives the least whole number that is not below a number.',
    variants: [
      wholeNumber(Math.ceil, (rest, unit) => (rest > 0n ? rest - unit : rest)),
    ],
  },
  ...(
    [
      ['SQRT', 'Takes the square root of a number.', Math.sqrt],
      ['EXP', 'Raises e to the power of a number.', Math.exp],
      ['LN', 'Takes the natural logarithm of a number.', Math.log],
    ] as const
  ).map(([name, description, compute]) => ({
    name,
    category: CATEGORY,
    description,
    variants: [
      variant(['value DOUBLE The number'], DOUBLE, value =>
        compute(Number(value)),
      ),
    ],
  })),
  {
    name: 'POWER',
    category: CATEGORY,
    description: 'Raises one number to the power of another.',
    variants: [
      variant(
        ['base DOUBLE The number', 'exponent DOUBLE The power'],
        DOUBLE,
        (base, exponent) => Number(base) ** Number(exponent),
      ),
    ],
  },
];

function sameNumber(compute: (value: Value) => Value): Variant {
  return variant(
    ['value NUMBER The number'],
    ([type = DOUBLE]) => type,
    compute,
    {
      returnsText: 'NUMBER',
    },
  );
}

/** Without digits behind the point; a DECIMAL keeps its scale, filled with zeros. */
function wholeNumber(
  round: (value: number) => number,
  restOf: (rest: bigint, unit: bigint) => bigint,
): Variant {
  return {
    ...sameNumber(() => null),
    evaluate: ([value = null], [type]) => {
      if (typeof value !== 'bigint') return round(Number(value));
      if (type?.base !== 'DECIMAL') return value;
      const unit = 10n ** BigInt(type.scale);
      return value - restOf(value % unit, unit);
    },
  };
}

function ofRounded([type]: SqlType[]): SqlType {
  return type?.base === 'DECIMAL'
    ? { base: 'DECIMAL', precision: type.precision - type.scale + 1, scale: 0 }
    : BIGINT;
}
