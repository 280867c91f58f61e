// SPDX-License-Identifier: Apache-2.0
import { formatType } from '../../types/SqlType';
import { AGGREGATE_FUNCTIONS } from '../aggregates/aggregateFunctions';
import { SCALAR_FUNCTIONS } from './scalarFunctions';
import type { Parameter, Variant } from './ScalarFunction';

/** A function as LIST FUNCTIONS and DESCRIBE FUNCTION tell of it. */
export interface DescribedFunction {
  name: string;
  type: 'SCALAR' | 'AGGREGATE';
  category: string;
  description: string;
  variants: DescribedVariant[];
}

export interface DescribedVariant {
  parameters: {
    name: string;
    type: string;
    description: string;
    isVariadic: boolean;
  }[];
  returnType: string;
}

/** Everything the simulator evaluates, by name. */
export function describedFunctions(): DescribedFunction[] {
  const scalar = SCALAR_FUNCTIONS.map(
    ({ name, category, description, variants }): DescribedFunction => ({
      name,
      type: 'SCALAR',
      category,
      description,
      variants: variants.map(variant => ({
        parameters: parametersOf(variant.parameters, variant.isVariadic),
        returnType: returnTypeOf(variant),
      })),
    }),
  );
  const aggregates = AGGREGATE_FUNCTIONS.map(
    ({ name, description, parameters, returnsText }): DescribedFunction => ({
      name,
      type: 'AGGREGATE',
      category: 'AGGREGATE',
      description,
      variants: parameters.map(each => ({
        parameters: parametersOf(each),
        returnType: returnsText,
      })),
    }),
  );
  return [...scalar, ...aggregates].sort((left, right) =>
    left.name < right.name ? -1 : 1,
  );
}

function parametersOf(
  parameters: Parameter[],
  isVariadic = false,
): DescribedVariant['parameters'] {
  return parameters.map(({ name, kind, description }, index) => ({
    name,
    type: kind,
    description,
    isVariadic: isVariadic && index === parameters.length - 1,
  }));
}

function returnTypeOf({ returns, returnsText }: Variant): string {
  return typeof returns === 'function'
    ? (returnsText ?? 'ANY')
    : formatType(returns);
}
