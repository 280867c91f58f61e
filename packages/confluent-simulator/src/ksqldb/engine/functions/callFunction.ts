// SPDX-License-Identifier: Apache-2.0
import { formatType, type SqlType } from '../../types/SqlType';
import { EngineError } from '../EngineError';
import { type Compiled, STRING } from '../expressions/Compiled';
import { type Convert, widening } from '../expressions/convert';
import { unified } from '../expressions/unified';
import { isNumeric } from '../expressions/numbers';
import { scalarFunction } from './scalarFunctions';
import type { Parameter, Variant } from './ScalarFunction';

/** @throws EngineError when there is no such function, or it does not take these arguments. */
export function callFunction(name: string, given: Compiled[]): Compiled {
  const called = scalarFunction(name);
  if (!called) {
    throw new EngineError(`Can't find any functions with the name '${name}'`);
  }
  for (const variant of called.variants) {
    const args = variant.isOfOneType ? unified(given) : given;
    const conversions = args && conversionsTo(variant, args);
    if (args && conversions) return call(variant, args, conversions);
  }
  const types = given.map(({ type }) => (type ? formatType(type) : 'null'));
  throw new EngineError(
    `Function '${name.toLowerCase()}' does not accept parameters (${types.join(', ')}).`,
  );
}

function call(
  variant: Variant,
  args: Compiled[],
  conversions: Convert[],
): Compiled {
  const types = args.map(({ type }) => type ?? STRING);
  const { returns, takesNull = false } = variant;
  return {
    type: typeof returns === 'function' ? returns(types) : returns,
    evaluate: tuple => {
      const values = [];
      for (const [index, argument] of args.entries()) {
        const value = argument.evaluate(tuple);
        if (value === null && !takesNull) return null;
        values.push(
          value === null ? null : (conversions[index]?.(value) ?? null),
        );
      }
      return variant.evaluate(values, types);
    },
  };
}

/** How each argument becomes what the variant takes; `undefined` when one cannot. */
function conversionsTo(
  { parameters, isVariadic = false }: Variant,
  args: Compiled[],
): Convert[] | undefined {
  const last = parameters.at(-1);
  const fits = isVariadic
    ? args.length >= parameters.length - 1 && args.length > 0
    : args.length === parameters.length;
  if (!fits || !last) return undefined;
  const conversions = args.map((argument, index) =>
    conversionTo(parameters[index] ?? last, argument.type),
  );
  return conversions.every(each => each !== undefined)
    ? conversions
    : undefined;
}

function conversionTo(
  { kind }: Parameter,
  type: SqlType | undefined,
): Convert | undefined {
  const asItIs: Convert = value => value;
  if (!type || kind === 'ANY') return asItIs;
  switch (kind) {
    case 'NUMBER':
      return isNumeric(type) ? asItIs : undefined;
    case 'ARRAY':
    case 'MAP':
    case 'DECIMAL':
      return type.base === kind ? asItIs : undefined;
    default:
      return widening(type, { base: kind });
  }
}
