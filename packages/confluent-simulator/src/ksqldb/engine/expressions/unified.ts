// SPDX-License-Identifier: Apache-2.0
import type { SqlType } from '../../types/SqlType';
import type { Compiled } from './Compiled';
import { sameType } from './Compiled';
import { widening } from './convert';
import { commonNumericType, isNumeric } from './numbers';

/** The expressions in one type, the widest of theirs; `undefined` when they have nothing in common. */
export function unified(all: Compiled[]): Compiled[] | undefined {
  const types = all.flatMap(({ type }) => type ?? []);
  const [first, ...others] = types;
  if (!first) return all;
  let common: SqlType = first;
  for (const type of others) {
    if (sameType(common, type)) continue;
    if (!isNumeric(common) || !isNumeric(type)) return undefined;
    common = commonNumericType(common, type);
  }
  return all.map(each => inType(each, common));
}

function inType(of: Compiled, type: SqlType): Compiled {
  const convert = of.type && widening(of.type, type);
  return {
    type,
    evaluate: tuple => {
      const value = of.evaluate(tuple);
      return value === null || !convert ? value : convert(value);
    },
  };
}
